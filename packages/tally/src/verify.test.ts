import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyQuestion } from "../test/replies.ts";
import known from "../vectors/known.json" with { type: "json" };
import { compile, type Outcome, type Reply, type RuleId, rules, tally, verifyOutcome } from "./index.ts";

const ids = Object.keys(rules) as RuleId[];

type Json = null | string | number | Json[] | { [key: string]: Json };

/** Where a value stands in a JSON document. */
type Place = readonly (string | number)[];

function placesIn(value: Json, place: Place = []): Place[] {
	if (value === null || typeof value !== "object") return [place];
	const inside = Object.entries(value).flatMap(([key, child]) => placesIn(child, [...place, key]));
	return [place, ...inside];
}

/** Changes one value, keeping its type: another number, the neighbour list element dropped, doubled or turned round. */
function altered(value: Json, how: number): Json {
	if (typeof value === "number") return value + [1, -1, 2, 1000][how % 4]!;
	if (typeof value === "string") return `${value}x`;
	if (value === null) return 0;
	if (!Array.isArray(value)) return value;
	return [value.slice(1), value.slice(0, -1), [...value, ...value.slice(-1)], value.toReversed()][how % 4]!;
}

function alterAt(document: Json, [key, ...rest]: Place, how: number): Json {
	if (key === undefined) return altered(document, how);
	if (Array.isArray(document)) {
		return document.map((child, i) => (i === Number(key) ? alterAt(child, rest, how) : child));
	}
	const record = document as { [key: string]: Json };
	return { ...record, [key]: alterAt(record[key]!, rest, how) };
}

describe.each(ids)("%s", (rule) => {
	const anyOutcome = anyQuestion(rules[rule].takes, 5).chain(({ options, replies }) =>
		fc.integer({ min: 1, max: Math.min(options.length, rules[rule].maxSeats) }).map((seats) => {
			const profile = compile(options, [...replies, { id: "z", choose: 99 }]);
			return { profile, outcome: tally(profile, { rule, seats }) };
		}),
	);

	test("accepts what was counted, also when read back from JSON", () => {
		fc.assert(
			fc.property(anyOutcome, ({ profile, outcome }) => {
				expect(verifyOutcome(profile, outcome)).toBe(true);
				expect(verifyOutcome(profile, JSON.parse(JSON.stringify(outcome)))).toBe(true);
			}),
			{ numRuns: 300 },
		);
	});

	test("rejects it when one value was changed", () => {
		fc.assert(
			fc.property(anyOutcome, fc.nat(), fc.nat(), ({ profile, outcome }, where, how) => {
				const document: Json = JSON.parse(JSON.stringify(outcome));
				const places = placesIn(document).slice(1);
				const changed = alterAt(document, places[where % places.length]!, how);
				fc.pre(JSON.stringify(changed) !== JSON.stringify(document));
				// Nothing counted under another specification is still nothing counted, and true.
				fc.pre(outcome.status !== "empty" || places[where % places.length]![0] !== "spec");
				expect(verifyOutcome(profile, changed as unknown as Outcome)).toBe(false);
			}),
			{ numRuns: 1500 },
		);
	});

	test("rejects it for other replies", () => {
		fc.assert(
			fc.property(anyOutcome, ({ profile, outcome }) => {
				const name = { choose: { choose: 0 }, approve: { approve: [0] }, ranking: { ranking: [[0]] } };
				const other = compile(profile.options, [name[rules[rule].takes], { id: "z", choose: 99 }]);
				fc.pre(outcome.counted !== 1);
				expect(verifyOutcome(other, outcome)).toBe(false);
			}),
		);
	});

	test("rejects a missing or an added part", () => {
		const profile = compile(["A", "B"], [{ choose: 0 }, { approve: [0] }, { ranking: [[0]] }]);
		const outcome = tally(profile, { rule, seats: 1 });
		expect(verifyOutcome(profile, { ...outcome, steps: [] })).toBe(false);
		expect(verifyOutcome(profile, { ...outcome, scores: { ...outcome.scores } })).toBe(false);
		expect(verifyOutcome(profile, { ...outcome, steps: outcome.steps.slice(0, -1) })).toBe(false);
		expect(verifyOutcome(profile, { ...outcome, version: "0" })).toBe(false);
		expect(verifyOutcome(profile, { ...outcome, status: "tooHard" })).toBe(false);
		expect(verifyOutcome(profile, { ...outcome, spec: { rule, seats: 3 } })).toBe(false);
		const { pairwise, ...rest } = outcome;
		expect(
			verifyOutcome(
				profile,
				pairwise
					? rest
					: {
							...rest,
							pairwise: [
								[0, 1],
								[0, 0],
							],
						},
			),
		).toBe(false);
	});
});

