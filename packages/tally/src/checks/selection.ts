import type { Tiers } from "../reply.ts";
import { MAX_OUTCOMES, waysToFill } from "../select.ts";
import type { Working } from "../working.ts";
import { same } from "./same.ts";

/** Whether an order is what the scores say: each option once, level exactly when equal, higher scores first. */
export function ordersByScore(order: Tiers, scores: readonly number[]): boolean {
	if (!ordersAll(order, scores.length)) return false;
	const tierScores = order.map((tier) => new Set(tier.map((option) => scores[option])));
	if (tierScores.some((distinct) => distinct.size !== 1)) return false;
	const descending = tierScores.map(([score]) => score ?? 0);
	return descending.every((score, tier) => tier === 0 || score < (descending[tier - 1] ?? 0));
}

/** Whether an order names each of so many options once, without an empty tier, each tier ascending. */
export function ordersAll(order: Tiers, options: number): boolean {
	const named = order.flat();
	const everyOption = Array.from({ length: options }, (_, option) => option);
	return (
		same(
			named.toSorted((a, b) => a - b),
			everyOption,
		) && order.every((tier) => tier.length > 0 && ascends(tier))
	);
}

/**
 * Whether status, winners and last step are what an order says. Instead of making the sets again, it looks at each one:
 * right size, and nothing left out that stands before something taken. As many different sets as there can be, all
 * right, are all of them.
 */
export function selectsFirst(order: Tiers, seats: number, { status, winners, steps }: Working): boolean {
	const tierOf = new Map(order.flatMap((tier, place) => tier.map((option) => [option, place] as const)));
	// The tier that holds the last place, found by counting through the order.
	const last = [...tierOf.values()][seats - 1] ?? -1;
	const before = order.slice(0, last).flat();
	const boundary = order[last] ?? [];
	const places = seats - before.length;
	const decided = places === boundary.length;
	const result = {
		step: "result",
		selected: (decided ? [...before, ...boundary] : before).toSorted((a, b) => a - b),
		level: decided ? [] : boundary,
		places: decided ? 0 : places,
	};
	if (!same(steps.at(-1), result)) return false;

	const ways = waysToFill(places, boundary.length);
	if (ways > MAX_OUTCOMES) return status === "tooManyTies" && winners.length === 0;
	if (status !== (ways === 1 ? "decided" : "tied") || winners.length !== ways) return false;
	const isRight = (set: readonly number[]) =>
		set.length === seats &&
		ascends(set) &&
		set.every((option) => (tierOf.get(option) ?? Number.POSITIVE_INFINITY) <= last) &&
		before.every((option) => set.includes(option));
	return winners.every((set, i) => isRight(set) && (i === 0 || comesBefore(winners[i - 1] ?? [], set)));
}

/** Whether options ascend, none of them twice. */
export function ascends(options: readonly number[]): boolean {
	return options.every((option, i) => i === 0 || (options[i - 1] ?? option) < option);
}

/** Lexical order of sets of the same size; strict, so that a list in this order holds no set twice. */
export function comesBefore(a: readonly number[], b: readonly number[]): boolean {
	const first = a.findIndex((option, i) => option !== b[i]);
	return first >= 0 && (a[first] ?? 0) < (b[first] ?? 0);
}
