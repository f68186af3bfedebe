import { MAX_OUTCOMES, waysToFill } from "../select.ts";
import type { Working } from "../working.ts";
import type { Clones, Ending } from "./round.ts";
import { same } from "./same.ts";
import { ascends, comesBefore, ordersAll } from "./selection.ts";

/**
 * Whether status, winners, order and result are what the endings come to. Each set of winners is looked at, not made: it
 * takes as many of each set of clones as some ending does. As many different ones as there can be are all of them.
 */
export function endsAs(
	working: Working,
	endings: readonly Ending[],
	clones: readonly Clones[],
	seats: number,
	scores: readonly number[],
): boolean {
	const shares = sharesOf(endings, clones, seats);
	const takes = (fewest: boolean) =>
		clones.map((_, each) => endings.map((ending) => takesAt(ending, clones, seats, each, fewest)));
	const always = takes(true).map((numbers) => numbers.reduce((a, b) => Math.min(a, b), seats));
	const ever = takes(false).map((numbers) => numbers.reduce((a, b) => Math.max(a, b), 0));
	const selected = clones
		.flatMap(({ options }, each) => (always[each] === options.length ? options : []))
		.toSorted((a, b) => a - b);
	const level = clones
		.flatMap(({ options }, each) => (ever[each] ? options : []))
		.filter((option) => !selected.includes(option))
		.toSorted((a, b) => a - b);
	const result = { step: "result", selected, level, places: seats - selected.length };
	if (!same(working.steps.at(-1), result) || !ordersAll(working.order, scores.length)) return false;

	const standing = (option: number) => (selected.includes(option) ? 0 : level.includes(option) ? 1 : 2);
	const rank = (option: number) => [standing(option), -(scores[option] ?? 0)];
	const ranks = working.order.map((tier) => tier.map(rank));
	if (!ranks.every((tier) => tier.every((each) => same(each, tier[0])))) return false;
	if (!ranks.every((tier, i) => i === 0 || comesBefore(ranks[i - 1]?.[0] ?? [], tier[0] ?? []))) return false;

	const { status, winners } = working;
	if (shares === undefined) return status === "tooManyTies" && winners.length === 0;
	if (status !== (shares.outcomes === 1 ? "decided" : "tied") || winners.length !== shares.outcomes) return false;
	const shareOf = (set: readonly number[]) =>
		clones.map(({ options }) => options.filter((option) => set.includes(option)).length).join();
	return winners.every(
		(set, i) =>
			set.length === seats &&
			ascends(set) &&
			shares.all.has(shareOf(set)) &&
			(i === 0 || comesBefore(winners[i - 1] ?? [], set)),
	);
}

/** How many of a set of clones an ending takes: the fewest in its outcomes, or the most. */
function takesAt(
	{ taken, level, places }: Ending,
	clones: readonly Clones[],
	seats: number,
	each: number,
	fewest: boolean,
): number {
	const unnamed = clones[each]?.supporters.length === 0;
	if (unnamed) return seats - places - taken.reduce((sum, n) => sum + n, 0);
	const one = level.includes(each) && (!fewest || level.length === places) ? 1 : 0;
	return (taken[each] ?? 0) + one;
}

/** Every different share of the clones in an outcome, and how many outcomes they make; `undefined` beyond the limit. */
function sharesOf(
	endings: readonly Ending[],
	clones: readonly Clones[],
	seats: number,
): { readonly all: ReadonlySet<string>; readonly outcomes: number } | undefined {
	const all = new Set<string>();
	let outcomes = 0;
	const add = (ending: Ending, from: number, left: number, chosen: readonly number[]): void => {
		if (outcomes > MAX_OUTCOMES || left > ending.level.length - from) return;
		if (left > 0) {
			add(ending, from + 1, left - 1, [...chosen, ending.level[from] ?? -1]);
			add(ending, from + 1, left, chosen);
			return;
		}
		const certain = { ...ending, level: chosen, places: chosen.length };
		const share = clones.map((_, each) => takesAt(certain, clones, seats, each, true));
		if (all.has(share.join())) return;
		all.add(share.join());
		outcomes += clones.reduce((ways, { options }, each) => ways * waysToFill(share[each] ?? 0, options.length), 1);
	};
	for (const ending of endings) add(ending, 0, ending.places, []);
	return outcomes > MAX_OUTCOMES ? undefined : { all, outcomes };
}
