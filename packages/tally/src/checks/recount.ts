import type { Groups } from "../profile.ts";

/** The weight of the replies for which `holds` is true; `place` gives the place of an option in the reply at hand. */
export function weightWhere(groups: Groups, holds: (place: (option: number) => number) => boolean): number {
	let row = 0;
	const place = (option: number) => groups.places[row + option] as number;
	let weight = 0;
	for (const each of groups.weights) {
		if (holds(place)) weight += each;
		row += groups.options;
	}
	return weight;
}

/** `[i][j]` = the weight of the replies that prefer i to j, each entry counted on its own. */
export function recountPairs(groups: Groups): number[][] {
	const options = Array.from({ length: groups.options }, (_, option) => option);
	return options.map((i) => options.map((j) => weightWhere(groups, (place) => place(i) < place(j))));
}
