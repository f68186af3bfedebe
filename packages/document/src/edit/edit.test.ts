import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Document, nodesOf, workOf } from "../document.ts";
import { made, note } from "../testing/note.ts";
import { languageState } from "../work.ts";
import type { Change } from "./change.ts";
import { edit } from "./edit.ts";
import { draftsOf } from "./paste.ts";

const ids = (document: Document) => document.elements.map(({ id }) => id);
const write = (id: string, lang: string, body: string, seen: number, follows: number | null = null): Change => ({
	kind: "write",
	id,
	lang,
	body,
	seen,
	follows,
});

describe("two editors", () => {
	test("who change different words both have their way, in either order", () => {
		const [one, other] = [write("e3", "en", "One", 1), write("e4", "en", "Other", 1)];
		expect(made(note(), one, other)).toEqual(made(note(), other, one));
	});

	test("who change the same words: the second is told, and nothing of what they sent is done", () => {
		const changes = [write("e4", "en", "Second", 1), write("e3", "en", "Second", 1)];
		expect(edit(made(note(), write("e3", "en", "First", 1)), changes)).toEqual({
			obstacle: "changed",
			change: changes[1],
		});
	});

	test("who write the same words do not disturb each other", () => {
		const first = made(note(), write("e3", "en", "Same", 1));
		expect(made(first, write("e3", "en", "Same", 1))).toEqual(first);
	});

	test("one of whom removed what the other writes: the other is told", () => {
		const removed = made(note(), { kind: "remove", id: "e3" });
		expect(edit(removed, [write("e3", "fr", "Perdu", 0, 1)])).toMatchObject({ obstacle: "gone" });
	});
});

test("a translation saved while its original changed is kept, and stale from the beginning", () => {
	const moved = made(note(), write("e3", "en", "Three themes", 1));
	const saved = made(moved, write("e3", "fr", "Deux thèmes", 0, 1));
	const node = nodesOf(saved).find(({ id }) => id === "e3") ?? saved.title;
	expect(languageState(workOf(saved, node), "fr")).toBe("stale");
	const checked = made(saved, write("e3", "fr", "Deux thèmes", 1, 2));
	expect(languageState(workOf(checked, nodesOf(checked).find(({ id }) => id === "e3") ?? checked.title), "fr")).toBe(
		"current",
	);
});

test("moving past the edge, and removing twice, is told", () => {
	const first = ids(note())[0] ?? "";
	expect(edit(note(), [{ kind: "move", id: first, by: -1 }])).toMatchObject({ obstacle: "edge" });
	const twice: Change[] = [
		{ kind: "remove", id: first },
		{ kind: "remove", id: first },
	];
	expect(edit(note(), twice)).toMatchObject({ obstacle: "gone" });
});

test("a table grows by empty rows and keeps its head and one row", () => {
	const grown = made(note(), { kind: "addRow", id: "e11" });
	const rows = (document: Document) =>
		document.elements.flatMap((it) => (it.kind === "table" ? it.rows.map((cells) => cells.map(({ id }) => id)) : []));
	expect(rows(grown)).toEqual([
		["e12", "e13"],
		["e14", "e15"],
		["e16", "e17"],
	]);
	const shrunk = made(grown, { kind: "removeRow", id: "e11", cell: "e14" });
	expect(rows(shrunk)).toEqual([
		["e12", "e13"],
		["e16", "e17"],
	]);
	expect(edit(shrunk, [{ kind: "removeRow", id: "e11", cell: "e17" }])).toMatchObject({ obstacle: "edge" });
	expect(edit(shrunk, [{ kind: "removeRow", id: "e11", cell: "e12" }])).toMatchObject({ obstacle: "gone" });
});

test("an item whose list lost its beginning is brought back to where a list begins", () => {
	const document = made(note(), { kind: "remove", id: "e6" });
	expect(document.elements.flatMap((it) => (it.kind === "item" ? [it.depth] : []))).toEqual([1, 2, 1]);
});

test("whatever is done in whatever order, the document is sound and no id is given twice", () => {
	const id = fc.integer({ min: 1, max: 20 }).map((number) => `e${number}`);
	const change: fc.Arbitrary<Change> = fc.oneof(
		fc
			.record({
				id,
				lang: fc.constantFrom("en", "fr"),
				body: fc.constantFrom("", "a", "b"),
				seen: fc.nat(3),
				follows: fc.constantFrom(1, 2),
			})
			.map(({ id, lang, body, seen, follows }) => write(id, lang, body, seen, lang === "en" ? null : follows)),
		id.map((after): Change => ({ kind: "add", after, drafts: draftsOf("new\n\n- item") })),
		id.map((id): Change => ({ kind: "remove", id })),
		fc
			.record({ id, by: fc.constantFrom(-1 as const, 1 as const) })
			.map(({ id, by }): Change => ({ kind: "move", id, by })),
		fc
			.record({ id, depth: fc.constantFrom(1 as const, 2 as const, 3 as const) })
			.map(({ id, depth }): Change => ({ kind: "shape", id, form: { kind: "item", marker: "letter", depth } })),
	);
	fc.assert(
		fc.property(fc.array(change, { maxLength: 25 }), (changes) => {
			let document = note();
			const given = new Set(nodesOf(document).map(({ id }) => id));
			for (const change of changes) {
				const edited = edit(document, [change]);
				if ("obstacle" in edited) continue;
				for (const { id } of nodesOf(edited.document).filter(
					(node) => !nodesOf(document).some(({ id }) => id === node.id),
				)) {
					expect(given).not.toContain(id);
					given.add(id);
				}
				document = edited.document;
			}
			expect(Document.parse(document)).toEqual(document);
		}),
	);
});

describe("pasted text", () => {
	test.for<[string, string, object[]]>([
		[
			"paragraphs",
			"One\nline\n\nTwo",
			[
				{ kind: "paragraph", numbered: false, body: "One line" },
				{ kind: "paragraph", numbered: false, body: "Two" },
			],
		],
		["a numbered paragraph", "12. Twelfth", [{ kind: "paragraph", numbered: true, body: "Twelfth" }]],
		[
			"bullets of Word",
			"•\tOne\r\n•\tTwo",
			[
				{ kind: "item", marker: "bullet", depth: 1, body: "One" },
				{ kind: "item", marker: "bullet", depth: 1, body: "Two" },
			],
		],
		[
			"letters",
			"(a) One\nb) Two",
			[
				{ kind: "item", marker: "letter", depth: 1, body: "One" },
				{ kind: "item", marker: "letter", depth: 1, body: "Two" },
			],
		],
		["a heading", "## Costs\nText", [{ kind: "heading", level: 2, body: "Costs Text" }]],
		[
			"Spanish words that are no bullets",
			"o bien se aplaza",
			[{ kind: "paragraph", numbered: false, body: "o bien se aplaza" }],
		],
		["signs that nobody sees", "mi\u00adgra\u200btion", [{ kind: "paragraph", numbered: false, body: "migration" }]],
		["nothing", " \n\n ", []],
	])("%s", ([, pasted, drafts]) => {
		expect(draftsOf(pasted)).toEqual(drafts);
	});
});
