import { type Outcome, tally } from "../outcome.ts";
import { compile, type Groups, type Profile } from "../profile.ts";
import type { Reply, ReplyKind } from "../reply.ts";
import { rules } from "../rules/index.ts";

/** A reply as it is and as it would be. Both have the same weight: so many equal replies change. */
export interface Change {
	readonly from: Reply;
	readonly to: Reply;
}

/**
 * The fewest changed replies found that give another outcome. For each option selected and each one that is not, or
 * not in every outcome, those that favour the first one most turn to the second one; how many it takes is found by
 * halving. What is found is tried by counting, so it is true; that fewer could do by other ways is not excluded.
 *
 * @param lower not fewer than this are tried; at least 1
 */
export function nearestChange(
	profile: Profile,
	outcome: Outcome,
	lower: number,
): { readonly upper: number; readonly changes: readonly Change[] } {
	const { takes } = rules[outcome.spec.rule];
	const replies = repliesIn(profile.groups[takes], takes);
	let upper = Number.POSITIVE_INFINITY;
	let changes: readonly Change[] = [];
	for (const { favour, to } of turnsIn(outcome, takes, profile.options.length)) {
		const turning = replies
			.filter((reply) => said(to(reply)) !== said(reply))
			.toSorted((a, b) => favour(b) - favour(a));
		const changed = (number: number) => takeChanges(turning, to, number);
		const makesAnother = (number: number) => isAnother(outcome, countWith(profile, outcome, replies, changed(number)));
		let enough = Math.min(upper - 1, weightOf(turning));
		if (enough < lower || !makesAnother(enough)) continue;
		let tooFew = lower - 1;
		while (enough - tooFew > 1) {
			const middle = Math.floor((tooFew + enough) / 2);
			if (makesAnother(middle)) enough = middle;
			else tooFew = middle;
		}
		upper = enough;
		changes = changed(enough);
	}
	// When every reply puts first, alone, an option that was not selected in every outcome, it is: one turn is that.
	if (changes.length === 0) throw new Error("No change of replies gives another outcome.");
	return { upper, changes };
}

const weightOf = (replies: readonly Reply[]): number => replies.reduce((sum, { weight = 1 }) => sum + weight, 0);

/** What a reply says, of however much weight, as text. */
const said = (reply: Reply): string => JSON.stringify({ ...reply, weight: 0 }, ["choose", "approve", "ranking"]);

/** A way in which replies could turn from one option to another, and how much a reply is for the first of them now. */
interface Turn {
	readonly favour: (reply: Reply) => number;
	readonly to: (reply: Reply) => Reply;
}

function turnsIn({ steps }: Outcome, takes: ReplyKind, options: number): Turn[] {
	const result = steps.at(-1);
	if (result?.step !== "result") throw new Error("The working has no result.");
	const all = Array.from({ length: options }, (_, option) => option);
	const mayRise = all.filter((option) => !result.selected.includes(option));
	const mayFall = [...result.selected, ...result.level];
	const pairs = mayRise.flatMap((rises) =>
		mayFall.filter((falls) => falls !== rises).map((falls) => ({ rises, falls })),
	);
	const turnTo = (to: (rises: number, falls: number, reply: Reply) => Reply): Turn[] =>
		pairs.map(({ rises, falls }) => ({
			favour: (reply) => pointsOf(reply, falls, options) - pointsOf(reply, rises, options),
			to: (reply) => to(rises, falls, reply),
		}));
	if (takes === "choose") return turnTo((rises) => ({ choose: rises }));
	if (takes === "ranking") {
		return turnTo((rises, falls) => {
			const others = all.filter((option) => option !== rises && option !== falls);
			return { ranking: [[rises], others, [falls]].filter((tier) => tier.length > 0) };
		});
	}
	return [
		...turnTo((rises, falls, reply) => ({
			approve: all.filter((option) => option === rises || (option !== falls && approves(reply, option))),
		})),
		...turnTo((rises) => ({ approve: [rises] })),
	];
}

function approves(reply: Reply, option: number): boolean {
	return "approve" in reply && reply.approve.includes(option);
}

/** What a reply does for an option: 1 for naming it or, in a ranking, the options below it less those above it. */
function pointsOf(reply: Reply, option: number, options: number): number {
	if ("choose" in reply) return reply.choose === option ? 1 : 0;
	if ("approve" in reply) return reply.approve.includes(option) ? 1 : 0;
	const above = reply.ranking.findIndex((tier) => tier.includes(option));
	const tiers = reply.ranking.map((tier) => tier.length);
	const place = above < 0 ? tiers.length : above;
	const before = tiers.slice(0, place).reduce((sum, size) => sum + size, 0);
	const level = tiers[place] ?? options - before;
	return options - level - 2 * before;
}

/** The first so many of the replies, changed. */
function takeChanges(order: readonly Reply[], to: (reply: Reply) => Reply, number: number): Change[] {
	const changes: Change[] = [];
	let left = number;
	for (const reply of order) {
		const weight = Math.min(left, reply.weight ?? 1);
		if (weight === 0) break;
		changes.push({ from: { ...reply, weight }, to: { ...to(reply), weight } });
		left -= weight;
	}
	return changes;
}

function countWith(
	profile: Profile,
	{ spec }: Outcome,
	replies: readonly Reply[],
	changes: readonly Change[],
): Outcome {
	const gone = new Map(changes.map(({ from }) => [said(from), from.weight ?? 1]));
	const kept = replies.flatMap((reply) => {
		const weight = (reply.weight ?? 1) - (gone.get(said(reply)) ?? 0);
		return weight > 0 ? [{ ...reply, weight }] : [];
	});
	return tally(compile(profile.options, [...kept, ...changes.map(({ to }) => to)]), spec);
}

/** Whether other sets of options are selected. Unlisted sets are compared by what is certain and what is level. */
function isAnother(before: Outcome, after: Outcome): boolean {
	if (after.status === "tooHard") return false;
	return resultOf(before) !== resultOf(after);
}

function resultOf({ status, winners, steps }: Outcome): string {
	return JSON.stringify([status, winners, steps.at(-1)]);
}

/** The groups as replies again, in the order of what they say, and those that name no option as one more. */
function repliesIn(groups: Groups, kind: ReplyKind): Reply[] {
	const { options, places, weights, blank } = groups;
	const replies = weights.map((weight, group): Reply => {
		const row = [...places.subarray(group * options, (group + 1) * options)];
		const inTier = (tier: number) => [...row.keys()].filter((option) => row[option] === tier);
		if (kind === "choose") return { weight, choose: row.indexOf(0) };
		if (kind === "approve") return { weight, approve: inTier(0) };
		return { weight, ranking: [...new Set(row)].sort((a, b) => a - b).map(inTier) };
	});
	const none = { choose: { choose: null }, approve: { approve: [] }, ranking: { ranking: [] } }[kind];
	if (blank > 0) replies.push({ weight: blank, ...none });
	return replies.sort((a, b) => (said(a) < said(b) ? -1 : 1));
}
