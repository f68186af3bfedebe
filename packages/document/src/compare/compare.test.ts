import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readRuns } from "../notation/read.ts";
import type { Run } from "../run.ts";
import { made, note } from "../testing/note.ts";
import { compareDocuments } from "./documents.ts";
import { compareWords, type Stretch } from "./words.ts";

const shown = (stretches: readonly Stretch[]) =>
	stretches.map(({ change, text }) => ({ same: text, added: `{+${text}+}`, removed: `[-${text}-]` })[change]).join("");

describe("words", () => {
	test.for<[string, string, string, string]>([
		["en", "The theme is return.", "The theme is return migration.", "The theme is return{+ migration+}."],
		["fr", "l’État hôte n’assure pas", "l’État d’accueil assure", "l’État [-hôte n’assure pas-]{+d’accueil assure+}"],
		["en", "see IC/2007/7 first", "see IC/2007/12 first", "see [-IC/2007/7-]{+IC/2007/12+} first"],
		["en", "*return*", "return", "[-return-]{+return+}"],
		["ar", "موضوع الهجرة", "موضوع العودة", "موضوع [-الهجرة-]{+العودة+}"],
		["en", "", "new", "{+new+}"],
	])("%s: %s → %s", ([lang, before, after, expected]) => {
		expect(shown(compareWords(before, after, lang))).toBe(expected);
	});

	const sentence = fc
		.array(fc.constantFrom("return", "migration", "*of*", "IC/2007/7", "women,", "l’État", "^[note]", "and"), {
			maxLength: 12,
		})
		.map((words) => words.join(" "));
	const wordsIn = (runs: readonly Run[]): string =>
		runs.map((run) => (run.kind === "text" ? run.text : wordsIn(run.runs))).join("");

	test("what stayed and went is the earlier text, what stayed and came the later", () => {
		fc.assert(
			fc.property(sentence, sentence, (before, after) => {
				const stretches = compareWords(before, after, "en");
				const without = (change: Stretch["change"]) =>
					stretches.flatMap((it) => (it.change === change ? [] : [it.text])).join("");
				expect(without("added")).toBe(wordsIn(readRuns(before)));
				expect(without("removed")).toBe(wordsIn(readRuns(after)));
				if (before === after) expect(stretches.every(({ change }) => change === "same")).toBe(true);
			}),
		);
	});

	test("two long texts that have nothing in common are compared at once", () => {
		const long = (word: string) => `${word} `.repeat(3_000);
		expect(shown(compareWords(long("a"), long("b"), "en"))).toBe(`[-${long("a")}-]{+${long("b")}+}`);
	});
});

describe("documents", () => {
	const fates = (...changes: Parameters<typeof made> extends [unknown, ...infer Changes] ? Changes : never) =>
		compareDocuments(note(), made(note(), ...changes), "en")
			.elements.filter(({ fate }) => fate !== "same")
			.map(({ element, fate }) => `${element.id} ${fate}`);

	test("that are the same have nothing to tell", () => {
		expect(fates()).toEqual([]);
	});

	test("tell what became of each element", () => {
		expect(fates({ kind: "write", id: "e3", lang: "en", body: "Three themes", seen: 1, follows: null })).toEqual([
			"e3 changed",
		]);
		expect(fates({ kind: "remove", id: "e4" })).toEqual(["e4 removed"]);
		expect(fates({ kind: "add", after: "e3", drafts: [{ kind: "paragraph", numbered: true, body: "New" }] })).toEqual([
			"e16 added",
		]);
		expect(fates({ kind: "move", id: "e4", by: -1 })).toHaveLength(1);
		expect(fates({ kind: "shape", id: "e4", form: { kind: "paragraph", numbered: true } })).toEqual(["e4 reshaped"]);
		expect(fates({ kind: "write", id: "e15", lang: "en", body: "13 000", seen: 1, follows: null })).toEqual([
			"e11 changed",
		]);
	});

	test("are compared in the language asked for, and a translation alone changes nothing in the original", () => {
		const translated = made(note(), { kind: "write", id: "e3", lang: "fr", body: "Deux thèmes", seen: 0, follows: 1 });
		const changed = (lang: string) =>
			compareDocuments(note(), translated, lang).elements.filter(({ fate }) => fate !== "same").length;
		expect([changed("en"), changed("fr")]).toEqual([0, 1]);
	});
});
