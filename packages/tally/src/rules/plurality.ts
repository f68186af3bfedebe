import { checkCounts } from "../checks/counts.ts";
import { selectMostNamed } from "../counts.ts";
import { ANY_SEATS, type Rule } from "../rule.ts";

/** Each reply chooses one option; the most often chosen are selected. SPEC.md §3.1. */
export const plurality: Rule = {
	id: "plurality",
	takes: "choose",
	maxSeats: ANY_SEATS,
	compute: selectMostNamed,
	check: checkCounts,
};
