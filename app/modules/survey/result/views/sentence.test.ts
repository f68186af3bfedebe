import type { Opening } from "@intersession/ledger";
import { describe, expect, test } from "vitest";
import { closes, consulted, opening, reply, survey } from "../../../../../test/support/sealed-survey.ts";
import { uiLangs } from "../../../../kit/languages.ts";
import { mint } from "../model.ts";
import { resultOf } from "../rules.ts";
import { firstSentence } from "./sentence.tsx";

type Question = Opening["questions"][number];

const option = (id: string) => ({ id, title: { en: id }, description: {} });
const ids = Array.from({ length: 14 }, (_, i) => `o${i}`);

/** What is said first of a recorded survey with one question, answered so by as many members. */
function said(
	changes: Partial<Question>,
	answers: readonly (readonly string[])[],
	lang: (typeof uiLangs)[number] = "en",
) {
	const question: Question = {
		id: "q",
		kind: "approve",
		label: {},
		options: ids.map(option),
		rule: "approval",
		select: 5,
		equality: "chair",
		...changes,
	};
	const asked = { ...opening("recorded"), questions: [question], consulted: consulted(answers.length, "member") };
	const closed = mint(survey("recorded", { opening: asked, closedAt: closes }));
	const replies = answers.map((approve, i) => reply(`member${i}`, { q: { approve: [...approve] } }));
	return firstSentence({ lang, opening: asked }, resultOf({ ...closed, replies }, new Map()));
}

describe("of several options", () => {
	test("those named most often are said to be selected", () => {
		expect(
			said({ select: 2 }, [
				["o0", "o1"],
				["o0", "o1", "o2"],
			]),
		).toBe("Named in the most replies, and selected: “o0” and “o1”.");
	});

	test("by Equal Shares the selection is said to be one of equal shares", () => {
		const sentence = said({ select: 2, rule: "mes+phragmen" }, [["o0"], ["o0"], ["o1"], ["o1"]]);
		expect(sentence).toBe("With an equal share for every reply, the selection is “o0” and “o1”.");
	});

	test("what is equal is told from what is selected in every case, and from how many places remain", () => {
		expect(said({ select: 3 }, [["o0", "o1", "o2", "o3"], ["o0"]])).toBe(
			"Selected in every case: “o0”. “o1”, “o2” and “o3” are equal for the 2 places that remain. In case of equality, the Chair settles it.",
		);
	});

	test.each([
		["en", "More than a thousand selections are equal"],
		["fr", "Plus de mille sélections sont à égalité"],
		["es", "Más de mil selecciones están empatadas"],
	] as const)("where too many selections are equal, none is claimed (%s)", (lang, sentence) => {
		expect(said({}, [ids], lang)).toContain(sentence);
	});

	test("nobody’s preference is no selection", () => {
		for (const lang of uiLangs) expect(said({}, [[], []], lang)).not.toContain("o0");
	});
});
