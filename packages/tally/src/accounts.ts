import { type Fraction, fraction, gcd } from "./fraction.ts";
import type { Groups } from "./profile.ts";
import type { Account } from "./working.ts";

/** Options that the very same replies approve. Nothing in the count tells them apart, so they are followed as one. */
export interface Clones {
	readonly options: readonly number[];
	/** The accounts whose replies approve them, ascending; none for the options that no reply names. */
	readonly supporters: readonly number[];
}

/** The books of a count: who holds an account, and for what. They do not change while it goes on. */
export interface Books {
	readonly accounts: readonly Account[];
	/** The weight of each account, as the arithmetic needs it. */
	readonly weights: readonly bigint[];
	/** By their first option. */
	readonly clones: readonly Clones[];
	readonly seats: number;
}

/** How far a count has come. Equal situations have equal fields, by whatever way they were reached. */
export interface Situation {
	/** How many options of each set of clones are selected. */
	readonly taken: readonly number[];
	/** What each reply of an account has, in units of 1 / `unit`; below 0 it is a load. In lowest terms. */
	readonly balances: readonly bigint[];
	readonly unit: bigint;
}

/** What a supporter's reply pays at most; while loads are counted, the load that it comes to. */
export interface Price {
	readonly kind: "purchase" | "completion";
	readonly numerator: bigint;
	/** Over this many times the situation's unit. */
	readonly denominator: bigint;
}

/** Equal replies as one account each, in lexical order of what they approve: the same for every order of the replies. */
export function openAccounts({ options, places, weights }: Groups, seats: number): Books {
	const accounts = weights
		.map((replies, group) => ({
			approves: Array.from({ length: options }, (_, i) => i).filter((i) => places[group * options + i] === 0),
			replies,
		}))
		.sort((a, b) => lexically(a.approves, b.approves));
	const supportersOf = (option: number) =>
		[...accounts.keys()].filter((account) => accounts[account]?.approves.includes(option));
	const bySupporters = Map.groupBy(Array(options).keys(), (option) => supportersOf(option).join());
	const clones = [...bySupporters.values()].map((alike) => ({
		options: alike,
		supporters: supportersOf(alike[0] ?? 0),
	}));
	return { accounts, weights: accounts.map(({ replies }) => BigInt(replies)), clones, seats };
}

/** Each reply begins with an equal share of the places: seats / replies counted. */
export function opening({ weights, clones, seats }: Books): Situation {
	const counted = weights.reduce((sum, weight) => sum + weight, 0n);
	return lowestTerms({ taken: clones.map(() => 0), balances: weights.map(() => BigInt(seats)), unit: counted });
}

export function placesLeft({ seats }: Books, { taken }: Pick<Situation, "taken">): number {
	return taken.reduce((places, n) => places - n, seats);
}

/** The clones that some reply names and of which there are more to select. */
export function namedAndOpen({ clones }: Books, { taken }: Situation): number[] {
	return [...clones.keys()].filter((each) => {
		const { options, supporters } = clones[each] as Clones;
		return supporters.length > 0 && (taken[each] as number) < options.length;
	});
}

/**
 * The lowest price in a situation where some named option is open, and the clones that have it. An option costs 1. As
 * long as the supporters of some option have that much, options are bought out of the budgets; afterwards loads are
 * counted from what is left.
 */
export function cheapest(
	books: Books,
	situation: Situation,
): { readonly price: Price; readonly level: readonly number[] } {
	const open = namedAndOpen(books, situation).map((each) => [each, books.clones[each]?.supporters ?? []] as const);
	const affordable = open.filter(([, supporters]) => fundsOf(books, situation, supporters) >= situation.unit);
	const prices =
		affordable.length > 0
			? affordable.map(([each, supporters]) => [each, purchasePrice(books, situation, supporters)] as const)
			: open.map(([each, supporters]) => [each, completionLoad(books, situation, supporters)] as const);
	const [, price] = prices.reduce((lowest, other) => (difference(other[1], lowest[1]) < 0n ? other : lowest));
	return { price, level: prices.filter(([, other]) => difference(other, price) === 0n).map(([each]) => each) };
}

/** What comes of selecting one option of each of these sets of clones, no two of which share a supporter. */
export function afterSelecting(books: Books, situation: Situation, price: Price, chosen: readonly number[]): Situation {
	const balances = situation.balances.map((balance) => balance * price.denominator);
	for (const account of chosen.flatMap((each) => books.clones[each]?.supporters ?? [])) {
		balances[account] = (balances[account] as bigint) - payment(situation, price, account);
	}
	const taken = situation.taken.map((n, each) => n + (chosen.includes(each) ? 1 : 0));
	return lowestTerms({ taken, balances, unit: situation.unit * price.denominator });
}

/** What each reply of an account pays, and what it then has, in fractions of an option's cost. */
export function payingOf(
	situation: Situation,
	price: Price,
	account: number,
): { readonly each: Fraction; readonly left: Fraction } {
	const unit = situation.unit * price.denominator;
	const each = payment(situation, price, account);
	const left = (situation.balances[account] as bigint) * price.denominator - each;
	return { each: fraction(each, unit), left: fraction(left, unit) };
}

/** In units of 1 / (unit × denominator): the price or, where it is more than that, all there is; up to the load. */
function payment({ balances }: Situation, { kind, numerator, denominator }: Price, account: number): bigint {
	const balance = (balances[account] as bigint) * denominator;
	if (kind === "completion") return balance + numerator;
	return balance < numerator ? balance : numerator;
}

function fundsOf({ weights }: Books, { balances }: Situation, supporters: readonly number[]): bigint {
	return supporters.reduce((sum, each) => sum + (weights[each] as bigint) * (balances[each] as bigint), 0n);
}

/** The price at which supporters who pay it, or all they have if that is less, come to 1 together. They can. */
function purchasePrice({ weights }: Books, { balances, unit }: Situation, supporters: readonly number[]): Price {
	const poorestFirst = supporters
		.map((each) => ({ weight: weights[each] as bigint, balance: balances[each] as bigint }))
		.sort((a, b) => (a.balance < b.balance ? -1 : a.balance > b.balance ? 1 : 0));
	let missing = unit;
	let paying = poorestFirst.reduce((sum, { weight }) => sum + weight, 0n);
	for (const { weight, balance } of poorestFirst) {
		if (balance * paying >= missing) break;
		missing -= weight * balance;
		paying -= weight;
	}
	return { kind: "purchase", numerator: missing, denominator: paying };
}

/** The load at which supporters brought up to it take on 1 together. */
function completionLoad(books: Books, situation: Situation, supporters: readonly number[]): Price {
	const replies = supporters.reduce((sum, each) => sum + (books.weights[each] as bigint), 0n);
	const numerator = situation.unit - fundsOf(books, situation, supporters);
	return { kind: "completion", numerator, denominator: replies };
}

function difference(a: Price, b: Price): bigint {
	return a.numerator * b.denominator - b.numerator * a.denominator;
}

function lowestTerms({ taken, balances, unit }: Situation): Situation {
	let divisor = unit;
	for (const balance of balances) divisor = divisor === 1n ? 1n : gcd(divisor, balance);
	return { taken, balances: balances.map((balance) => balance / divisor), unit: unit / divisor };
}

function lexically(a: readonly number[], b: readonly number[]): number {
	const first = a.findIndex((option, i) => option !== b[i]);
	// A list that the other one continues comes first.
	return first < 0 ? a.length - b.length : (a[first] ?? 0) - (b[first] ?? Number.NEGATIVE_INFINITY);
}
