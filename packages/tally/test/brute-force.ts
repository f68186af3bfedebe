import { at, type Table } from "../src/pairwise.ts";

/** Strengths of the strongest paths by trying every path that visits no option twice: the definition, word for word. */
export function strengthsByTryingAll(pairwise: Table): number[][] {
	const margin = (i: number, j: number) => at(pairwise, i, j) - at(pairwise, j, i);
	const options = [...pairwise.keys()];
	const strongest = (from: number, to: number, visited: readonly number[], weakest: number): number => {
		if (from === to) return weakest;
		const next = options.filter((option) => !visited.includes(option) && margin(from, option) > 0);
		const found = next.map((option) =>
			strongest(option, to, [...visited, option], Math.min(weakest, margin(from, option))),
		);
		return Math.max(0, ...found);
	};
	return options.map((i) => options.map((j) => (i === j ? 0 : strongest(i, j, [i], Number.MAX_SAFE_INTEGER))));
}

/** The smallest set of options each of which leads everything outside it, by trying all sets. */
export function smithSet(pairwise: Table): number[] {
	const options = [...pairwise.keys()];
	const sets = Array.from({ length: 2 ** options.length - 1 }, (_, bits) =>
		options.filter((option) => ((bits + 1) >> option) & 1),
	);
	const dominating = sets.filter((set) =>
		set.every((i) => options.every((j) => set.includes(j) || at(pairwise, i, j) > at(pairwise, j, i))),
	);
	// The set of all options has nothing outside it, so there is always one.
	return dominating.reduce((smallest, set) => (set.length < smallest.length ? set : smallest));
}