describe.each(ids)("%s: an order that does not follow", (rule) => {
	// The result stands in the first tier; what is wrong comes after it.
	const most = { choose: 0, approve: [0], ranking: [[0], [1], [2, 3]] };
	const some = { choose: 1, approve: [0, 1], ranking: [[0], [1]] };
	const kind = rules[rule].takes;
	const replies = [most, most, most, some, some].map((all) => ({ [kind]: all[kind] }) as unknown as Reply);
	const profile = compile(["A", "B", "C", "D"], replies);
	const outcome = tally(profile, { rule, seats: 1 });

	test("the order as it is", () => expect(outcome.order).toEqual([[0], [1], [2, 3]]));
	test.each([
		["two tiers the wrong way round", [[0], [2, 3], [1]]],
		["two tiers put together", [[0], [1, 2, 3]]],
		["a tier taken apart", [[0], [1], [2], [3]]],
		["an option moved ahead", [[0], [1, 2], [3]]],
		["an option left out", [[0], [1], [2]]],
		["an option twice", [[0], [1], [2, 3, 3]]],
		["an empty tier", [[0], [], [1], [2, 3]]],
		["a tier that does not ascend", [[0], [1], [3, 2]]],
	])("%s", (_, order) => expect(verifyOutcome(profile, { ...outcome, order })).toBe(false));
});

describe("schulze: evidence that does not prove the result", () => {
	// A leads B by 5, B leads C by 3, C leads A by 1, and D is led by all.
	const replies: Reply[] = [
		{ weight: 4, ranking: [[0], [1], [2], [3]] },
		{ weight: 2, ranking: [[1], [2], [0], [3]] },
		{ weight: 3, ranking: [[2], [0], [1], [3]] },
	];
	const profile = compile(["A", "B", "C", "D"], replies);
	const outcome = tally(profile, { rule: "schulze", seats: 1 });
	const first = outcome.steps.findIndex(({ step }) => step === "paths");

	function withStep(change: object): Outcome {
		return { ...outcome, steps: outcome.steps.with(first, { ...outcome.steps[first]!, ...change } as never) };
	}

	test("the evidence as it is", () => {
		expect(outcome.steps[first]).toMatchObject({ a: 0, b: 1, ahead: 0 });
		expect(verifyOutcome(profile, withStep({}))).toBe(true);
	});

	const unsound: [string, object][] = [
		["a path with a link that is not led", { fromB: { options: [1, 0], weakest: [1, 0], strength: 5 } }],
		["a path that claims more than its weakest link", { fromB: { options: [1, 2, 0], weakest: [1, 2], strength: 3 } }],
		["a path that ends elsewhere", { fromB: { options: [1, 2], weakest: [1, 2], strength: 3 } }],
		["a path that starts elsewhere", { fromB: { options: [2, 0], weakest: [2, 0], strength: 1 } }],
		["a path that comes by twice", { fromB: { options: [1, 2, 0, 1, 2, 0], weakest: [2, 0], strength: 1 } }],
		["a way back kept silent", { fromB: null }],
		["both ways kept silent", { fromA: null, fromB: null, ahead: null }],
		["the wrong conclusion", { ahead: 1 }],
		["a part that has no business there", { because: 1 }],
	];
	test.each(unsound)("%s", (_, change) => expect(verifyOutcome(profile, withStep(change))).toBe(false));

	test("a weaker path passed off as the strongest, even where the conclusion stays the same", () => {
		const { options, replies } = known.examples.find(({ id }) => id === "schulze45")!;
		const published = compile(options, replies as Reply[]);
		const honest = tally(published, { rule: "schulze", seats: 1 });
		const at = honest.steps.findIndex((step) => step.step === "paths");
		expect(honest.steps[at]).toMatchObject({ fromA: { options: [0, 3, 2, 1], strength: 11 }, fromB: { strength: 5 } });
		const weaker = { ...honest.steps[at]!, fromA: { options: [0, 2, 1], weakest: [0, 2], strength: 7 } };
		expect(verifyOutcome(published, honest)).toBe(true);
		expect(verifyOutcome(published, { ...honest, steps: honest.steps.with(at, weaker as never) })).toBe(false);
	});

	test("paths left out", () => {
		expect(verifyOutcome(profile, { ...outcome, steps: outcome.steps.toSpliced(first, 1) })).toBe(false);
		const none = outcome.steps.filter(({ step }) => step !== "paths");
		expect(verifyOutcome(profile, { ...outcome, steps: none })).toBe(false);
	});

	test("paths in another order, or twice", () => {
		const [one, two] = outcome.steps.slice(first);
		const swapped = outcome.steps.toSpliced(first, 2, two!, one!);
		expect(verifyOutcome(profile, { ...outcome, steps: swapped })).toBe(false);
		expect(verifyOutcome(profile, { ...outcome, steps: outcome.steps.toSpliced(first, 0, one!) })).toBe(false);
	});

	test("paths where a direct lead is enough", () => {
		const extra = {
			step: "paths",
			a: 0,
			b: 3,
			fromA: { options: [0, 3], weakest: [0, 3], strength: 9 },
			fromB: null,
			ahead: 0,
		} as const;
		const padded = outcome.steps.toSpliced(first + 2, 0, extra);
		expect(verifyOutcome(profile, { ...outcome, steps: padded })).toBe(false);
	});
});

