import { describe, expect, test } from "vitest";
import { letters } from "../test/replies.ts";
import {
	compile,
	MAX_OUTCOMES,
	type Reply,
	type ReplyKind,
	type RuleId,
	rules,
	tally,
	VERSION,
	verifyOutcome,
} from "./index.ts";

const ids = Object.keys(rules) as RuleId[];

/** A reply of each kind that puts one option first and says nothing of the others. */
const naming: Record<ReplyKind, (option: number, weight?: number) => Reply> = {
	choose: (option, weight = 1) => ({ weight, choose: option }),
	approve: (option, weight = 1) => ({ weight, approve: [option] }),
	ranking: (option, weight = 1) => ({ weight, ranking: [[option]] }),
};
const blankReply: Record<ReplyKind, Reply> = {
	choose: { choose: null },
	approve: { approve: [] },
	ranking: { ranking: [] },
};

function count(rule: RuleId, options: readonly string[], replies: readonly Reply[], seats = 1) {
	const profile = compile(options, replies);
	const outcome = tally(profile, { rule, seats });
	expect(verifyOutcome(profile, outcome)).toBe(true);
	return outcome;
}

test("the registry's key is the rule's id", () => {
	expect(Object.entries(rules).map(([key, { id }]) => [key, id])).toEqual(ids.map((id) => [id, id]));
});

describe.each(ids)("%s", (rule) => {
	const { takes } = rules[rule];
	const name = naming[takes];

	test("no replies", () => {
		expect(count(rule, ["A", "B"], [])).toEqual({
			status: "empty",
			winners: [],
			order: [[0, 1]],
			scores: [0, 0],
			steps: [],
			counted: 0,
			blank: 0,
			invalid: [],
			spec: { rule, seats: 1 },
			version: VERSION,
		});
	});

	test("only blank replies", () => {
		const outcome = count(rule, ["A", "B"], [blankReply[takes], blankReply[takes]]);
		expect(outcome).toMatchObject({ status: "empty", counted: 0, blank: 2, winners: [] });
	});

	test("one option", () => {
		const outcome = count(rule, ["A"], [name(0)]);
		expect(outcome).toMatchObject({ status: "decided", winners: [[0]], order: [[0]] });
		expect(outcome.steps.at(-1)).toEqual({ step: "result", selected: [0], level: [], places: 0 });
	});

	test("all level", () => {
		const outcome = count(rule, ["A", "B", "C"], [name(0), name(1), name(2)]);
		expect(outcome).toMatchObject({ status: "tied", winners: [[0], [1], [2]], order: [[0, 1, 2]] });
		expect(outcome.steps.at(-1)).toEqual({ step: "result", selected: [], level: [0, 1, 2], places: 1 });
	});

	test("blank replies change nothing but their number", () => {
		const replies = [name(0), name(1), name(1)];
		const without = count(rule, ["A", "B"], replies);
		expect(count(rule, ["A", "B"], [...replies, blankReply[takes]])).toEqual({ ...without, blank: 1 });
	});

	test("replies of another kind are set aside, and say so", () => {
		const others = (["choose", "approve", "ranking"] as const).filter((kind) => kind !== takes);
		const replies = [{ ...naming[others[0]!](0, 9), id: "x" }, name(1), blankReply[others[1]!], { choose: 8 }];
		const outcome = count(rule, ["A", "B"], replies);
		expect(outcome).toMatchObject({ winners: [[1]], counted: 1, blank: 0 });
		expect(outcome.invalid).toEqual([
			{ reply: 0, id: "x", code: "wrongKind" },
			{ reply: 2, code: "wrongKind" },
			{ reply: 3, code: "unknownOption" },
		]);
	});

	test("200 options, mostly unnamed", () => {
		const options = letters(200);
		const replies = Array.from({ length: 60 }, (_, i) => name((i * 7) % 50, (i % 5) + 1));
		const outcome = count(rule, options, [...replies, name(199, 50)]);
		expect(outcome).toMatchObject({ status: "decided", winners: [[199]] });
		expect(outcome.order.flat()).toHaveLength(200);
	});

	test.each([0, -1, 1.5, Number.NaN, 4])("cannot select %d of three", (seats) => {
		expect(() => tally(compile(["A", "B", "C"], [name(0)]), { rule, seats })).toThrow(RangeError);
	});

	test("as JSON it is integers, strings, lists and records", () => {
		const outcome = count(rule, ["A", "B", "C"], [name(0, 3), name(1), name(2), { choose: 9, id: "y" }]);
		expect(JSON.parse(JSON.stringify(outcome))).toEqual(outcome);
		const numbers = JSON.stringify(outcome).match(/(?<=[[:,])-?[\d.eE+-]+/g) ?? [];
		expect(numbers.map(Number).every(Number.isSafeInteger)).toBe(true);
	});
});

describe.each(ids.filter((id) => rules[id].maxSeats > 1))("%s, several to be selected", (rule) => {
	const name = naming[rules[rule].takes];

	test("the first ones", () => {
		const outcome = count(rule, ["A", "B", "C"], [name(0), name(2, 5), name(1, 3)], 2);
		expect(outcome).toMatchObject({ status: "decided", winners: [[1, 2]], order: [[2], [1], [0]] });
	});

	test("all of them", () => {
		expect(count(rule, ["A", "B"], [name(1)], 2)).toMatchObject({ status: "decided", winners: [[0, 1]] });
	});

	test("a tie before the last place decides nothing", () => {
		const outcome = count(rule, ["A", "B", "C"], [name(0, 2), name(2, 2), name(1)], 2);
		expect(outcome).toMatchObject({ status: "decided", winners: [[0, 2]] });
	});

	test("every way of filling the last places", () => {
		const outcome = count(rule, letters(5), [name(3, 4), name(0), name(1), name(4)], 3);
		expect(outcome).toMatchObject({
			status: "tied",
			winners: [
				[0, 1, 3],
				[0, 3, 4],
				[1, 3, 4],
			],
		});
		expect(outcome.steps.at(-1)).toEqual({ step: "result", selected: [3], level: [0, 1, 4], places: 2 });
	});

	test("as many as are listed, and none beyond", () => {
		expect(MAX_OUTCOMES).toBe(1000);
		const all = (options: number, seats: number) =>
			count(
				rule,
				letters(options),
				Array.from({ length: options }, (_, i) => name(i)),
				seats,
			);
		expect(all(45, 2).winners).toHaveLength(990);
		const beyond = all(46, 2);
		expect(beyond).toMatchObject({ status: "tooManyTies", winners: [] });
		expect(beyond.steps.at(-1)).toMatchObject({ selected: [], places: 2 });
		expect(all(200, 100).status).toBe("tooManyTies");
	});
});

test("Schulze selects one", () => {
	expect(() => tally(compile(["A", "B"], []), { rule: "schulze", seats: 2 })).toThrow(/at most 1/);
});

test("a rule that does not exist", () => {
	expect(() => tally(compile(["A"], []), { rule: "toString" as RuleId, seats: 1 })).toThrow(/no counting rule/);
});
