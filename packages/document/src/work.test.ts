import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bodiesOf, languageState, revisionsOf, type Wording, type Work } from "./work.ts";

const langs = ["en", "fr", "es"];
const empty: Work = { id: "w", original: "en", expressions: {} };

function edited(work: Work, bodies: Record<string, string>, checked: string[] = []): Work {
	const revisions = revisionsOf(work, { bodies, checked });
	return { ...work, expressions: { ...work.expressions, ...Object.fromEntries(revisions.map((it) => [it.lang, it])) } };
}

describe("a work in three languages", () => {
	const written = edited(empty, { en: "Return", fr: "Retour", es: "Retorno" });

	test("is current in all of them when written at once", () => {
		expect(langs.map((lang) => languageState(written, lang))).toEqual(["original", "current", "current"]);
		expect(bodiesOf(written)).toEqual({ en: "Return", fr: "Retour", es: "Retorno" });
	});

	test("is stale where the original moved on alone", () => {
		const moved = edited(written, { en: "Return migration", fr: "Retour", es: "Retorno" });
		expect(langs.map((lang) => languageState(moved, lang))).toEqual(["original", "stale", "stale"]);
	});

	test("is current again once a version is changed, or checked and left as it is", () => {
		const moved = edited(written, { en: "Return migration", fr: "Migration de retour", es: "Retorno" }, ["es"]);
		expect(langs.map((lang) => languageState(moved, lang))).toEqual(["original", "current", "current"]);
	});

	test("lacks a version that is empty, and its original is never stale", () => {
		const cleared = edited(written, { en: "Return", fr: "", es: "Retorno" });
		expect(languageState(cleared, "fr")).toBe("missing");
		expect(bodiesOf(cleared)).not.toHaveProperty("fr");
	});

	test("gets no revision from a form sent back unchanged", () => {
		expect(revisionsOf(written, { bodies: { en: "Return", fr: "Retour", es: "Retorno" }, checked: [] })).toEqual([]);
	});
});

test("whatever the order of edits, a version is stale exactly when the original changed after its last writing or check", () => {
	const step = fc.record({
		bodies: fc.record({ en: fc.constantFrom("a", "b"), fr: fc.constantFrom("a", "b"), es: fc.constantFrom("a", "b") }),
		checked: fc.subarray(["fr", "es"]),
	});
	fc.assert(
		fc.property(fc.array(step, { maxLength: 8 }), (steps: Wording[]) => {
			let work = edited(empty, { en: "a", fr: "a", es: "a" });
			const fresh = new Map([
				["fr", true],
				["es", true],
			]);
			for (const { bodies, checked } of steps) {
				const before = bodiesOf(work);
				work = edited(work, bodies, checked);
				for (const lang of ["fr", "es"]) {
					if (bodies[lang] !== before[lang] || checked.includes(lang)) fresh.set(lang, true);
					else if (bodies.en !== before.en) fresh.set(lang, false);
				}
			}
			for (const [lang, isFresh] of fresh) expect(languageState(work, lang)).toBe(isFresh ? "current" : "stale");
		}),
	);
});
