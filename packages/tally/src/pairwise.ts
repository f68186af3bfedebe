import type { Groups } from "./profile.ts";

/** A square table of numbers with one row and one column for each option. */
export type Table = readonly (readonly number[])[];

/** The entry of row `i` and column `j`. Both are option numbers, so an entry that is not there is a bug. */
export function at(table: Table, i: number, j: number): number {
	const entry = table[i]?.[j];
	if (entry === undefined) throw new RangeError(`The table has no entry ${i}, ${j}.`);
	return entry;
}

/** `[i][j]` = the weight of the replies that prefer i to j. */
export function comparePairs({ options, places, weights }: Groups): Table {
	const preferring = new Array<number>(options * options).fill(0);
	for (const [group, weight] of weights.entries()) {
		const row = group * options;
		for (let i = 0; i < options; i++) {
			// The innermost loop of the package. Indexes are within bounds by construction, hence the casts.
			const place = places[row + i] as number;
			for (let j = i + 1; j < options; j++) {
				const other = places[row + j] as number;
				if (place < other) (preferring[i * options + j] as number) += weight;
				else if (other < place) (preferring[j * options + i] as number) += weight;
			}
		}
	}
	return Array.from({ length: options }, (_, i) => preferring.slice(i * options, (i + 1) * options));
}

/** `[i][j]` = by how much i leads j in their comparison: negative where j leads, 0 where they are level. */
export function marginsOf(preferring: Table): Table {
	return preferring.map((row, i) => row.map((weight, j) => weight - at(preferring, j, i)));
}
