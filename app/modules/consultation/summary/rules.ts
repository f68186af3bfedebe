import { type Document, edit, emptyDocument, nodesOf, plainText, readRuns } from "@intersession/document";
import type { MemberName } from "../../membership/index.ts";
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

/** The words of a document in every language, in lower case and without accents, with a space around each. */
const wordsOf = (document: Document): string[] =>
	nodesOf(document).flatMap(({ text }) => Object.values(text).map(({ body }) => folded(plainText(readRuns(body)))));

const folded = (text: string): string =>
	` ${text
		.normalize("NFD")
		.replace(/\p{M}/gu, "")
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, " ")
		.trim()} `;

interface Named {
	readonly id: string;
	readonly names: readonly MemberName[];
}

/** The members that a document names, in any language: a longer name is found before a shorter one that stands in it. */
export function namedIn(document: Document, members: readonly Named[]): string[] {
	const names = members
		.flatMap(({ id, names: all }) =>
			all.flatMap(({ short, formal }) => [short, formal].map((name) => ({ id, name: folded(name) }))),
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

/** Whether a document says words of a private note: as many in a row as no two people write by chance. */
export function quotes(document: Document, notes: readonly string[]): boolean {
	const said = wordsOf(document);
	return notes.some((note) => {
		const words = folded(note).trim().split(" ");
		return words.some((_, index) => {
			const stretch = words.slice(index, index + IN_A_ROW);
			return stretch.length === IN_A_ROW && said.some((text) => text.includes(` ${stretch.join(" ")} `));
		});
	});
}
