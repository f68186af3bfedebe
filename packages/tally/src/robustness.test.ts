import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fewestChanges } from "../test/changes.ts";
import { anyQuestion, letters } from "../test/replies.ts";
import { compile, type Reply, type RuleId, robustness, rules, tally } from "./index.ts";

const ids = Object.keys(rules) as RuleId[];
const exact: readonly RuleId[] = ["plurality", "approval", "borda"];

function measure(rule: RuleId, options: number, replies: readonly Reply[], seats = 1) {
	const profile = compile(letters(options), replies);
	const outcome = tally(profile, { rule, seats });
	return { outcome, found: robustness(profile, outcome) };
}

/** The replies with a witness's changes made: each taken away where it was, and put in place changed. */
function withChanges(replies: readonly Reply[], found: NonNullable<ReturnType<typeof robustness>>, options: number) {
	const single = replies.flatMap((reply) =>
		Array.from({ length: reply.weight ?? 1 }, () => ({ ...reply, weight: 1 }) as Reply),
	);
	const groupOf = (reply: Reply) => {
		const { groups } = compile(letters(options), [reply]);
		return JSON.stringify(Object.values(groups).map(({ places, blank }) => [[...places], blank > 0]));
	};
	for (const { from, to } of found.changes) {
		for (let n = 0; n < (from.weight ?? 1); n++) {
			const at = single.findIndex((reply) => groupOf(reply) === groupOf({ ...from, weight: 1 }));
			expect(at).toBeGreaterThanOrEqual(0);
			single.splice(at, 1);
		}
		expect(to.weight).toBe(from.weight);
		single.push(to);
	}
	return single;
}

function anyCase(rule: RuleId, most: number) {
	return anyQuestion(rules[rule].takes, most).chain(({ options, replies }) =>
		fc.record({
			options: fc.constant(options.length),
			replies: fc.constant(replies),
			seats: fc.integer({ min: 1, max: Math.min(options.length, rules[rule].maxSeats) }),
		}),
	);
}

describe.each(ids)("%s", (rule) => {
	test("the replies shown change the outcome, and there are as many as said", () => {
		fc.assert(
			fc.property(anyCase(rule, 5), ({ options, replies, seats }) => {
				const { outcome, found } = measure(rule, options, replies, seats);
				if (!found) {
					expect(outcome.status === "empty" || seats === options).toBe(true);
					return;
				}
				expect(found.changes.reduce((sum, { to }) => sum + (to.weight ?? 1), 0)).toBe(found.upper);
				expect(found.lower).toBeGreaterThanOrEqual(1);
				expect(found.lower).toBeLessThanOrEqual(found.upper);
				const after = measure(rule, options, withChanges(replies, found, options), seats).outcome;
				expect(after.invalid).toEqual([]);
				expect(after.winners).not.toEqual(outcome.winners);
			}),
		);
	});

	test("trying all changes of small counts finds no fewer than the lower and no more than the upper bound", () => {
		fc.assert(
			fc.property(anyCase(rule, 3), fc.integer({ min: 1, max: 5 }), ({ options, replies, seats }, size) => {
				const few = replies
					.flatMap((reply) => Array.from({ length: reply.weight ?? 1 }, () => ({ ...reply, weight: 1 }) as Reply))
					.slice(0, size);
				const { found } = measure(rule, options, few, seats);
				fc.pre(found !== undefined && found.upper <= 3);
				const fewest = fewestChanges(options, few, { rule, seats }, found.upper);
				expect(fewest).toBeGreaterThanOrEqual(found.lower);
				expect(fewest).toBeLessThanOrEqual(found.upper);
				if (exact.includes(rule)) expect(fewest).toBe(found.upper);
			}),
			{ numRuns: 200 },
		);
	});

	test("nothing to be said when nothing was counted, or all is selected", () => {
		expect(measure(rule, 3, []).found).toBeUndefined();
		const reply = { choose: { choose: 0 }, approve: { approve: [0] }, ranking: { ranking: [[0]] } }[rules[rule].takes];
		expect(measure(rule, 1, [reply]).found).toBeUndefined();
	});
});

test.each(exact)("%s: exact", (rule) => {
	fc.assert(
		fc.property(anyCase(rule, 6), ({ options, replies, seats }) => {
			const { found } = measure(rule, options, replies, seats);
			expect(found?.lower).toBe(found?.upper);
		}),
		{ numRuns: 300 },
	);
});

