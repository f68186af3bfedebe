/** Has so many callers do something again and again for so long; returns how many milliseconds each doing took. */
export async function during(
	seconds: number,
	callers: number,
	work: (caller: number, time: number) => Promise<unknown>,
): Promise<number[]> {
	const times: number[] = [];
	const end = performance.now() + seconds * 1_000;
	const call = async (caller: number): Promise<void> => {
		for (let time = 0; performance.now() < end; time++) {
			const begun = performance.now();
			await work(caller, time);
			times.push(performance.now() - begun);
		}
	};
	await Promise.all(Array.from({ length: callers }, (_, caller) => call(caller)));
	return times;
}

/** The time that this part of all doings did not exceed. */
export function percentile(times: readonly number[], part: number): number {
	const sorted = times.toSorted((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}
