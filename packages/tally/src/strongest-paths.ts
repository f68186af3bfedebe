import { at, type Table } from "./pairwise.ts";
import type { PathsStep, StrongestPath } from "./working.ts";

/**
 * `[i][j]` = the strength of the strongest path from i to j, 0 where there is none; the diagonal means nothing. A link
 * goes from an option to one that it leads, and is as strong as its margin (widest paths, Floyd–Warshall).
 */
export function strengthsOf(margins: Table): Table {
	const strengths = margins.map((row) => row.map((margin) => Math.max(margin, 0)));
	for (const [via, onward] of strengths.entries()) {
		for (const row of strengths) {
			const reached = row[via] ?? 0;
			if (reached === 0) continue;
			for (let to = 0; to < row.length; to++) {
				row[to] = Math.max(row[to] as number, Math.min(reached, onward[to] as number));
			}
		}
	}
	return strengths;
}

/** A step for each pair that its own comparison does not settle, in ascending order. */
export function pathsBetween(margins: Table, strengths: Table): PathsStep[] {
	const pathFrom = pathFinder(margins, strengths);
	return margins.flatMap((row, a) =>
		[...row.keys()].slice(a + 1).flatMap((b): PathsStep[] => {
			const fromA = at(strengths, a, b);
			const fromB = at(strengths, b, a);
			const bothWays = fromA > 0 && fromB > 0;
			const onlyIndirect = at(margins, a, b) === 0 && fromA !== fromB;
			if (!bothWays && !onlyIndirect) return [];
			const ahead = fromA === fromB ? null : fromA > fromB ? a : b;
			return [{ step: "paths", a, b, fromA: pathFrom(a, b), fromB: pathFrom(b, a), ahead }];
		}),
	);
}

/**
 * Of all strongest paths, gives the one with the fewest links and then the lowest option numbers, so that the working
 * is the same whoever computes it.
 */
function pathFinder(margins: Table, strengths: Table) {
	// One search serves all options that are reached from the same one with the same strength.
	const searches = new Map<string, ReadonlyMap<number, number>>();
	return (from: number, to: number): StrongestPath | null => {
		const strength = at(strengths, from, to);
		if (strength === 0) return null;
		const key = `${from} ${strength}`;
		const reachedFrom = searches.get(key) ?? search(margins, from, strength);
		searches.set(key, reachedFrom);

		const options = [to];
		for (let option = to; option !== from; ) {
			const before = reachedFrom.get(option);
			if (before === undefined) throw new Error("An option is not reached with the strength computed for it.");
			options.unshift(before);
			option = before;
		}
		const links = options.slice(1).map((option, i): [number, number] => [options[i] as number, option]);
		const weakest = links.find(([i, j]) => at(margins, i, j) === strength);
		if (!weakest) throw new Error("No link of a strongest path has its strength.");
		return { options, weakest, strength };
	};
}

/** Breadth-first over links of at least `strength`: for each option reached, the option before it. */
function search(margins: Table, from: number, strength: number): Map<number, number> {
	const reachedFrom = new Map([[from, from]]);
	// A map is walked in the order of insertion, entries added on the way included: it is the queue as well.
	for (const option of reachedFrom.keys()) {
		for (const [next, margin] of (margins[option] ?? []).entries()) {
			if (margin >= strength && !reachedFrom.has(next)) reachedFrom.set(next, option);
		}
	}
	return reachedFrom;
}