describe("half the gap", () => {
	const replies = (first: number, second: number): Reply[] => [
		{ choose: 0, weight: first },
		{ choose: 1, weight: second },
	];

	test.each([
		[10, 9, 1],
		[10, 8, 1],
		[10, 7, 2],
		[10, 0, 5],
		[10, 10, 1],
	])("%i to %i: %i", (first, second, fewest) => {
		const { found } = measure("plurality", 2, second > 0 ? replies(first, second) : replies(first, 1).slice(0, 1));
		expect(found).toMatchObject({ lower: fewest, upper: fewest });
	});

	test("between the last option selected and the first that is not", () => {
		const found = measure("approval", 4, [
			{ approve: [0, 1], weight: 20 },
			{ approve: [0], weight: 20 },
			{ approve: [2], weight: 13 },
		]).found;
		expect(found).toMatchObject({ lower: 10, upper: 10 });
		const two = measure(
			"approval",
			4,
			[
				{ approve: [0, 1], weight: 20 },
				{ approve: [0], weight: 20 },
				{ approve: [2], weight: 13 },
			],
			2,
		).found;
		expect(two).toEqual({
			lower: 4,
			upper: 4,
			changes: [{ from: { weight: 4, approve: [0, 1] }, to: { weight: 4, approve: [0, 2] } }],
		});
	});
});

test("weights near the greatest that can be counted", () => {
	const heavy = 2 ** 50;
	const { found } = measure("approval", 2, [
		{ approve: [0], weight: heavy + 1 },
		{ approve: [1], weight: heavy },
	]);
	expect(found).toMatchObject({ lower: 1, upper: 1 });
	const far = measure("approval", 2, [
		{ approve: [0], weight: heavy },
		{ approve: [1], weight: 2 },
	]);
	expect(far.found).toMatchObject({ lower: heavy / 2 - 1, upper: heavy / 2 - 1 });
});

describe("mes+phragmen, several seats", () => {
	/** Two blocs of different size and some others, so that some outcomes are firm and others hang on one reply. */
	const anyBody = fc.record({
		seats: fc.integer({ min: 2, max: 3 }),
		replies: fc.array(
			fc.record({
				weight: fc.integer({ min: 1, max: 60 }),
				approve: fc.uniqueArray(fc.nat({ max: 4 }), { minLength: 1, maxLength: 4 }),
			}),
			{ minLength: 1, maxLength: 6 },
		),
		blank: fc.integer({ min: 0, max: 3 }),
	});

	test("no fewer changes than the lower bound give another outcome, whichever they are", () => {
		const lowers: number[] = [];
		const anyChange = fc.record({
			which: fc.nat(),
			to: fc.uniqueArray(fc.nat({ max: 4 }), { minLength: 1, maxLength: 5 }),
			share: fc.integer({ min: 1, max: 3 }),
		});
		fc.assert(
			fc.property(
				anyBody,
				fc.array(anyChange, { minLength: 1, maxLength: 3 }),
				({ seats, replies, blank }, changes) => {
					const all: Reply[] = blank > 0 ? [...replies, { weight: blank, approve: [] }] : replies;
					const { outcome, found } = measure("mes+phragmen", 5, all, seats);
					fc.pre(found !== undefined);
					lowers.push(found.lower);
					expect(found.lower).toBeLessThanOrEqual(found.upper);
					let left = found.lower - 1;
					const changed = all.map((reply) => ({ ...reply }) as Reply & { weight: number });
					for (const { which, to, share } of changes) {
						const from = changed[which % all.length]!;
						const weight = Math.min(from.weight, Math.ceil(left / share));
						from.weight -= weight;
						left -= weight;
						changed.push({ weight, approve: to });
					}
					const named = changed.filter(({ weight }) => weight > 0);
					expect(measure("mes+phragmen", 5, named, seats).outcome.winners).toEqual(outcome.winners);
				},
			),
			{ numRuns: 500 },
		);
		// A bound that is always 1 would pass everything above.
		expect(lowers.filter((lower) => lower > 5).length).toBeGreaterThan(20);
	});

	test("two blocs with a place each: firm until the smaller one cannot keep its own", () => {
		const blocs = [
			{ approve: [0, 1], weight: 60 },
			{ approve: [0], weight: 60 },
			{ approve: [2, 3], weight: 40 },
			{ approve: [2], weight: 40 },
		];
		const { outcome, found } = measure("mes+phragmen", 4, blocs, 2);
		expect(outcome.winners).toEqual([[0, 2]]);
		// The 120 buy A for 1/120 each. C misses a fifth of its cost, and so its 80 replies have the load 1/400; of B's 60
		// supporters each has 1/600 left, and it would take (1 - 1/10) / 60 = 3/200. What closes that gap is proved and found.
		expect(found).toMatchObject({ lower: 20, upper: 20 });
	});
});
