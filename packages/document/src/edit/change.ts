import * as z from "zod";
import { HeadingForm, ItemForm, ParagraphForm } from "../document.ts";

const body = z.string().trim().max(20_000);

/** An element to be: its words in the original language, and no id yet. */
export const Draft = z.discriminatedUnion("kind", [
	z.strictObject({ ...HeadingForm.shape, body }),
	z.strictObject({ ...ParagraphForm.shape, body }),
	z.strictObject({ ...ItemForm.shape, body }),
	z.strictObject({
		kind: z.literal("table"),
		body,
		rows: z.array(z.array(body).min(1).max(12)).min(2).max(200),
	}),
]);
export type Draft = z.output<typeof Draft>;

/** What an editor may do to a document, one thing at a time. Each names what it changes by its id. */
export const Change = z.discriminatedUnion("kind", [
	/**
	 * New words for a node in a language; the same words again say that a translation was checked. `seen` is the revision of these words
	 * that the editor had before them, 0 for none. `follows` is the revision of the original from which a translator worked, null for the
	 * original itself: where the original has moved on meanwhile, the translation is stale from the beginning.
	 */
	z.strictObject({
		kind: z.literal("write"),
		id: z.string(),
		lang: z.string(),
		body,
		seen: z.int().min(0),
		follows: z.int().positive().nullable(),
	}),
	/** New elements after an element, or before the first where `after` is null. */
	z.strictObject({ kind: z.literal("add"), after: z.string().nullable(), drafts: z.array(Draft).min(1).max(200) }),
	z.strictObject({ kind: z.literal("remove"), id: z.string() }),
	/** Changes places with the element before it, or after it. */
	z.strictObject({ kind: z.literal("move"), id: z.string(), by: z.literal([-1, 1]) }),
	/** The same words as another kind of element: a paragraph becomes an item, a heading goes down a level. */
	z.strictObject({
		kind: z.literal("shape"),
		id: z.string(),
		form: z.discriminatedUnion("kind", [HeadingForm, ParagraphForm, ItemForm]),
	}),
	/** A row of empty cells at the end of a table. */
	z.strictObject({ kind: z.literal("addRow"), id: z.string() }),
	/** A row of a table, named by one of its cells. A table keeps its head and one row. */
	z.strictObject({ kind: z.literal("removeRow"), id: z.string(), cell: z.string() }),
]);
export type Change = z.output<typeof Change>;
export type ChangeOf<Kind extends Change["kind"]> = Extract<Change, { kind: Kind }>;
