import {
	afterSelecting,
	type Books,
	cheapest,
	namedAndOpen,
	opening,
	type Price,
	payingOf,
	placesLeft,
	type Situation,
} from "./accounts.ts";
import { type Ending, type Endings, endingsOf } from "./endings.ts";
import { fraction } from "./fraction.ts";
import type { CompletionStep, PurchaseStep } from "./working.ts";

/** The most rounds that are followed. A count that parts into more gives up: its status is `tooHard`. */
export const MAX_ROUNDS = 1000;

/**
 * Follows a count through every tie. Rounds are numbered as they are found, and a situation that several ways lead to
 * is followed once.
 *
 * @returns the rounds, and how they can end; no endings when there are more rounds than are followed
 */
export function playRounds(books: Books): {
	readonly steps: readonly (PurchaseStep | CompletionStep)[];
	readonly endings: Endings | undefined;
} {
	const start = opening(books);
	const situations = [start];
	const numbers = new Map([[keyOf(start), 0]]);
	const numberOf = (situation: Situation): number => {
		const key = keyOf(situation);
		const number = numbers.get(key) ?? situations.push(situation) - 1;
		numbers.set(key, number);
		return number;
	};
	const steps: (PurchaseStep | CompletionStep)[] = [];
	const endings: Ending[] = [];
	for (const situation of situations) {
		if (steps.length === MAX_ROUNDS) return { steps, endings: undefined };
		const { price, level } = cheapest(books, situation);
		const places = placesLeft(books, situation);
		// Options without a common supporter do not touch each other's price: all of them are selected, in whatever order.
		const take = haveCommonSupporter(books, level) ? 1 : Math.min(level.length, places);
		const next: (number | null)[] = [];
		if (take === places) {
			endings.push({ taken: situation.taken, level, places });
		} else {
			for (const chosen of take === level.length ? [level] : level.map((each) => [each])) {
				const after = afterSelecting(books, situation, price, chosen);
				const ends = namedAndOpen(books, after).length === 0;
				if (ends) endings.push({ taken: after.taken, level: [], places: 0 });
				next.push(ends ? null : numberOf(after));
			}
		}
		steps.push(roundStep(books, situation, price, level, take, next));
	}
	return { steps, endings: endingsOf(books, endings) };
}

function roundStep(
	{ clones }: Books,
	situation: Situation,
	price: Price,
	level: readonly number[],
	take: number,
	next: readonly (number | null)[],
): PurchaseStep | CompletionStep {
	const selected = clones
		.map(({ options }, each) => ({ from: options, places: situation.taken[each] as number }))
		.filter(({ places }) => places > 0);
	const ways = level.map((each) => {
		const { options = [], supporters = [] } = clones[each] ?? {};
		return { from: options, paid: supporters.map((account) => ({ account, ...payingOf(situation, price, account) })) };
	});
	const amount = fraction(price.numerator, price.denominator * situation.unit);
	return price.kind === "purchase"
		? { step: "purchase", selected, price: amount, ways, take, next }
		: { step: "completion", selected, load: amount, ways, take, next };
}

function haveCommonSupporter({ clones }: Books, level: readonly number[]): boolean {
	const supporters = level.flatMap((each) => clones[each]?.supporters ?? []);
	return new Set(supporters).size < supporters.length;
}

function keyOf({ taken, balances, unit }: Situation): string {
	return `${taken.join()} ${unit} ${balances.join()}`;
}
