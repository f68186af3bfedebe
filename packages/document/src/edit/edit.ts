import { type Document, type Element, type Node, nodesOf } from "../document.ts";
import type { Expressions } from "../work.ts";
import type { Change, ChangeOf, Draft } from "./change.ts";

/**
 * Why a change cannot be made to a document as it stands now. `gone`: the element is no longer there. `changed`: its words in that language
 * were changed since the editor saw them. `edge`: there is nothing to change places with, or a table would keep no row. `full`: it would have too many elements.
 */
export type Obstacle = "gone" | "changed" | "edge" | "full";

export type Edited = { readonly document: Document } | { readonly obstacle: Obstacle; readonly change: Change };

/** Most elements that a document has. */
const MOST_ELEMENTS = 1_000;
/** Most rows of a table. */
const MOST_ROWS = 200;

/**
 * The document after all changes, in their order, or the first that cannot be made; then none is. Two editors who change different
 * words, or different elements, do not disturb each other: a change is held against what it touches, not against the document.
 */
export function edit(document: Document, changes: readonly Change[]): Edited {
	let edited = document;
	for (const change of changes) {
		const next = applied(edited, change);
		if (typeof next === "string") return { obstacle: next, change };
		edited = next;
	}
	return { document: edited };
}

function applied(document: Document, change: Change): Document | Obstacle {
	switch (change.kind) {
		case "write":
			return write(document, change);
		case "add":
			return add(document, change);
		case "remove":
			return among(document, change.id, (elements, index) => elements.toSpliced(index, 1));
		case "move":
			return move(document, change);
		case "shape":
			return shape(document, change);
		case "addRow":
			return addRow(document, change);
		case "removeRow":
			return removeRow(document, change);
	}
}

function write(document: Document, { id, lang, body, seen, follows }: ChangeOf<"write">): Document | Obstacle {
	const node = nodesOf(document).find((node) => node.id === id);
	if (node === undefined) return "gone";
	const now = node.text[lang];
	if (now?.body === body && (lang === document.original || now.follows === follows)) return document;
	if ((now?.revision ?? 0) !== seen) return now?.body === body ? document : "changed";
	const expression = {
		revision: seen + 1,
		follows: lang === document.original ? null : follows,
		body,
	};
	return withText(document, id, { ...node.text, [lang]: expression });
}

function withText(document: Document, id: string, text: Expressions): Document {
	const worded = <Any extends Node>(node: Any): Any => (node.id === id ? { ...node, text } : node);
	return {
		...document,
		title: worded(document.title),
		elements: document.elements.map((element) =>
			element.kind === "table"
				? { ...worded(element), rows: element.rows.map((cells) => cells.map(worded)) }
				: worded(element),
		),
	};
}

function add(document: Document, { after, drafts }: ChangeOf<"add">): Document | Obstacle {
	const index = after === null ? -1 : document.elements.findIndex(({ id }) => id === after);
	if (after !== null && index < 0) return "gone";
	if (document.elements.length + drafts.length > MOST_ELEMENTS) return "full";
	const nodes = new Nodes(document);
	const added = drafts.map((draft) => elementOf(draft, nodes.make));
	return settled({ ...document, next: nodes.next, elements: document.elements.toSpliced(index + 1, 0, ...added) });
}

/** New nodes of a document, each with an id that was never given. */
class Nodes {
	next: number;
	readonly #original: string;

	constructor({ next, original }: Document) {
		this.next = next;
		this.#original = original;
	}

	readonly make = (body: string): Node => ({
		id: `e${this.next++}`,
		text: body === "" ? {} : { [this.#original]: { revision: 1, follows: null, body } },
	});
}

function elementOf(draft: Draft, node: (body: string) => Node): Element {
	if (draft.kind === "table") {
		const { kind, body, rows } = draft;
		return { kind, ...node(body), rows: rows.map((cells) => cells.map(node)) };
	}
	const { body, ...form } = draft;
	return { ...form, ...node(body) };
}

function move(document: Document, { id, by }: ChangeOf<"move">): Document | Obstacle {
	return among(document, id, (elements, index) => {
		const other = elements[index + by];
		const element = elements[index];
		if (other === undefined || element === undefined) return "edge";
		return elements.with(index, other).with(index + by, element);
	});
}

function shape(document: Document, { id, form }: ChangeOf<"shape">): Document | Obstacle {
	return among(document, id, (elements, index) => {
		const element = elements[index];
		if (element === undefined || element.kind === "table") return "gone";
		return elements.with(index, { ...form, id: element.id, text: element.text });
	});
}

function addRow(document: Document, { id }: ChangeOf<"addRow">): Document | Obstacle {
	const nodes = new Nodes(document);
	const extended = among(document, id, (elements, index) => {
		const table = elements[index];
		if (table?.kind !== "table") return "gone";
		if (table.rows.length >= MOST_ROWS) return "full";
		const row = (table.rows[0] ?? []).map(() => nodes.make(""));
		return elements.with(index, { ...table, rows: [...table.rows, row] });
	});
	return typeof extended === "string" ? extended : { ...extended, next: nodes.next };
}

function removeRow(document: Document, { id, cell }: ChangeOf<"removeRow">): Document | Obstacle {
	return among(document, id, (elements, index) => {
		const table = elements[index];
		if (table?.kind !== "table") return "gone";
		const rows = table.rows.filter((cells, row) => row === 0 || cells.every(({ id }) => id !== cell));
		if (rows.length === table.rows.length) return "gone";
		return rows.length < 2 ? "edge" : elements.with(index, { ...table, rows });
	});
}

function among(
	document: Document,
	id: string,
	change: (elements: readonly Element[], index: number) => Element[] | Obstacle,
): Document | Obstacle {
	const index = document.elements.findIndex((element) => element.id === id);
	if (index < 0) return "gone";
	const elements = change(document.elements, index);
	return typeof elements === "string" ? elements : settled({ ...document, elements });
}

/** No item is more than one step deeper than the item before it; the first of a list is not inside anything. */
function settled(document: Document): Document {
	let deepest = 1;
	const elements = document.elements.map((element) => {
		if (element.kind !== "item") {
			deepest = 1;
			return element;
		}
		const depth = Math.min(element.depth, deepest) as typeof element.depth;
		deepest = depth + 1;
		return depth === element.depth ? element : { ...element, depth };
	});
	return { ...document, elements };
}
