import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { equalSharesByEveryBranch } from "../../test/every-branch.ts";
import { anyQuestion, letters } from "../../test/replies.ts";
import known from "../../vectors/known.json" with { type: "json" };
import { compile, MAX_ROUNDS, type Reply, tally, verifyOutcome } from "../index.ts";

function count(options: number, replies: readonly Reply[], seats: number) {
	const profile = compile(letters(options), replies);
	const outcome = tally(profile, { rule: "mes+phragmen", seats });
	expect(verifyOutcome(profile, outcome)).toBe(true);
	return outcome;
}

/** Some replies that name an option, and a number of places. */
const anyCount = anyQuestion("approve")
	.filter(({ replies }) => replies.some((reply) => "approve" in reply && reply.approve.length > 0))
	.chain(({ options, replies }) =>
		fc.record({
			options: fc.constant(options.length),
			replies: fc.constant(replies),
			seats: fc.integer({ min: 1, max: options.length }),
		}),
	);

test("agrees with the definition followed one reply, one option and one branch at a time", () => {
	fc.assert(
		fc.property(anyCount, ({ options, replies, seats }) => {
			const expected = equalSharesByEveryBranch(options, replies, seats);
			const { winners, status } = count(options, replies, seats);
			expect(winners).toEqual(expected);
			expect(status).toBe(expected.length === 1 ? "decided" : "tied");
		}),
		{ numRuns: 1000 },
	);
});

test("extended justified representation: so many of the options a group agrees on as its size entitles it to", () => {
	fc.assert(
		fc.property(anyCount, ({ options, replies, seats }) => {
			const { winners, counted } = count(options, replies, seats);
			const voters = replies.flatMap((reply) => ("approve" in reply ? [reply] : []));
			const sets = Array.from({ length: 2 ** options - 1 }, (_, bits) =>
				Array.from({ length: options }, (_, i) => i).filter((i) => ((bits + 1) >> i) & 1),
			);
			for (const common of sets) {
				const group = voters.filter(({ approve }) => common.every((option) => approve.includes(option)));
				const size = group.reduce((sum, { weight = 1 }) => sum + weight, 0);
				// Entitled to one for each counted / seats replies: here to as many as it agrees on.
				if (size * seats < common.length * counted) continue;
				for (const set of winners) {
					const most = Math.max(...group.map(({ approve }) => set.filter((i) => approve.includes(i)).length));
					expect(most).toBeGreaterThanOrEqual(common.length);
				}
			}
		}),
		{ numRuns: 300 },
	);
});

test("each round costs its supporters 1 for each option, and nobody more than it has", () => {
	fc.assert(
		fc.property(anyCount, ({ options, replies, seats }) => {
			const { steps } = count(options, replies, seats);
			const [opening] = steps;
			const accounts = opening?.step === "accounts" ? opening.accounts : [];
			for (const step of steps) {
				if (step.step !== "purchase" && step.step !== "completion") continue;
				for (const { paid } of step.ways) {
					const parts = paid.map(({ account, each }) => {
						const [numerator = "", denominator = "1"] = each.split("/");
						return {
							numerator: BigInt(numerator) * BigInt(accounts[account]!.replies),
							denominator: BigInt(denominator),
						};
					});
					const common = parts.reduce((product, { denominator }) => product * denominator, 1n);
					const sum = parts.reduce((all, part) => all + (part.numerator * common) / part.denominator, 0n);
					expect(sum).toBe(common);
					if (step.step === "purchase") expect(paid.filter(({ left }) => left.startsWith("-"))).toEqual([]);
				}
			}
		}),
	);
});

test("with one to be selected it selects as approval does", () => {
	fc.assert(
		fc.property(anyQuestion("approve"), ({ options, replies }) => {
			const profile = compile(options, replies);
			const { status, winners } = tally(profile, { rule: "mes+phragmen", seats: 1 });
			expect({ status, winners }).toEqual({
				status: tally(profile, { rule: "approval", seats: 1 }).status,
				winners: tally(profile, { rule: "approval", seats: 1 }).winners,
			});
		}),
	);
});

describe("the running example of Lackner and Skowron, by hand", () => {
	const example = known.examples.find(({ id }) => id === "ls-running")!;
	const { steps, order } = count(8, example.replies as Reply[], 4);

	test("every reply has 4/12", () => {
		expect(steps[0]).toEqual({
			step: "accounts",
			accounts: [
				{ approves: [0, 1], replies: 3 },
				{ approves: [0, 2], replies: 3 },
				{ approves: [0, 3], replies: 2 },
				{ approves: [1, 2, 5], replies: 1 },
				{ approves: [4], replies: 1 },
				{ approves: [5], replies: 1 },
				{ approves: [6], replies: 1 },
			],
			budget: "1/3",
		});
	});

	test("eight supporters of a pay 1/8 each", () => {
		expect(steps[1]).toEqual({
			step: "purchase",
			selected: [],
			price: "1/8",
			ways: [
				{
					from: [0],
					paid: [
						{ account: 0, each: "1/8", left: "5/24" },
						{ account: 1, each: "1/8", left: "5/24" },
						{ account: 2, each: "1/8", left: "5/24" },
					],
				},
			],
			take: 1,
			next: [1],
		});
	});

	test("nobody can buy b or c any more, for which 1/24 is missing: two branches that meet again", () => {
		expect(steps.slice(2).map((step) => [step.step, "load" in step && step.load, "next" in step && step.next])).toEqual(
			[
				["completion", "1/96", [2, 3]],
				["completion", "37/384", [4]],
				["completion", "37/384", [5]],
				["completion", "7/24", []],
				["completion", "7/24", []],
				["result", false, false],
			],
		);
		expect(order).toEqual([[0], [1, 2], [3], [5], [4, 6], [7]]);
	});
});

