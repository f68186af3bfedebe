import type { Groups } from "./profile.ts";
import { orderByScore, select } from "./select.ts";
import type { Working } from "./working.ts";

/** Selects the options named in the first place of the most replies: the whole of plurality and of approval. */
export function selectMostNamed(groups: Groups, seats: number): Working {
	const counts = countFirstPlaces(groups);
	const order = orderByScore(counts);
	const { status, winners, result } = select(order, seats);
	return {
		status,
		winners,
		order,
		scores: counts,
		steps: [...counts.map((count, option) => ({ step: "count", option, count }) as const), result],
	};
}

/** For each option, the weight of the replies that name it in the first place. */
export function countFirstPlaces({ options, places, weights }: Groups): number[] {
	const counts = new Array<number>(options).fill(0);
	for (const [group, weight] of weights.entries()) {
		for (let option = 0; option < options; option++) {
			if (places[group * options + option] === 0) (counts[option] as number) += weight;
		}
	}
	return counts;
}
