import { type Change, type Element, type Obstacle, visible, type Wording } from "@intersession/document";
import type { Role } from "../../kit/actor.ts";
import { type No, no, type Verdict } from "../../kit/refusal.ts";
import { type FormName, formNames } from "./model.ts";

/** Who may do what. */
export const may = {
	"document.edit": ["officer", "approvingOfficer"],
} as const satisfies Record<`document.${string}`, readonly Role[]>;

/** Why a change was not made, at the field of the words that it would have written. */
export const obstructed = ({ obstacle, change }: { obstacle: Obstacle; change: Change }): No =>
	change.kind === "write"
		? no(`document.${obstacle}`, {}, wordsField(change.id, change.lang))
		: no(`document.${obstacle}`);

/** The field of a form that holds an element's words in a language. */
export const wordsField = (element: string, lang: string): string => `${element}.${lang}`;

/** A tag as word processors and web pages write it. A sign alone ("< 5 %") is a sign. */
const tag = /<\/?(?:p|div|span|font|table|tr|td|o:p|b|i|em|strong|br|ul|ol|li|h[1-6]|style|meta)\b[^<>]*>|<!--/i;

/** One text that was copied with its markup, at the field in which it was pasted. */
export const notMarkup = (text: string, field: string): Verdict<"document.markup"> =>
	tag.test(text) ? no("document.markup", {}, field) : undefined;

/** The versions of a text that were copied with their markup, each at its field. */
export const wordingMarkup = ({ bodies }: Wording, field: string): No<"document.markup">[] =>
	Object.entries(bodies).flatMap(([lang, body]) => notMarkup(body, `${field}.bodies.${lang}`) ?? []);

/** Text that was copied with its markup shows it to every reader: it is refused where it would be written. */
export function withoutMarkup(changes: readonly Change[]): Verdict<"document.markup"> {
	for (const change of changes) {
		const found = change.kind === "write" ? notMarkup(change.body, wordsField(change.id, change.lang)) : undefined;
		if (found !== undefined) return found;
		if (change.kind === "add" && change.drafts.some(({ body }) => tag.test(body)))
			return no("document.markup", {}, "text");
	}
	return undefined;
}

/** What a form sends for one text in one language. */
export interface TypedWords {
	readonly id: string;
	readonly lang: string;
	readonly body: string;
	/** The revision of these words that the form showed, 0 for none, and what it said. */
	readonly seen: number;
	readonly before: string;
	/** The revision of the original that the form showed beside a translation. */
	readonly original: number;
	/** The translator says that the text still follows the original. */
	readonly checked: boolean;
}

/** The changes that a form asks for. A field that was left as it was shown asks for nothing, whatever a colleague has made of it since. */
export const writesOf = (original: string, fields: readonly TypedWords[]): Change[] =>
	fields
		.filter(({ body, before, checked }) => body !== before || checked)
		.map(({ id, lang, body, seen, original: follows }) => ({
			kind: "write",
			id,
			lang,
			body,
			seen,
			follows: lang === original ? null : follows,
		}));

/** What a form carries beside the words: the revisions that it showed, and the box by which a translator confirms them. */
export const seenField = (element: string, lang: string): string => `seen.${element}.${lang}`;
export const originalField = (element: string, lang: string): string => `original.${element}.${lang}`;
export const checkedField = (element: string, lang: string): string => `checked.${element}.${lang}`;

type Form = Extract<Change, { kind: "shape" }>["form"];

/** The name of the form that an element has. A table has none to choose. */
export function formNameOf(element: Exclude<Element, { kind: "table" }>): FormName {
	switch (element.kind) {
		case "heading":
			return `heading.${element.level}`;
		case "paragraph":
			return element.numbered ? "paragraph.numbered" : "paragraph.plain";
		case "item":
			return `item.${element.marker}.${element.depth}`;
	}
}

/** The form that a name stands for; undefined for a name that is none. What a section is stays with its heading. */
export function formNamed(name: string, part: string | undefined): Form | undefined {
	const [kind, first, depth] = name.split(".");
	if (!(formNames as readonly string[]).includes(name)) return undefined;
	if (kind === "paragraph") return { kind, numbered: first === "numbered" };
	if (kind === "heading") return { kind, level: Number(first) as 1 | 2 | 3, ...(part !== undefined && { part }) };
	return { kind: "item", marker: first as "bullet" | "letter" | "number", depth: Number(depth) as 1 | 2 | 3 };
}

/** A table's rows as a spreadsheet copies them, or with semicolons; every row as long as the longest. */
export function rowsOf(text: string): string[][] {
	const rows = visible(text)
		.split("\n")
		.filter((line) => line.trim() !== "")
		.map((line) => line.split(line.includes("\t") ? "\t" : ";").map((cell) => cell.trim()));
	const width = Math.max(0, ...rows.map((cells) => cells.length));
	return rows.map((cells) => [...cells, ...Array<string>(width - cells.length).fill("")]);
}
