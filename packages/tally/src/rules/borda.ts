import { checkBorda } from "../checks/borda.ts";
import { at, comparePairs, type Table } from "../pairwise.ts";
import type { Groups } from "../profile.ts";
import { ANY_SEATS, type Rule } from "../rule.ts";
import { orderByScore, select } from "../select.ts";
import type { SumStep, Working } from "../working.ts";

/** Each option scores the sum of its differences with every other; the highest are selected. SPEC.md §3.3. */
export const borda: Rule = { id: "borda", takes: "ranking", maxSeats: ANY_SEATS, compute, check: checkBorda };

function compute(groups: Groups, seats: number): Working {
	const pairwise = comparePairs(groups);
	const sums = pairwise.map((_, option) => sumOf(pairwise, option));
	const scores = sums.map(({ sum }) => sum);
	const order = orderByScore(scores);
	const { status, winners, result } = select(order, seats);
	return { status, winners, order, scores, pairwise, steps: [...sums, result] };
}

function sumOf(pairwise: Table, option: number): SumStep {
	const others = [...pairwise.keys()].filter((other) => other !== option);
	const parts = others.map((other) => {
		const preferring = at(pairwise, option, other);
		const preferringOther = at(pairwise, other, option);
		return { other, preferring, preferringOther, margin: preferring - preferringOther };
	});
	return { step: "sum", option, parts, sum: parts.reduce((sum, { margin }) => sum + margin, 0) };
}
