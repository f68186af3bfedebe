import type { Document, Element, ElementOf } from "./document.ts";

/**
 * The numbers of a document's elements by their id, as a language writes them: `7.` for a numbered paragraph, `(a)` and `(i)` for
 * items in English, `a)` and `i)` in French and Spanish (United Nations Editorial Manual, paragraphs and subparagraphs). Paragraphs
 * are numbered through the whole document, items in their list. What bears no number is not in the map.
 */
export function numbersOf({ elements }: Document, lang: string): ReadonlyMap<string, string> {
	const numbers = new Map<string, string>();
	let paragraphs = 0;
	const counters = new Counters();
	for (const element of elements) {
		const ordinal = counters.next(element);
		if (element.kind === "paragraph" && element.numbered) {
			paragraphs += 1;
			numbers.set(element.id, `${paragraphs}.`);
		} else if (element.kind === "item" && element.marker !== "bullet")
			numbers.set(element.id, itemNumber(element, ordinal, lang));
	}
	return numbers;
}

/** The item's place in its list, for each depth that is open. */
class Counters {
	#open: { marker: string; count: number }[] = [];

	next(element: Element): number {
		if (element.kind !== "item") {
			this.#open = [];
			return 0;
		}
		const depth = Math.min(element.depth, this.#open.length + 1);
		const sibling = this.#open[depth - 1];
		const count = sibling?.marker === element.marker ? sibling.count + 1 : 1;
		this.#open = [...this.#open.slice(0, depth - 1), { marker: element.marker, count }];
		return count;
	}
}

function itemNumber({ marker, depth }: ElementOf<"item">, ordinal: number, lang: string): string {
	if (marker === "number" && depth === 1) return `${ordinal}.`;
	const sign = marker === "letter" ? letters(ordinal) : roman(ordinal);
	return /^(fr|es)\b/.test(lang) ? `${sign})` : `(${sign})`;
}

/** 1 → a, 26 → z, 27 → aa. */
function letters(ordinal: number): string {
	const before = Math.floor((ordinal - 1) / 26);
	return (before === 0 ? "" : letters(before)) + String.fromCharCode(97 + ((ordinal - 1) % 26));
}

const romans: readonly (readonly [string, number])[] = [
	["c", 100],
	["xc", 90],
	["l", 50],
	["xl", 40],
	["x", 10],
	["ix", 9],
	["v", 5],
	["iv", 4],
	["i", 1],
];

function roman(ordinal: number): string {
	const found = romans.find(([, value]) => value <= ordinal);
	return found === undefined ? "" : found[0] + roman(ordinal - found[1]);
}
