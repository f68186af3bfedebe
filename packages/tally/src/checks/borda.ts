import type { Groups } from "../profile.ts";
import type { Working } from "../working.ts";
import { recountPairs } from "./recount.ts";
import { same } from "./same.ts";
import { ordersByScore, selectsFirst } from "./selection.ts";

/**
 * Checks a Borda working the other way round: the scores from the replies one by one, not from the comparisons, and
 * the parts of each sum from a recount of the comparisons. Two ways to the same sums.
 */
export function checkBorda(groups: Groups, seats: number, working: Working): boolean {
	const scores = sumByReply(groups);
	const pairwise = recountPairs(groups);
	const sums = pairwise.map((row, option) => ({
		step: "sum",
		option,
		parts: row
			.map((preferring, other) => ({ other, preferring, preferringOther: pairwise[other]?.[option] ?? 0 }))
			.map((part) => ({ ...part, margin: part.preferring - part.preferringOther }))
			.filter(({ other }) => other !== option),
		sum: scores[option],
	}));
	return (
		same(working.pairwise, pairwise) &&
		same(working.scores, scores) &&
		same(working.steps.slice(0, -1), sums) &&
		ordersByScore(working.order, scores) &&
		selectsFirst(working.order, seats, working)
	);
}

/** For each option, over all replies: how many options the reply puts below it, less how many it puts above it. */
function sumByReply({ options, places, weights }: Groups): number[] {
	const scores = new Array<number>(options).fill(0);
	for (const [group, weight] of weights.entries()) {
		const reply = [...places.subarray(group * options, (group + 1) * options)];
		const inPlace = new Array<number>(options + 1).fill(0);
		for (const place of reply) inPlace[place] = (inPlace[place] ?? 0) + 1;
		const above: number[] = [];
		let passed = 0;
		for (const count of inPlace) {
			above.push(passed);
			passed += count;
		}
		for (const [option, place] of reply.entries()) {
			const higher = above[place] ?? 0;
			const lower = options - higher - (inPlace[place] ?? 0);
			scores[option] = (scores[option] ?? 0) + weight * (lower - higher);
		}
	}
	return scores;
}
