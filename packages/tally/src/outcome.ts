import { type Profile, setAsideBy } from "./profile.ts";
import type { Issue } from "./reply.ts";
import type { Rule } from "./rule.ts";
import { type RuleId, rules } from "./rules/index.ts";
import type { Working } from "./working.ts";

/** The version of SPEC.md by which an outcome was computed. SPEC.md §6 says what changes it. */
export const VERSION = "1";

/** Which rule counts, and how many options are to be selected (at least 1). */
export interface RuleSpec {
	readonly rule: RuleId;
	readonly seats: number;
}

/** A result, its working and what it was computed from. As JSON it holds integers, strings, lists and records only. */
export interface Outcome extends Working {
	/** The weight of the replies counted. */
	readonly counted: number;
	/** The weight of the replies that name no option. */
	readonly blank: number;
	/** Every reply set aside, in the order received. */
	readonly invalid: readonly Issue[];
	readonly spec: RuleSpec;
	readonly version: string;
}

/**
 * Counts by a rule. The same replies give the same outcome in whatever order they come.
 *
 * @throws RangeError when there is no such rule, or it cannot select that many of the options offered
 */
export function tally(profile: Profile, spec: RuleSpec): Outcome {
	const objection = objectionTo(profile, spec);
	if (objection) throw new RangeError(objection);
	const rule: Rule = rules[spec.rule];
	const groups = profile.groups[rule.takes];
	return {
		...(groups.counted === 0 ? nothingCounted(profile) : rule.compute(groups, spec.seats)),
		counted: groups.counted,
		blank: groups.blank,
		invalid: setAsideBy(profile, rule.takes),
		spec: { rule: spec.rule, seats: spec.seats },
		version: VERSION,
	};
}

/** Why a specification cannot be applied to these options, as a sentence for the programmer; `undefined` when it can. */
export function objectionTo(profile: Profile, { rule, seats }: RuleSpec): string | undefined {
	if (!Object.hasOwn(rules, rule)) return `There is no counting rule "${rule}".`;
	if (!Number.isSafeInteger(seats) || seats < 1)
		return "The number of options to be selected is a whole number from 1.";
	const { maxSeats } = rules[rule];
	if (seats > maxSeats) return `The rule "${rule}" selects at most ${maxSeats}; ${seats} were asked for.`;
	const offered = profile.options.length;
	if (seats > offered) return `${seats} options cannot be selected where ${offered} are offered.`;
	return undefined;
}

/** What there is to say, whatever the rule, when no reply names an option: nothing is selected and all are level. */
export function nothingCounted({ options }: Profile): Working {
	return { status: "empty", winners: [], order: [[...options.keys()]], scores: options.map(() => 0), steps: [] };
}
