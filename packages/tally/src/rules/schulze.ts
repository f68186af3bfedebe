import { checkSchulze } from "../checks/schulze.ts";
import { at, comparePairs, marginsOf, type Table } from "../pairwise.ts";
import type { Groups } from "../profile.ts";
import type { Rule } from "../rule.ts";
import { select } from "../select.ts";
import { pathsBetween, strengthsOf } from "../strongest-paths.ts";
import type { ComparisonStep, Working } from "../working.ts";

/**
 * Options are compared two by two, and cycles are settled by the strongest paths, a link being as strong as its
 * margin. SPEC.md §3.4; M. Schulze, Social Choice and Welfare 36 (2011), section 2.
 *
 * One option is selected: the paper defines one winner, and taking the order's next options for further places would
 * be another rule.
 */
export const schulze: Rule = { id: "schulze", takes: "ranking", maxSeats: 1, compute, check: checkSchulze };

function compute(groups: Groups, seats: number): Working {
	const pairwise = comparePairs(groups);
	const margins = marginsOf(pairwise);
	const strengths = strengthsOf(margins);
	const isAhead = (i: number, j: number) => at(strengths, i, j) > at(strengths, j, i);
	const options = [...pairwise.keys()];
	const order = peel(options, isAhead);
	const { status, winners, result } = select(order, seats);
	return {
		status,
		winners,
		order,
		scores: options.map((i) => options.filter((j) => isAhead(i, j)).length),
		pairwise,
		steps: [
			...comparisons(pairwise, groups.counted),
			{ step: "condorcet", option: leaderOfAll(margins) },
			...pathsBetween(margins, strengths),
			result,
		],
	};
}

/** Orders options by taking, again and again, all those that no remaining option is ahead of. `isAhead` has no cycle. */
function peel(options: readonly number[], isAhead: (i: number, j: number) => boolean): number[][] {
	const order: number[][] = [];
	let remaining = options;
	while (remaining.length > 0) {
		const tier = remaining.filter((i) => !remaining.some((j) => isAhead(j, i)));
		if (tier.length === 0) throw new Error("Every remaining option has another ahead of it.");
		order.push(tier);
		remaining = remaining.filter((i) => !tier.includes(i));
	}
	return order;
}

function comparisons(pairwise: Table, counted: number): ComparisonStep[] {
	return pairwise.flatMap((row, a) =>
		[...row.keys()].slice(a + 1).map((b): ComparisonStep => {
			const preferringA = at(pairwise, a, b);
			const preferringB = at(pairwise, b, a);
			const noPreference = counted - preferringA - preferringB;
			const leads = preferringA === preferringB ? null : preferringA > preferringB ? a : b;
			const margin = Math.abs(preferringA - preferringB);
			return { step: "comparison", a, b, preferringA, preferringB, noPreference, leads, margin };
		}),
	);
}

function leaderOfAll(margins: Table): number | null {
	const leader = margins.findIndex((row, i) => row.every((margin, j) => i === j || margin > 0));
	return leader < 0 ? null : leader;
}
