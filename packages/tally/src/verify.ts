import { same } from "./checks/same.ts";
import { nothingCounted, type Outcome, objectionTo, VERSION } from "./outcome.ts";
import { type Profile, setAsideBy } from "./profile.ts";
import type { Rule } from "./rule.ts";
import { rules } from "./rules/index.ts";

/**
 * Whether an outcome is right for these replies, its working included. Shares no counting code with {@link tally}; for
 * Schulze it checks the evidence in the steps instead of searching for paths again (SPEC.md §5). An outcome of another
 * {@link VERSION} cannot be checked here and is not accepted.
 */
export function verifyOutcome(profile: Profile, outcome: Outcome): boolean {
	if (outcome.version !== VERSION || objectionTo(profile, outcome.spec)) return false;
	const rule: Rule = rules[outcome.spec.rule];
	const groups = profile.groups[rule.takes];
	if (outcome.counted !== groups.weights.reduce((sum, weight) => sum + weight, 0)) return false;
	if (outcome.blank !== groups.blank || !same(outcome.invalid, setAsideBy(profile, rule.takes))) return false;

	const { status, winners, order, scores, pairwise, steps } = outcome;
	const working = { status, winners, order, scores, steps, ...(pairwise !== undefined && { pairwise }) };
	if (outcome.counted === 0) return same(working, nothingCounted(profile));
	return rule.check(groups, outcome.spec.seats, working);
}
