/**
 * How answers on a scale are spread: exact numbers, from which nothing is selected. Integers only, so that its RFC 8785 form can be
 * sealed and compared byte for byte.
 */
export interface Distribution {
	/** For each step of the scale, from the first, how many answers name it. */
	readonly counts: readonly number[];
	/** How many answers name a step. */
	readonly counted: number;
	/** How many state no preference: counted apart, and in no sum. */
	readonly blank: number;
}

/**
 * Spreads answers over a scale. The same answers give the same numbers in whatever order they come.
 *
 * @param steps how many there are, at least 1; an answer names one of them by its position from 0, or is `null`: no preference
 * @throws RangeError for an answer that names no step
 */
export function distribute(answers: Iterable<number | null>, steps: number): Distribution {
	const counts = new Array<number>(steps).fill(0);
	let blank = 0;
	for (const answer of answers) {
		if (answer === null) {
			blank += 1;
			continue;
		}
		const before = counts[answer];
		if (before === undefined) throw new RangeError(`A scale of ${steps} has no step ${answer}.`);
		counts[answer] = before + 1;
	}
	return { counts, counted: counts.reduce((sum, count) => sum + count, 0), blank };
}

/**
 * The median as the pair of steps between which it lies: twice the same where one answer stands in the middle, or where the two that
 * do agree. Two steps and not their mean, which may be on no step. `undefined` when nothing was counted.
 */
export function medianOf({ counts, counted }: Distribution): readonly [number, number] | undefined {
	if (counted === 0) return undefined;
	// Of n answers in order, the ones with (n − 1) / 2 before them, rounded down, and n / 2, rounded down.
	return [stepWith(counts, Math.floor((counted - 1) / 2)), stepWith(counts, Math.floor(counted / 2))];
}

/** The step of the answer that has so many before it. */
function stepWith(counts: readonly number[], before: number): number {
	let passed = 0;
	return counts.findIndex((count) => {
		passed += count;
		return passed > before;
	});
}
