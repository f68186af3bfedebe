import { type Document, edit, emptyDocument, nodesOf, plainText, readRuns } from "@intersession/document";
import type { MemberName } from "../../membership/index.ts";
import { folded } from "../meeting/rules.ts";
import { type Quantity, thresholds } from "./model.ts";

/** The word for a number of delegations. */
export function quantityOf(delegations: number): Quantity {
	if (delegations >= thresholds.many) return "many";
	if (delegations >= thresholds.aNumber) return "aNumber";
	if (delegations >= thresholds.several) return "several";
	return delegations >= thresholds.one ? "one" : "none";
}

/** A text in several languages, by their tags. */
export type Said = Readonly<Record<string, string>>;

/** A document with a title and numbered paragraphs, in the notation; every other language follows the original. */
export function documentOf(original: string, title: Said, paragraphs: readonly Said[]): Document {
	const drafts = paragraphs.map((said) => ({
		kind: "paragraph" as const,
		numbered: true,
		body: said[original] ?? "",
	}));
	const begun = made(emptyDocument(original, title[original] ?? ""), [{ kind: "add", after: null, drafts }]);
	const translated = [title, ...paragraphs].flatMap((said, index) =>
		Object.entries(said)
			.filter(([lang, body]) => lang !== original && body !== "")
			.map(([lang, body]) => ({
				kind: "write" as const,
				id: nodesOf(begun)[index]?.id ?? "",
				lang,
				body,
				seen: 0,
				follows: 1,
			})),
	);
	return made(begun, translated);
}

function made(document: Document, changes: Parameters<typeof edit>[1]): Document {
	const edited = edit(document, changes);
	if ("obstacle" in edited) throw new Error(`a summary cannot be drafted: ${edited.obstacle}`);
	return edited.document;
}

/** The words of a document in every language, as they are compared, with a space around each. */
const wordsOf = (document: Document): string[] =>
	nodesOf(document).flatMap(({ text }) => Object.values(text).map(({ body }) => spaced(plainText(readRuns(body)))));

const spaced = (text: string): string => ` ${folded(text)} `;

interface Named {
	readonly id: string;
	readonly names: readonly MemberName[];
}

/** The members that a document names, in any language: a longer name is found before a shorter one that stands in it. */
export function namedIn(document: Document, members: readonly Named[]): string[] {
	const names = members
		.flatMap(({ id, names: all }) =>
			all.flatMap(({ short, formal }) => [short, formal].map((name) => ({ id, name: spaced(name) }))),
		)
		.filter(({ name }) => name.trim() !== "")
		.sort((a, b) => b.name.length - a.name.length);
	const found = new Set<string>();
	for (const words of wordsOf(document)) {
		let left = words;
		for (const { id, name } of names)
			if (left.includes(name)) {
				found.add(id);
				left = left.replaceAll(name, "  ");
			}
	}
	return [...found];
}

/** How many words in a row are no longer a turn of phrase that two texts happen to share. */
const IN_A_ROW = 6;
/** From how many words on a whole sentence of a note says something of its own; fewer are the language’s, not the note’s. */
const A_SENTENCE = 3;

/**
 * Whether a document says words of a private note: as many in a row as no two people write by chance, or a whole sentence of it, however short.
 * @param titles of what was spoken about, which anybody may say
 */
export function quotes(document: Document, notes: readonly string[], titles: readonly string[]): boolean {
	const said = wordsOf(document);
	const known = titles.map(spaced).filter((title) => title.trim() !== "");
	return notes
		.flatMap((note) => note.split(/[.!?…;:\n]+/u))
		.flatMap((sentence) =>
			known.reduce((parts, title) => parts.flatMap((part) => part.split(title)), [spaced(sentence)]),
		)
		.flatMap(stretches)
		.some((stretch) => said.some((text) => text.includes(` ${stretch} `)));
}

/** What of a sentence is not to be found elsewhere: every so many words in a row, or all of it where it has no more. */
function stretches(sentence: string): string[] {
	const words = sentence.trim().split(" ");
	if (words.length < A_SENTENCE) return [];
	return words
		.slice(0, Math.max(1, words.length - IN_A_ROW + 1))
		.map((_, index) => words.slice(index, index + IN_A_ROW).join(" "));
}
