import { diffArrays } from "diff";
import { type Document, type Element, type Node, workOf } from "../document.ts";
import { readingOf } from "../work.ts";
import { compareWords, type Stretch } from "./words.ts";

/** What became of one element between two versions of a document. */
export interface Compared {
	/** As it stands in the later version; in the earlier one where it was removed. */
	readonly element: Element;
	/** `moved`: its words may have changed as well. `reshaped`: the same words as another kind of element. */
	readonly fate: "same" | "changed" | "added" | "removed" | "moved" | "reshaped";
	readonly words: readonly Stretch[];
	/** Of a table, its cells row by row; else empty. */
	readonly cells: readonly (readonly (readonly Stretch[])[])[];
}

export interface Comparison {
	readonly title: readonly Stretch[];
	readonly elements: readonly Compared[];
}

/**
 * Two versions of a document in one language: elements are paired by their ids, then their words are compared. A version that lacks the
 * language is read in its original. An element that changed places is shown where it stands now.
 */
export function compareDocuments(before: Document, after: Document, lang: string): Comparison {
	const compare = (was: Node | undefined, is: Node | undefined) =>
		compareWords(bodyOf(before, was, lang), bodyOf(after, is, lang), lang);
	const pairs = pairsOf(before.elements, after.elements);
	return {
		title: compare(before.title, after.title),
		elements: pairs.map(({ was, is, moved }) => {
			const words = compare(was, is);
			const cells = cellPairs(was, is).map((row) => row.map(([was, is]) => compare(was, is)));
			return { element: (is ?? was) as Element, fate: fateOf(was, is, moved, [words, ...cells.flat()]), words, cells };
		}),
	};
}

interface Pair {
	readonly was: Element | undefined;
	readonly is: Element | undefined;
	readonly moved: boolean;
}

/** The elements of both versions by id, in the later order; those that went stand where they were. */
function pairsOf(before: readonly Element[], after: readonly Element[]): Pair[] {
	const earlier = new Map(before.map((element) => [element.id, element]));
	const later = new Map(after.map((element) => [element.id, element]));
	const order = diffArrays([...earlier.keys()], [...later.keys()]);
	return order.flatMap(({ value, added, removed }) =>
		value
			.map((id) => ({ was: earlier.get(id), is: later.get(id), moved: added && earlier.has(id) }))
			// Taken from here and put elsewhere: it is told there.
			.filter(({ is }) => !(removed && is !== undefined)),
	);
}

/** A table's cells row by row, each with what it was; by the earlier rows where the table was removed. */
function cellPairs(was: Element | undefined, is: Element | undefined): [Node | undefined, Node | undefined][][] {
	const table = is ?? was;
	if (table?.kind !== "table") return [];
	const earlier = new Map(was?.kind === "table" ? was.rows.flat().map((cell) => [cell.id, cell]) : []);
	return table.rows.map((row) => row.map((cell) => [earlier.get(cell.id), is === undefined ? undefined : cell]));
}

const bodyOf = (document: Document, node: Node | undefined, lang: string): string =>
	node === undefined ? "" : readingOf(workOf(document, node), lang).body;

function fateOf(
	was: Element | undefined,
	is: Element | undefined,
	moved: boolean,
	words: readonly (readonly Stretch[])[],
): Compared["fate"] {
	if (was === undefined) return "added";
	if (is === undefined) return "removed";
	if (moved) return "moved";
	if (words.flat().some(({ change }) => change !== "same")) return "changed";
	return formOf(was) === formOf(is) ? "same" : "reshaped";
}

/** What an element is beside its words. */
function formOf(element: Element): string {
	const { id: _id, text: _text, ...form } = element;
	return JSON.stringify(form.kind === "table" ? form.rows.map((cells) => cells.map(({ id }) => id)) : form);
}
