import { type Document, emptyDocument } from "../document.ts";
import type { Change, Draft } from "../edit/change.ts";
import { edit } from "../edit/edit.ts";

/** Each change made, or the test fails. */
export function made(document: Document, ...changes: Change[]): Document {
	const edited = edit(document, changes);
	if ("obstacle" in edited) throw new Error(`${edited.change.kind}: ${edited.obstacle}`);
	return edited.document;
}

export const written = (title: string, ...drafts: Draft[]): Document =>
	made(emptyDocument("en", title), { kind: "add", after: null, drafts });

/** A short discussion note with one of everything. */
export const note = (): Document =>
	written(
		"Two themes",
		{ kind: "heading", level: 1, body: "Next year" },
		{
			kind: "paragraph",
			numbered: true,
			body: "Two themes are put forward, as *IC/2007/7* says.^[Also [here](https://example.org/a).]",
		},
		{ kind: "paragraph", numbered: false, body: "They are not equal." },
		{ kind: "heading", level: 2, part: "questions", body: "Questions" },
		{ kind: "item", marker: "letter", depth: 1, body: "Who returns?" },
		{ kind: "item", marker: "bullet", depth: 2, body: "for good" },
		{ kind: "item", marker: "bullet", depth: 2, body: "for a time" },
		{ kind: "item", marker: "letter", depth: 1, body: "Who helps?^[A second note.]" },
		{ kind: "paragraph", numbered: true, body: "Costs follow." },
		{
			kind: "table",
			body: "Costs",
			rows: [
				["", "2007"],
				["Interpretation", "12 000"],
			],
		},
	);
