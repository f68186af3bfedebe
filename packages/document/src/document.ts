import * as z from "zod";
import { languagePattern } from "./run.ts";
import { Expressions, type LanguageState, languageState, type Work } from "./work.ts";

/** An element's name in its document, never given twice: `e1`, `e2`, … It is the anchor of its place in HTML. */
const Id = z.string().regex(/^e[1-9]\d{0,5}$/);

const Language = z.string().regex(languagePattern);

/** Whatever has words: the title, every element, every cell of a table. */
const Node = z.strictObject({ id: Id, text: Expressions });
export type Node = Readonly<z.output<typeof Node>>;

/** What an element of one kind is beside its words. */
export const HeadingForm = z.strictObject({
	kind: z.literal("heading"),
	level: z.literal([1, 2, 3]),
	/** What the section is, for whoever looks for it in any document of its kind: the guiding questions of a theme. */
	part: z
		.string()
		.regex(/^[a-z][A-Za-z]*$/)
		.optional(),
});
export const ParagraphForm = z.strictObject({ kind: z.literal("paragraph"), numbered: z.boolean() });
/** Items that follow each other are a list; a deeper one belongs to the list inside the item before it. */
export const ItemForm = z.strictObject({
	kind: z.literal("item"),
	marker: z.enum(["bullet", "letter", "number"]),
	depth: z.literal([1, 2, 3]),
});

const Heading = z.strictObject({ ...HeadingForm.shape, ...Node.shape });
const Paragraph = z.strictObject({ ...ParagraphForm.shape, ...Node.shape });
const Item = z.strictObject({ ...ItemForm.shape, ...Node.shape });

/** Its own words are the caption. The first row heads the columns, the first cell of every other row heads it. */
const Table = z.strictObject({
	kind: z.literal("table"),
	...Node.shape,
	rows: z.array(z.array(Node).min(1).max(12)).min(2).max(200),
});

const Element = z.discriminatedUnion("kind", [Heading, Paragraph, Item, Table]);
export type Element = Readonly<z.output<typeof Element>>;
export type ElementOf<Kind extends Element["kind"]> = Extract<Element, { kind: Kind }>;

/**
 * A document in several languages: one sequence of elements, of which each has its words in every language. Order, numbers and
 * ids are the same in all of them because there is no second sequence.
 */
export const Document = z
	.strictObject({
		/** Of this shape; SPEC.md §2 says how others are read. */
		format: z.literal(1),
		/** BCP 47. */
		original: Language,
		/** The number of the next id to be given. */
		next: z.int().positive(),
		title: Node,
		elements: z.array(Element).max(1_000),
	})
	.refine((document) => hasDistinctIds(document), "an id is given twice, or was never given");
export interface Document extends Omit<z.output<typeof Document>, "elements"> {
	readonly elements: readonly Element[];
}

function hasDistinctIds(document: { next: number; title: Node; elements: readonly Element[] }): boolean {
	const ids = nodesOf(document).map(({ id }) => id);
	return new Set(ids).size === ids.length && ids.every((id) => Number(id.slice(1)) < document.next);
}

/** Everything that has words, in the order in which it is read. */
export const nodesOf = ({ title, elements }: Pick<Document, "title" | "elements">): Node[] => [
	title,
	...elements.flatMap(nodesIn),
];

/** What of an element has words: itself, and a table's cells. */
export const nodesIn = (element: Element): Node[] => [
	element,
	...(element.kind === "table" ? element.rows.flat() : []),
];

/** One node's words as a work. */
export const workOf = ({ original }: Document, { id, text }: Node): Work => ({ id, original, expressions: text });

/** An empty document whose title is `title` in the original language. */
export const emptyDocument = (original: string, title: string): Document => ({
	format: 1,
	original,
	next: 2,
	title: { id: "e1", text: { [original]: { revision: 1, follows: null, body: title } } },
	elements: [],
});

/** The elements of the section with that part, without its heading: as far as the next heading of its level or above. */
export function sectionOf({ elements }: Document, part: string): readonly Element[] {
	const start = elements.findIndex((element) => element.kind === "heading" && element.part === part);
	const heading = elements[start];
	if (heading?.kind !== "heading") return [];
	const rest = elements.slice(start + 1);
	const end = rest.findIndex((element) => element.kind === "heading" && element.level <= heading.level);
	return end < 0 ? rest : rest.slice(0, end);
}

/** What there is to translate: whatever has a letter in the original. Figures are the same in every language. */
export const wordedNodes = (document: Document): Node[] =>
	nodesOf(document).filter((node) => /\p{L}/u.test(node.text[document.original]?.body ?? ""));

/** How many of the texts to translate are in which state in a language. */
export function progressIn(document: Document, lang: string): Readonly<Record<LanguageState, number>> {
	const states = { original: 0, current: 0, stale: 0, missing: 0 };
	for (const node of wordedNodes(document)) states[languageState(workOf(document, node), lang)] += 1;
	return states;
}
