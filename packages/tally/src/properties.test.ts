import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { smithSet, strengthsByTryingAll } from "../test/brute-force.ts";
import { anyQuestion, renumber, wholeRanking } from "../test/replies.ts";
import { compile, type Outcome, type Reply, type RuleId, rules, tally } from "./index.ts";

const ids = Object.keys(rules) as RuleId[];

function count(rule: RuleId, options: readonly string[], replies: readonly Reply[], seats = 1): Outcome {
	return tally(compile(options, replies), { rule, seats });
}

/** A question with a number of options to be selected that the rule allows. */
function anyCase(rule: RuleId) {
	return anyQuestion(rules[rule].takes).chain((question) =>
		fc.record({
			question: fc.constant(question),
			seats: fc.integer({ min: 1, max: Math.min(question.options.length, rules[rule].maxSeats) }),
		}),
	);
}

describe.each(ids)("%s", (rule) => {
	const { takes } = rules[rule];

	test("neutral: renumbering the options renumbers the result", () => {
		const shuffled = anyCase(rule).chain((each) =>
			fc.record({
				each: fc.constant(each),
				to: fc.shuffledSubarray([...each.question.options.keys()], { minLength: each.question.options.length }),
			}),
		);
		fc.assert(
			fc.property(shuffled, ({ each: { question, seats }, to }) => {
				const { options, replies } = question;
				const before = count(rule, options, replies, seats);
				const renumbered = replies.map((reply) => renumber(reply, to));
				const after = count(rule, options, renumbered, seats);
				const moved = (sets: readonly (readonly number[])[]) =>
					sets.map((set) => set.map((option) => to[option]!).toSorted((a, b) => a - b));
				expect(after.status).toBe(before.status);
				expect(new Set(after.winners.map(String))).toEqual(new Set(moved(before.winners).map(String)));
				expect(after.order).toEqual(moved(before.order));
				expect(to.map((option) => after.scores[option])).toEqual(before.scores);
				expect(to.map((i) => to.map((j) => after.pairwise?.[i]?.[j]))).toEqual(
					to.map((_, i) => to.map((_, j) => before.pairwise?.[i]?.[j])),
				);
			}),
		);
	});

	test("anonymous: the order of the replies does not matter", () => {
		const shuffled = anyCase(rule).chain((each) =>
			fc.record({
				each: fc.constant(each),
				again: fc.shuffledSubarray([...each.question.replies], { minLength: each.question.replies.length }),
			}),
		);
		fc.assert(
			fc.property(shuffled, ({ each: { question, seats }, again }) => {
				expect(count(rule, question.options, again, seats)).toEqual(
					count(rule, question.options, question.replies, seats),
				);
			}),
		);
	});

	test("a reply of weight n counts as n replies", () => {
		fc.assert(
			fc.property(anyCase(rule), ({ question: { options, replies }, seats }) => {
				const oneByOne = replies.flatMap((reply) =>
					Array.from({ length: reply.weight ?? 1 }, () => ({ ...reply, weight: 1 })),
				);
				expect(count(rule, options, oneByOne, seats)).toEqual(count(rule, options, replies, seats));
			}),
		);
	});

	test("monotonic: an option that may be selected still may when a reply moves it to the top", () => {
		fc.assert(
			fc.property(anyQuestion(takes), fc.nat(), fc.nat(), ({ options, replies }, w, r) => {
				const { winners } = count(rule, options, replies);
				fc.pre(winners.length > 0);
				const winner = winners[w % winners.length]![0]!;
				const which = r % replies.length;
				const raised = replies.map((reply, i) => (i === which ? toTheTop(reply, winner, options.length) : reply));
				expect(count(rule, options, raised).winners).toContainEqual([winner]);
			}),
		);
	});

	test("the winners are the first tier, when one is selected", () => {
		fc.assert(
			fc.property(anyQuestion(takes), ({ options, replies }) => {
				const { status, winners, order } = count(rule, options, replies);
				fc.pre(status !== "empty");
				expect(winners).toEqual(order[0]!.map((option) => [option]));
			}),
		);
	});
});

/** The same reply with one option moved before all others, which keep their order. */
function toTheTop(reply: Reply, option: number, options: number): Reply {
	const weight = reply.weight ?? 1;
	if ("choose" in reply) return { weight, choose: option };
	if ("approve" in reply) return { weight, approve: [...new Set([...reply.approve, option])] };
	const others = wholeRanking(reply, options)
		.map((tier) => tier.filter((other) => other !== option))
		.filter((tier) => tier.length > 0);
	return { weight, ranking: [[option], ...others] };
}

describe("borda", () => {
	test("turning every reply upside down turns the scores upside down", () => {
		fc.assert(
			fc.property(anyQuestion("ranking"), ({ options, replies }) => {
				const named = replies.filter((reply) => "ranking" in reply && reply.ranking.length > 0);
				const reversed = named.map((reply) => ({
					weight: reply.weight ?? 1,
					ranking: wholeRanking(reply, options.length).toReversed(),
				}));
				const before = count("borda", options, named);
				const after = count("borda", options, reversed);
				// 0 - score, because -score would be -0.
				expect(after.scores).toEqual(before.scores.map((score) => 0 - score));
				if (before.status !== "empty") expect(after.order).toEqual(before.order.toReversed());
			}),
		);
	});

	test("the scores add up to nothing", () => {
		fc.assert(
			fc.property(anyQuestion("ranking"), ({ options, replies }) => {
				expect(count("borda", options, replies).scores.reduce((sum, score) => sum + score, 0)).toBe(0);
			}),
		);
	});
});

describe("schulze", () => {
	const counted = anyQuestion("ranking", 5).filter(({ options, replies }) => {
		return count("schulze", options, replies).status !== "empty";
	});

	test("agrees with the definition tried path by path", () => {
		fc.assert(
			fc.property(counted, ({ options, replies }) => {
				const { pairwise, winners, scores, steps } = count("schulze", options, replies);
				const strengths = strengthsByTryingAll(pairwise!);
				const isAhead = (i: number, j: number) => strengths[i]![j]! > strengths[j]![i]!;
				const all = [...options.keys()];
				expect(winners.flat()).toEqual(all.filter((i) => !all.some((j) => isAhead(j, i))));
				expect(scores).toEqual(all.map((i) => all.filter((j) => isAhead(i, j)).length));
				for (const step of steps) {
					if (step.step !== "paths") continue;
					expect(step.fromA?.strength ?? 0).toBe(strengths[step.a]![step.b]);
					expect(step.fromB?.strength ?? 0).toBe(strengths[step.b]![step.a]);
				}
			}),
			{ numRuns: 500 },
		);
	});

	test("an option that leads every comparison is selected, and named", () => {
		fc.assert(
			fc.property(counted, ({ options, replies }) => {
				const { pairwise, winners, steps } = count("schulze", options, replies);
				const all = [...options.keys()];
				const leader = all.find((i) => all.every((j) => i === j || pairwise![i]![j]! > pairwise![j]![i]!));
				expect(steps.find((step) => step.step === "condorcet")?.option).toBe(leader ?? null);
				if (leader !== undefined) expect(winners).toEqual([[leader]]);
			}),
		);
	});

	test("the selected options are inside the Smith set", () => {
		fc.assert(
			fc.property(counted, ({ options, replies }) => {
				const { pairwise, winners } = count("schulze", options, replies);
				expect(smithSet(pairwise!)).toEqual(expect.arrayContaining(winners.flat()));
			}),
		);
	});
});
