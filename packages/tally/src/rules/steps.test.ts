import { describe, expect, test } from "vitest";
import { renumber } from "../../test/replies.ts";
import { compile, type Reply, type RuleId, tally, verifyOutcome } from "../index.ts";

/** Counts replies about A, B, C …, and has the checker agree. */
function stepsOf(rule: RuleId, options: number, replies: readonly Reply[]) {
	const profile = compile(["A", "B", "C", "D"].slice(0, options), replies);
	const outcome = tally(profile, { rule, seats: 1 });
	expect(verifyOutcome(profile, outcome)).toBe(true);
	return outcome;
}

test("plurality: the count of each option, then the result", () => {
	const replies = [{ choose: 1 }, { choose: 1, weight: 2 }, { choose: 0 }, { choose: null }];
	expect(stepsOf("plurality", 3, replies).steps).toEqual([
		{ step: "count", option: 0, count: 1 },
		{ step: "count", option: 1, count: 3 },
		{ step: "count", option: 2, count: 0 },
		{ step: "result", selected: [1], level: [], places: 0 },
	]);
});

test("approval: a reply counts once for each option it approves", () => {
	const replies = [{ approve: [0, 2] }, { approve: [2] }, { approve: [0] }, { approve: [] }];
	expect(stepsOf("approval", 3, replies).steps).toEqual([
		{ step: "count", option: 0, count: 2 },
		{ step: "count", option: 1, count: 0 },
		{ step: "count", option: 2, count: 2 },
		{ step: "result", selected: [], level: [0, 2], places: 1 },
	]);
});

test("borda: each sum with its parts", () => {
	const { steps, scores } = stepsOf("borda", 3, [{ ranking: [[0], [1, 2]], weight: 2 }, { ranking: [[2]] }]);
	expect(scores).toEqual([3, -3, 0]);
	expect(steps).toEqual([
		{
			step: "sum",
			option: 0,
			parts: [
				{ other: 1, preferring: 2, preferringOther: 0, margin: 2 },
				{ other: 2, preferring: 2, preferringOther: 1, margin: 1 },
			],
			sum: 3,
		},
		{
			step: "sum",
			option: 1,
			parts: [
				{ other: 0, preferring: 0, preferringOther: 2, margin: -2 },
				{ other: 2, preferring: 0, preferringOther: 1, margin: -1 },
			],
			sum: -3,
		},
		{
			step: "sum",
			option: 2,
			parts: [
				{ other: 0, preferring: 1, preferringOther: 2, margin: -1 },
				{ other: 1, preferring: 1, preferringOther: 0, margin: 1 },
			],
			sum: 0,
		},
		{ step: "result", selected: [0], level: [], places: 0 },
	]);
});

describe("schulze", () => {
	test("without a cycle the comparisons settle everything", () => {
		const { steps } = stepsOf("schulze", 3, [{ ranking: [[0], [1], [2]], weight: 3 }, { ranking: [[1, 2]] }]);
		expect(steps).toEqual([
			{ step: "comparison", a: 0, b: 1, preferringA: 3, preferringB: 1, noPreference: 0, leads: 0, margin: 2 },
			{ step: "comparison", a: 0, b: 2, preferringA: 3, preferringB: 1, noPreference: 0, leads: 0, margin: 2 },
			{ step: "comparison", a: 1, b: 2, preferringA: 3, preferringB: 0, noPreference: 1, leads: 1, margin: 3 },
			{ step: "condorcet", option: 0 },
			{ step: "result", selected: [0], level: [], places: 0 },
		]);
	});

	test("in a cycle the paths both ways are shown, with their weakest links", () => {
		// A leads B by 5, B leads C by 3, C leads A by 1.
		const replies: Reply[] = [
			{ weight: 4, ranking: [[0], [1], [2]] },
			{ weight: 2, ranking: [[1], [2], [0]] },
			{ weight: 3, ranking: [[2], [0], [1]] },
		];
		const { steps, order, winners } = stepsOf("schulze", 3, replies);
		expect(winners).toEqual([[0]]);
		expect(order).toEqual([[0], [1], [2]]);
		expect(steps.slice(3)).toEqual([
			{ step: "condorcet", option: null },
			{
				step: "paths",
				a: 0,
				b: 1,
				fromA: { options: [0, 1], weakest: [0, 1], strength: 5 },
				fromB: { options: [1, 2, 0], weakest: [2, 0], strength: 1 },
				ahead: 0,
			},
			{
				step: "paths",
				a: 0,
				b: 2,
				fromA: { options: [0, 1, 2], weakest: [1, 2], strength: 3 },
				fromB: { options: [2, 0], weakest: [2, 0], strength: 1 },
				ahead: 0,
			},
			{
				step: "paths",
				a: 1,
				b: 2,
				fromA: { options: [1, 2], weakest: [1, 2], strength: 3 },
				fromB: { options: [2, 0, 1], weakest: [2, 0], strength: 1 },
				ahead: 1,
			},
			{ step: "result", selected: [0], level: [], places: 0 },
		]);
	});

	test("two that are level may still be settled by a path", () => {
		// A leads B by 2, B leads C by 4; A and C are level.
		const replies: Reply[] = [
			{ weight: 3, ranking: [[0], [1], [2]] },
			{ ranking: [[2], [0], [1]] },
			{ weight: 2, ranking: [[1], [2], [0]] },
		];
		const { steps, order } = stepsOf("schulze", 3, replies);
		expect(order).toEqual([[0], [1], [2]]);
		expect(steps.filter(({ step }) => step === "paths")).toEqual([
			{
				step: "paths",
				a: 0,
				b: 2,
				fromA: { options: [0, 1, 2], weakest: [0, 1], strength: 2 },
				fromB: null,
				ahead: 0,
			},
		]);
		// The same with the options numbered from the other end.
		const turned = replies.map((reply) => renumber(reply, [2, 1, 0]));
		expect(stepsOf("schulze", 3, turned).steps.filter(({ step }) => step === "paths")).toMatchObject([
			{ a: 0, b: 2, fromA: null, fromB: { options: [2, 1, 0], strength: 2 }, ahead: 2 },
		]);
	});

	test("no comparison is led: all level, and no path to show", () => {
		const outcome = stepsOf("schulze", 3, [{ ranking: [[0, 1, 2]] }, { ranking: [[2, 1, 0]] }]);
		expect(outcome).toMatchObject({ status: "tied", winners: [[0], [1], [2]], counted: 2, scores: [0, 0, 0] });
		expect(outcome.steps.map(({ step }) => step)).toEqual([
			"comparison",
			"comparison",
			"comparison",
			"condorcet",
			"result",
		]);
	});

	test("an option level with two, one of which is ahead of the other, stands in the first tier", () => {
		// A > C by 5 directly; C > B and B > A by 3: B is level with both by strongest paths.
		const replies: Reply[] = [
			{ weight: 4, ranking: [[0], [2], [1]] },
			{ weight: 3, ranking: [[2], [1], [0]] },
			{ weight: 4, ranking: [[1], [0], [2]] },
		];
		const { order, winners, scores, status } = stepsOf("schulze", 3, replies);
		expect({ order, winners, scores, status }).toEqual({
			order: [[0, 1], [2]],
			winners: [[0], [1]],
			scores: [1, 0, 0],
			status: "tied",
		});
	});
});