test("a supporter that cannot pay the price gives all it has", () => {
	// 3/7 each. A costs its five supporters 1/5; those two of them that approve B as well are left with 8/35. That is less
	// than the 1/4 that four equal parts of B would be: they give all they have, and 19/35 remain for the other two.
	const replies = [
		{ approve: [0], weight: 3 },
		{ approve: [0, 1], weight: 2 },
		{ approve: [1], weight: 2 },
	];
	const { steps } = count(3, replies, 3);
	expect(steps.slice(1, 3)).toMatchObject([
		{ step: "purchase", price: "1/5" },
		{
			step: "purchase",
			price: "19/70",
			ways: [
				{
					from: [1],
					paid: [
						{ account: 1, each: "8/35", left: "0" },
						{ account: 2, each: "19/70", left: "11/70" },
					],
				},
			],
			next: [null],
		},
	]);
});

describe("ties", () => {
	test("options without a common supporter are selected together", () => {
		const { steps } = count(3, [{ approve: [0] }, { approve: [1] }], 3);
		expect(steps.slice(1)).toEqual([
			{
				step: "purchase",
				selected: [],
				price: "1",
				ways: [
					{ from: [0], paid: [{ account: 0, each: "1", left: "1/2" }] },
					{ from: [1], paid: [{ account: 1, each: "1", left: "1/2" }] },
				],
				take: 2,
				next: [null],
			},
			{ step: "result", selected: [0, 1, 2], level: [], places: 0 },
		]);
	});

	test("options with the same supporters are followed as one: 3 of the larger half, 2 of the smaller", () => {
		const example = known.examples.find(({ id }) => id === "blocs-60-40")!;
		const { steps, winners, status } = count(10, example.replies as Reply[], 5);
		const larger = [0, 1, 2, 3, 4];
		const smaller = [5, 6, 7, 8, 9];
		expect(status).toBe("tied");
		expect(winners).toHaveLength(100);
		for (const set of winners) expect(set.filter((option) => larger.includes(option))).toHaveLength(3);
		expect(steps.slice(1, -1)).toMatchObject([
			{ price: "1/60", selected: [], next: [1] },
			{ price: "1/60", selected: [{ from: larger, places: 1 }], next: [2] },
			{ price: "1/60", selected: [{ from: larger, places: 2 }], next: [3] },
			{ price: "1/40", selected: [{ from: larger, places: 3 }], next: [4] },
			{
				price: "1/40",
				selected: [
					{ from: larger, places: 3 },
					{ from: smaller, places: 1 },
				],
				take: 1,
				next: [],
			},
		]);
		expect(steps.at(-1)).toEqual({ step: "result", selected: [], level: [...larger, ...smaller], places: 5 });
	});

	test("more outcomes than are listed still say what is certain", () => {
		const replies = [{ approve: [0], weight: 9 }, ...Array.from({ length: 20 }, (_, i) => ({ approve: [i + 1] }))];
		const { status, winners, steps, order } = count(21, replies, 6);
		expect({ status, winners }).toEqual({ status: "tooManyTies", winners: [] });
		expect(steps.at(-1)).toMatchObject({ selected: [0], places: 5 });
		expect(order[0]).toEqual([0]);
	});

	test("more rounds than are followed: the rule gives up, and claims nothing", () => {
		// An option for each pair of eight replies: each pair of replies can buy, and nearly every order is another branch.
		const pairs = Array.from({ length: 64 }, (_, i) => [i >> 3, i & 7] as const).filter(([a, b]) => a < b);
		const replies = Array.from({ length: 8 }, (_, reply) => ({
			approve: [...pairs.keys()].filter((option) => pairs[option]!.includes(reply)),
		}));
		const profile = compile(letters(pairs.length), replies);
		const outcome = tally(profile, { rule: "mes+phragmen", seats: 8 });
		expect(outcome).toMatchObject({ status: "tooHard", winners: [], order: [[...pairs.keys()]] });
		expect(outcome.steps).toHaveLength(MAX_ROUNDS + 1);
		expect(verifyOutcome(profile, outcome)).toBe(true);
		expect(verifyOutcome(profile, { ...outcome, steps: outcome.steps.slice(0, -1) })).toBe(false);
		expect(verifyOutcome(profile, { ...outcome, status: "tied" })).toBe(false);
	});
});

test("200 options, 100 places, and fractions of dozens of digits", () => {
	const replies = Array.from({ length: 60 }, (_, i) => ({
		weight: i + 1,
		approve: Array.from({ length: 200 }, (_, option) => option).filter((option) => ((option + 1) * (i + 7)) % 211 < 40),
	}));
	const { winners, steps } = count(200, replies, 100);
	expect(new Set(winners.map((set) => new Set(set).size))).toEqual(new Set([100]));
	const longest = Math.max(...(JSON.stringify(steps).match(/\d+/g) ?? []).map((digits) => digits.length));
	expect(longest).toBeGreaterThan(40);
});
