import { describe, expect, test } from "vitest";
import { Document, progressIn, sectionOf } from "./document.ts";
import type { Draft } from "./edit/change.ts";
import { withLists } from "./lists.ts";
import { numbersOf } from "./numbering.ts";
import { made, note, written } from "./testing/note.ts";

test("a document is read back as it was kept", () => {
	expect(Document.parse(JSON.parse(JSON.stringify(note())))).toEqual(note());
});

test.for<[string, (document: ReturnType<typeof note>) => object]>([
	["an id given twice", (it) => ({ ...it, elements: [...it.elements, it.elements[0]] })],
	["an id that was never given", (it) => ({ ...it, next: 3 })],
	["another format", (it) => ({ ...it, format: 2 })],
	["a field that is none", (it) => ({ ...it, colour: "red" })],
])("%s is refused", ([, spoil]) => {
	expect(Document.safeParse(spoil(note())).success).toBe(false);
});

describe("numbers", () => {
	const numbered = (document: ReturnType<typeof note>, lang: string) => [...numbersOf(document, lang).values()];

	test("run through the document for paragraphs, and anew in each list for items", () => {
		expect(numbered(note(), "en")).toEqual(["1.", "(a)", "(b)", "2."]);
		expect(numbered(note(), "fr")).toEqual(["1.", "a)", "b)", "2."]);
	});

	test("are roman inside an item, and double after the last letter", () => {
		const item = (depth: 1 | 2, marker: "letter" | "number"): Draft => ({ kind: "item", marker, depth, body: "x" });
		const long = written(
			"Long",
			...Array.from({ length: 28 }, () => item(1, "letter")),
			item(2, "number"),
			item(2, "number"),
		);
		expect(numbered(long, "en").slice(25)).toEqual(["(z)", "(aa)", "(ab)", "(i)", "(ii)"]);
	});

	test("begin again after words between two lists", () => {
		const item: Draft = { kind: "item", marker: "number", depth: 1, body: "x" };
		const between: Draft = { kind: "paragraph", numbered: false, body: "and" };
		expect(numbered(written("Two lists", item, item, between, item), "es")).toEqual(["1.", "2.", "1."]);
	});
});

test("items gather into lists, and deeper ones into the item before them", () => {
	const lists = withLists(note().elements).filter((it) => it.kind === "list");
	expect(lists).toHaveLength(1);
	expect(lists[0]?.items.map(({ lists }) => lists.flatMap(({ items }) => items).length)).toEqual([2, 0]);
});

test("a section ends with the next heading of its level", () => {
	expect(sectionOf(note(), "questions").map(({ id }) => id)).toEqual(["e6", "e7", "e8", "e9", "e10", "e11"]);
	expect(sectionOf(note(), "contexts")).toEqual([]);
});

test("what is translated, stale and missing is counted by language", () => {
	const document = made(
		note(),
		{ kind: "write", id: "e3", lang: "fr", body: "Deux thèmes", seen: 0, follows: 1 },
		{ kind: "write", id: "e4", lang: "fr", body: "Pas égaux", seen: 0, follows: 1 },
		{ kind: "write", id: "e3", lang: "en", body: "Three themes", seen: 1, follows: null },
	);
	// Nothing is to be translated in the empty corner of the table, and in its two figures.
	expect(progressIn(document, "fr")).toEqual({ original: 0, current: 1, stale: 1, missing: 10 });
	expect(progressIn(document, "en")).toEqual({ original: 12, current: 0, stale: 0, missing: 0 });
});
