import type { Opening, Reply } from "@intersession/ledger";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { closes, opening, reply, survey } from "../../../../test/support/sealed-survey.ts";
import { mint, type Replied } from "../result/model.ts";
import { hides } from "../result/rules.ts";
import { type Analysed, analysisOf } from "./rules.ts";

const groups = ["AFR", "WEOG", "APG", null];

/** Sixteen members in four groups, and six observers in none. */
function sealed(level: Opening["level"]): Opening {
	const base = opening(level);
	const [six = base.consulted[0]] = base.consulted;
	if (six === undefined) throw new Error("nobody is consulted");
	const members = Array.from({ length: 16 }, (_, i) => ({
		...six,
		member: `member${i}`,
		class: "member",
		group: groups[i % groups.length] ?? null,
	}));
	return { ...base, consulted: [...members, ...base.consulted.filter((one) => one.class === "observer")] };
}

function closed(level: Opening["level"], replies: readonly Reply[]): Replied {
	const facts = survey(level, { closedAt: closes, opening: sealed(level) });
	return { ...mint(facts), replies };
}

const choose = (member: string, option: string | null): Reply => reply(member, { theme: { choose: option } });
const many = (from: number, to: number, option: string, code = "member") =>
	Array.from({ length: to - from }, (_, i) => choose(`${code}${from + i}`, option));
const theme = (analysed: readonly Analysed[]) => {
	const found = analysed.find(({ id }) => id === "theme");
	if (found === undefined) throw new Error("not analysed");
	return found;
};

describe("at recorded level", () => {
	const replies = [...many(0, 5, "a"), ...many(5, 9, "b"), ...many(0, 3, "b", "observer")];
	const analysed = theme(analysisOf(closed("recorded", replies)));

	test("the effect of those who do not decide is shown as what would be selected if they did", () => {
		expect(analysed.selection).toEqual({ status: "decided", winners: [[0]] });
		expect(analysed.classes).toEqual([
			{ what: { class: "observer", decides: false }, selection: { status: "decided", winners: [[1]] } },
		]);
	});

	test("how many replies would have to be other ones is exact where it is proved to be", () => {
		expect(analysed.changes).toEqual({ lower: 1, upper: 1 });
	});

	test("parts are counted as they are, and add up to the whole", () => {
		expect(analysed.groups.map(({ code, received }) => [code, received])).toEqual([
			["AFR", 3],
			["WEOG", 2],
			["APG", 2],
			[null, 2],
		]);
		expect(analysed.byClass.map(({ received }) => received)).toEqual([9, 3]);
		const sums = analysed.groups.map(({ counted }) => (counted !== null && "scores" in counted ? counted.scores : []));
		expect([0, 1].map((option) => sums.reduce((sum, scores) => sum + (scores[option] ?? 0), 0))).toEqual([5, 4]);
	});

	test("a ranking is counted by the other rule as well", () => {
		const ranked = analysisOf(closed("recorded", [reply("member0", { order: { ranking: [["x"], ["y"]] } })]));
		expect(ranked.find(({ id }) => id === "order")?.rules).toEqual([
			{ what: "borda", selection: { status: "decided", winners: [[0]] } },
		]);
	});
});

describe("at confidential level", () => {
	test("few who decide, a small class and a class of one mind are not turned round", () => {
		const few = theme(analysisOf(closed("confidential", many(0, 4, "a"))));
		expect(few.changes).toBeNull();
		const small = [...many(0, 5, "a"), ...many(5, 9, "b"), ...many(0, 3, "b", "observer")];
		expect(theme(analysisOf(closed("confidential", small))).classes[0]?.selection).toBeNull();
		const alike = [...many(0, 5, "a"), ...many(5, 9, "b"), ...many(0, 6, "b", "observer")];
		expect(theme(analysisOf(closed("confidential", alike))).classes[0]?.selection).toBeNull();
	});

	test("groups of fewer than five are withheld, and nothing else is said of classes", () => {
		const analysed = theme(analysisOf(closed("confidential", [...many(0, 9, "a"), ...many(9, 16, "b")])));
		expect(analysed.groups.every(({ counted }) => counted === null)).toBe(true);
		expect(analysed.byClass).toEqual([]);
	});

	test("what the groups shown leave over is never few, nor of one mind, whatever is replied", () => {
		const member = fc.nat({ max: 15 });
		const anyReplies = fc.uniqueArray(fc.tuple(member, fc.constantFrom("a", "b", null)), {
			selector: ([of]) => of,
			minLength: 8,
			maxLength: 16,
		});
		// One group that is always small, and two that may reach five: what is left over then takes one of them along.
		const parted = (): Opening => {
			const whole = sealed("confidential");
			const groupOf = (i: number) => (i < 3 ? "APG" : i % 2 === 0 ? "AFR" : "WEOG");
			return { ...whole, consulted: whole.consulted.map((one, i) => ({ ...one, group: groupOf(i) })) };
		};
		let shown = 0;
		fc.assert(
			fc.property(anyReplies, (given) => {
				const replies = given.map(([of, option]) => choose(`member${of}`, option));
				const facts = survey("confidential", { closedAt: closes, opening: parted() });
				const analysed = theme(analysisOf({ ...mint(facts), replies }));
				const groupOf = new Map(facts.opening.consulted.map((one) => [one.member, one.group]));
				const question = facts.opening.questions[0];
				if (question === undefined) throw new Error("nothing is asked");
				const hidden = analysed.groups.filter(({ counted }) => counted === null).map(({ code }) => code);
				const left = replies.filter((one) => hidden.includes(groupOf.get(one.member) ?? null));
				const open = analysed.groups.filter(({ counted, received }) => counted !== null && received > 0);
				for (const { code } of open) {
					const own = replies.filter((one) => groupOf.get(one.member) === code);
					expect(hides(facts.opening, question, own)).toBe(false);
				}
				if (open.length > 0) expect(hides(facts.opening, question, left)).toBe(false);
				shown += open.length;
			}),
			{ numRuns: 300 },
		);
		expect(shown).toBeGreaterThan(10);
	});
});
