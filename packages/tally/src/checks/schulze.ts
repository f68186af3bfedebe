import type { Groups } from "../profile.ts";
import type { Tiers } from "../reply.ts";
import type { PathsStep, Step, StrongestPath, Working } from "../working.ts";
import { recountPairs } from "./recount.ts";
import { same } from "./same.ts";
import { ordersAll, selectsFirst } from "./selection.ts";

/** By how much one option leads another: negative where it is led. */
type Margin = (i: number, j: number) => number;

/** "As strong as any path can be": greater than every margin. */
const UNLIMITED = Number.MAX_SAFE_INTEGER;

/**
 * Checks a Schulze working from the evidence in its steps, without searching for a path.
 *
 * Each path shown proves that nothing weaker is the strongest. That nothing stronger exists is proved by cuts: see
 * {@link noStrongerPath}. Between them the strength of every path that matters is certain, and with it who is ahead of
 * whom; order and result are then read off.
 */
export function checkSchulze(groups: Groups, seats: number, working: Working): boolean {
	const pairwise = recountPairs(groups);
	if (!same(working.pairwise, pairwise)) return false;
	const margin: Margin = (i, j) => (pairwise[i]?.[j] ?? 0) - (pairwise[j]?.[i] ?? 0);
	const options = [...pairwise.keys()];
	const pairs = options.flatMap((a) => options.slice(a + 1).map((b) => [a, b] as const));

	const comparisons = pairs.map(([a, b]) => {
		const lead = margin(a, b);
		const preferringA = pairwise[a]?.[b] ?? 0;
		const preferringB = pairwise[b]?.[a] ?? 0;
		const noPreference = groups.counted - preferringA - preferringB;
		const leads = lead > 0 ? a : lead < 0 ? b : null;
		return { step: "comparison", a, b, preferringA, preferringB, noPreference, leads, margin: Math.abs(lead) };
	});
	const condorcet = options.find((i) => options.every((j) => i === j || margin(i, j) > 0)) ?? null;
	const opening = [...comparisons, { step: "condorcet", option: condorcet }];
	if (!same(working.steps.slice(0, opening.length), opening)) return false;

	const paths = working.steps.slice(opening.length, -1);
	if (!paths.every((step) => isPathsStep(step) && isSound(step, margin)) || !ascend(paths)) return false;

	// How strong the strongest path can be, as the steps have it. Where there is a way there and none back, how strong
	// it is does not matter.
	const limit = options.map((i) => options.map((j) => (i === j || margin(i, j) > 0 ? UNLIMITED : 0)));
	const ahead = options.map((i) => options.map((j) => margin(i, j) > 0));
	const setPair = <T>(table: T[][], i: number, j: number, value: T) => table[i]?.splice(j, 1, value);
	for (const { a, b, fromA, fromB, ahead: first } of paths) {
		const oneWay = fromA === null || fromB === null;
		setPair(limit, a, b, fromA ? (oneWay ? UNLIMITED : fromA.strength) : 0);
		setPair(limit, b, a, fromB ? (oneWay ? UNLIMITED : fromB.strength) : 0);
		setPair(ahead, a, b, first === a);
		setPair(ahead, b, a, first === b);
	}
	const isAhead = (i: number, j: number) => ahead[i]?.[j] ?? false;
	return (
		noStrongerPath(limit, margin) &&
		same(
			working.scores,
			options.map((i) => options.filter((j) => isAhead(i, j)).length),
		) &&
		ordersByLead(working.order, options.length, isAhead) &&
		selectsFirst(working.order, seats, working)
	);
}

function isPathsStep(step: Step): step is PathsStep {
	return step.step === "paths";
}

/** Whether a step says what its paths show and nothing else, and is needed: a lead without a way back needs no path. */
function isSound(step: PathsStep, margin: Margin): boolean {
	const { a, b } = step;
	const fromA = step.fromA ? describePath(step.fromA.options, a, b, margin) : null;
	const fromB = step.fromB ? describePath(step.fromB.options, b, a, margin) : null;
	const forth = fromA?.strength ?? 0;
	const back = fromB?.strength ?? 0;
	const ahead = forth > back ? a : forth < back ? b : null;
	const needed = (forth > 0 && back > 0) || (forth !== back && margin(a, b) === 0);
	return needed && same(step, { step: "paths", a, b, fromA, fromB, ahead });
}

/** What a path shows: its strength and its first weakest link. `undefined` when some option does not lead the next. */
function describePath(options: readonly number[], from: number, to: number, margin: Margin): StrongestPath | undefined {
	if (options[0] !== from || options.at(-1) !== to || new Set(options).size !== options.length) return undefined;
	const links = options.slice(1).map((next, i) => [options[i] ?? next, next] as const);
	const margins = links.map(([i, j]) => margin(i, j));
	const strength = Math.min(...margins);
	const weakest = links[margins.indexOf(strength)];
	return weakest && strength > 0 ? { options, weakest, strength } : undefined;
}

/** Whether the pairs of the steps come in ascending order, none of them twice. */
function ascend(steps: readonly Step[]): steps is readonly PathsStep[] {
	const pairs = steps.filter(isPathsStep);
	return pairs.every(({ a, b }, i) => {
		const before = pairs[i - 1];
		return a < b && (!before || before.a < a || (before.a === a && before.b < b));
	});
}

/**
 * Whether no path is stronger than its limit. For an option i and a strength s, the options with a limit above s,
 * together with i, are one side of a cut; if no link stronger than s crosses it, no path from i stronger than s leaves
 * it. All cuts at once: going one link further never gives more than the limit there.
 */
function noStrongerPath(limit: readonly (readonly number[])[], margin: Margin): boolean {
	return limit.every((row, i) =>
		row.every((reached, j) =>
			row.every((allowed, k) => k === i || k === j || Math.min(reached, margin(j, k)) <= allowed),
		),
	);
}

/**
 * Whether an order follows from who is ahead of whom: nobody in a tier is ahead of another in it or in an earlier
 * one, and everybody after the first tier has somebody in the tier before ahead of it.
 */
function ordersByLead(order: Tiers, options: number, isAhead: (i: number, j: number) => boolean): boolean {
	if (!ordersAll(order, options)) return false;
	return order.every((tier, place) => {
		const upTo = order.slice(0, place + 1).flat();
		const before = order[place - 1];
		return tier.every(
			(option) =>
				!upTo.some((other) => isAhead(option, other)) &&
				(before === undefined || before.some((other) => isAhead(other, option))),
		);
	});
}
