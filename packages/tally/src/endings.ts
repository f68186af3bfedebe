import { type Books, placesLeft, type Situation } from "./accounts.ts";
import { MAX_OUTCOMES, subsets, waysToFill } from "./select.ts";
import type { ResultStep, Working } from "./working.ts";

/** Where a way through the rounds ends: so many of the clones in `level` take the last places, one option of each. */
export interface Ending {
	readonly taken: Situation["taken"];
	readonly level: readonly number[];
	readonly places: number;
}

/** What the endings of a count come to. The result's level options are those in some outcomes and not in others. */
export interface Endings extends Pick<Working, "status" | "winners"> {
	readonly result: ResultStep;
}

/** Puts the endings together. Places left when every named option is selected go to those that no reply names. */
export function endingsOf(books: Books, endings: readonly Ending[]): Endings {
	const unnamed = books.clones.findIndex(({ supporters }) => supporters.length === 0);
	const filled = endings.map(({ taken, level, places }) => {
		const rest = placesLeft(books, { taken }) - places;
		return { taken: taken.map((n, each) => n + (each === unnamed ? rest : 0)), level, places };
	});
	const certain = books.clones.flatMap(({ options }, each) => {
		const always = filled.every(({ taken, level, places }) => {
			const last = level.includes(each) && level.length === places ? 1 : 0;
			return (taken[each] as number) + last === options.length;
		});
		return always ? options : [];
	});
	const possible = books.clones.flatMap(({ options }, each) =>
		filled.some(({ taken, level }) => (taken[each] as number) > 0 || level.includes(each)) ? options : [],
	);
	const selected = certain.toSorted((a, b) => a - b);
	const level = possible.filter((option) => !certain.includes(option)).toSorted((a, b) => a - b);
	const result: ResultStep = { step: "result", selected, level, places: books.seats - selected.length };
	const winners = outcomesOf(books, filled);
	const status = winners === undefined ? "tooManyTies" : winners.length === 1 ? "decided" : "tied";
	return { status, winners: winners ?? [], result };
}

/** Every set of options selected, in lexical order; `undefined` when there are more than are listed. */
function outcomesOf({ clones }: Books, endings: readonly Ending[]): number[][] | undefined {
	const shares = new Map<string, number[]>();
	for (const { taken, level, places } of endings) {
		// Each way of taking the last places is an outcome at least, and different from the others.
		if (waysToFill(places, level.length) > MAX_OUTCOMES) return undefined;
		for (const chosen of subsets(level, places)) {
			const share = taken.map((n, each) => n + (chosen.includes(each) ? 1 : 0));
			shares.set(share.join(), share);
		}
		if (shares.size > MAX_OUTCOMES) return undefined;
	}
	const outcomes: number[][] = [];
	for (const share of shares.values()) {
		const ways = clones.reduce(
			(product, { options }, each) => product * waysToFill(share[each] as number, options.length),
			1,
		);
		if (outcomes.length + ways > MAX_OUTCOMES) return undefined;
		let sets: number[][] = [[]];
		for (const [each, { options }] of clones.entries()) {
			const choices = subsets(options, share[each] as number);
			sets = sets.flatMap((set) => choices.map((choice) => [...set, ...choice]));
		}
		outcomes.push(...sets.map((set) => set.sort((a, b) => a - b)));
	}
	return outcomes.sort(lexically);
}

function lexically(a: readonly number[], b: readonly number[]): number {
	const first = a.findIndex((option, i) => option !== b[i]);
	return first < 0 ? 0 : (a[first] as number) - (b[first] as number);
}