describe("mes+phragmen: rounds that do not prove the result", () => {
	// 1/3 each. A is bought for 1/4. B and C are level at 1/3, all that their supporters have, one of whom they share: one of
	// the two is bought, the other completed.
	const replies: Reply[] = [
		{ weight: 4, approve: [0] },
		{ weight: 2, approve: [1] },
		{ weight: 1, approve: [1, 2] },
		{ weight: 2, approve: [2] },
	];
	const profile = compile(["A", "B", "C", "D"], replies);
	const outcome = tally(profile, { rule: "mes+phragmen", seats: 3 });
	const [accounts, first, second, third, fourth, result] = outcome.steps;
	if (accounts?.step !== "accounts" || first?.step !== "purchase" || second?.step !== "purchase") {
		throw new Error("The example begins otherwise.");
	}
	const followed = (steps: readonly object[]) => verifyOutcome(profile, { ...outcome, steps: steps as never });

	test("the rounds as they are", () => {
		expect(outcome.steps.map(({ step }) => step)).toEqual([
			"accounts",
			"purchase",
			"purchase",
			"completion",
			"completion",
			"result",
		]);
		expect(second).toMatchObject({ price: "1/3", take: 1, next: [2, 3] });
		expect(followed(outcome.steps)).toBe(true);
	});

	const [b, c] = second.ways;
	const wrong: [string, (object | undefined)[]][] = [
		["a price that nobody pays in full", [accounts, first, { ...second, price: "1/2" }, third, fourth, result]],
		["a price in other terms", [accounts, first, { ...second, price: "2/6" }, third, fourth, result]],
		["a way kept silent", [accounts, first, { ...second, ways: [b], next: [2] }, third, result]],
		["the ways in another order", [accounts, first, { ...second, ways: [c, b] }, third, fourth, result]],
		["two ways together that share a supporter", [accounts, first, { ...second, take: 2, next: [2] }, third, result]],
		["completion while some can buy", [accounts, { ...first, step: "completion", load: "1/4" }, second, third, result]],
		["rounds numbered otherwise", [accounts, first, { ...second, next: [3, 2] }, fourth, third, result]],
		["a round that nothing leads to", [accounts, first, second, third, fourth, fourth, result]],
		["a round left out", [accounts, first, second, third, result]],
		["an option that costs more than another", [accounts, second, first, third, fourth, result]],
		[
			"an account taken apart",
			[
				{
					...accounts,
					accounts: [{ approves: [0], replies: 2 }, { approves: [0], replies: 2 }, ...accounts.accounts.slice(1)],
				},
				first,
				second,
				third,
				fourth,
				result,
			],
		],
		["an account of nobody", [{ ...accounts, accounts: [...accounts.accounts, { approves: [3], replies: 0 }] }]],
		["accounts in another order", [{ ...accounts, accounts: accounts.accounts.toReversed() }]],
		["a greater budget", [{ ...accounts, budget: "1/2" }, first, second, third, fourth, result]],
	];
	test.each(wrong)("%s", (_, steps) => {
		const all = steps.length === 1 ? [...steps, ...outcome.steps.slice(1)] : steps;
		expect(followed(all.filter((step) => step !== undefined))).toBe(false);
	});

	test("a completion that adds up, where the option could be bought", () => {
		const agreed = compile(["A", "B"], [{ weight: 2, approve: [0] }]);
		const bought = tally(agreed, { rule: "mes+phragmen", seats: 1 });
		const [opening, round, end] = bought.steps;
		expect(round).toMatchObject({ step: "purchase", price: "1/2" });
		const { price, ...same } = round as typeof first;
		const told = [opening, { ...same, step: "completion", load: "0" }, end];
		expect(verifyOutcome(agreed, { ...bought, steps: told as never })).toBe(false);
	});

	test("giving up where there is no need", () => {
		const steps = outcome.steps.slice(0, -1);
		expect(verifyOutcome(profile, { ...outcome, status: "tooHard", winners: [], steps })).toBe(false);
	});
});
