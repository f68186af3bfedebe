import type { Tiers } from "./reply.ts";
import type { ResultStep, Working } from "./working.ts";

/** The most equally entitled sets that are listed. Beyond it the status is `tooManyTies` and none is. */
export const MAX_OUTCOMES = 1000;

/** Ranks options by score, highest first; equal scores stand together. */
export function orderByScore(scores: readonly number[]): Tiers {
	const byScore = Map.groupBy(scores.keys(), (option) => scores[option] ?? 0);
	return [...byScore].sort(([a], [b]) => b - a).map(([, options]) => options);
}

/**
 * Selects the first `seats` options of an order. When the last places fall inside a tier, every way of filling them
 * is followed.
 */
export function select(
	order: Tiers,
	seats: number,
): Pick<Working, "status" | "winners"> & { readonly result: ResultStep } {
	const selected: number[] = [];
	let level: readonly number[] = [];
	for (const tier of order) {
		const free = seats - selected.length;
		if (free === 0) break;
		if (tier.length > free) {
			level = tier;
			break;
		}
		selected.push(...tier);
	}
	selected.sort((a, b) => a - b);
	const places = seats - selected.length;
	const result: ResultStep = { step: "result", selected, level, places };
	if (waysToFill(places, level.length) > MAX_OUTCOMES) return { status: "tooManyTies", winners: [], result };
	// Subsets come in lexical order, and adding the same options to each of them keeps it.
	const winners = subsets(level, places).map((chosen) => [...selected, ...chosen].sort((a, b) => a - b));
	return { status: winners.length === 1 ? "decided" : "tied", winners, result };
}

/** In how many ways `places` can be filled from `candidates` options; exact up to MAX_OUTCOMES, some greater number beyond. */
export function waysToFill(places: number, candidates: number): number {
	let ways = 1;
	// After step i this is the number of i-sets among candidates - places + i: whole, and growing with i.
	for (let i = 1; i <= places && ways <= MAX_OUTCOMES; i++) ways = (ways * (candidates - places + i)) / i;
	return ways;
}

/** All subsets of so many items, each in the order of the items, the subsets in lexical order. */
export function subsets(items: readonly number[], size: number): number[][] {
	const found: number[][] = [];
	const extend = (chosen: readonly number[], from: number) => {
		const missing = size - chosen.length;
		if (missing === 0) {
			found.push([...chosen]);
			return;
		}
		const end = items.length - missing + 1;
		for (const [offset, item] of items.slice(from, end).entries()) extend([...chosen, item], from + offset + 1);
	};
	extend([], 0);
	return found;
}
