import type { Outcome } from "./outcome.ts";
import type { Profile } from "./profile.ts";
import { lowerBounds } from "./robustness/bounds.ts";
import { type Change, nearestChange } from "./robustness/search.ts";

/**
 * How many replies would have to be other ones for another outcome: not fewer than `lower`, which is proved, and not
 * more than `upper`, which `changes` shows. Where the two are equal that is the exact number.
 */
export interface Robustness {
	readonly lower: number;
	readonly upper: number;
	/** Put in place, they give another outcome. Their weights add up to `upper`. */
	readonly changes: readonly Change[];
}

/**
 * How firm an outcome is. A changed reply, blank before or not, names any options in the way the rule asks. Another
 * outcome is one with other sets of options selected: a tie where there was none is one, and so is the end of a tie.
 * SPEC.md §7.
 *
 * @param outcome what {@link tally} made of these very replies
 * @returns undefined where no reply could change anything: nothing was counted, or every option offered is selected
 * anyway; and where the rule had given up
 */
export function robustness(profile: Profile, outcome: Outcome): Robustness | undefined {
	const { status, spec } = outcome;
	if (status === "empty" || status === "tooHard" || spec.seats === profile.options.length) return undefined;
	// Without any change there is no other outcome: 1 is proved by itself. Of a tie no rule here promises more.
	const lower = status === "decided" ? lowerBounds[spec.rule](profile, outcome) : 1;
	return { lower, ...nearestChange(profile, outcome, lower) };
}
