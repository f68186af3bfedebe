import { checkCounts } from "../checks/counts.ts";
import { selectMostNamed } from "../counts.ts";
import { ANY_SEATS, type Rule } from "../rule.ts";

/** Each reply approves any number of options; the most often approved are selected. SPEC.md §3.2. */
export const approval: Rule = {
	id: "approval",
	takes: "approve",
	maxSeats: ANY_SEATS,
	compute: selectMostNamed,
	check: checkCounts,
};
