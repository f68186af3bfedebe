import type { Account, CompletionStep, PurchaseStep } from "../working.ts";
import { compare, minus, plus, type Rational, readFraction, smaller, writeFraction } from "./rational.ts";
import { same } from "./same.ts";

/** Options approved by the same accounts, none where no reply names them. */
export interface Clones {
	readonly options: readonly number[];
	readonly supporters: readonly number[];
}

/** What is known when a round begins. */
export interface Standing {
	/** How many of each set of clones are selected. */
	readonly taken: readonly number[];
	/** What each reply of an account has. */
	readonly has: readonly Rational[];
}

/** So many of each set of clones are taken; any `places` of those in `level` take one more. */
export interface Ending {
	readonly taken: readonly number[];
	readonly level: readonly number[];
	readonly places: number;
}

const ONE: Rational = [1n, 1n];

/**
 * Checks a round from the price it claims, without looking for one. What supporters can bring together at a price grows
 * with it, and so does it with the load: where it is exactly 1 at the price shown, and less than 1 for every other option,
 * that price is the lowest, and the options that have it are those shown.
 *
 * @returns what the round leads to, in the order of its `next`, and where it ends; undefined when something is not right
 */
export function checkRound(
	round: PurchaseStep | CompletionStep,
	{ taken, has }: Standing,
	accounts: readonly Account[],
	clones: readonly Clones[],
	seats: number,
): { readonly standings: readonly Standing[]; readonly ending?: Ending } | undefined {
	const price = readFraction(round.step === "purchase" ? round.price : round.load);
	if (!price) return undefined;
	const together = (supporters: readonly number[], each: (has: Rational) => Rational): Rational =>
		supporters.reduce<Rational>(
			(sum, account) => {
				const [numerator, denominator] = each(has[account] as Rational);
				return plus(sum, [BigInt(accounts[account]?.replies ?? 0) * numerator, denominator]);
			},
			[0n, 1n],
		);
	const all = (balance: Rational) => balance;
	const open = [...clones.keys()].filter((each) => isOpen(clones[each] as Clones, taken[each]));
	const supportersOf = (each: number) => clones[each]?.supporters ?? [];

	// Nobody completes as long as anybody can buy.
	const canBuy = open.some((each) => compare(together(supportersOf(each), all), ONE) >= 0);
	if (canBuy !== (round.step === "purchase")) return undefined;
	const pay = (balance: Rational) => (round.step === "purchase" ? smaller(balance, price) : plus(balance, price));
	const brought = open.map((each) => compare(together(supportersOf(each), pay), ONE));
	if (brought.some((comparison) => comparison > 0)) return undefined;
	const level = open.filter((_, i) => brought[i] === 0);
	// A price that nobody pays in full could be lower.
	const isPaid = (each: number) => supportersOf(each).some((account) => compare(has[account] as Rational, price) >= 0);
	if (level.length === 0 || (round.step === "purchase" && !level.every(isPaid))) return undefined;

	const places = seats - taken.reduce((sum, n) => sum + n, 0);
	const paying = level.flatMap(supportersOf);
	const apart = new Set(paying).size === paying.length;
	const take = apart ? Math.min(level.length, places) : 1;
	const after = (chosen: readonly number[]): Standing => {
		const payers = new Set(chosen.flatMap(supportersOf));
		return {
			taken: taken.map((n, each) => (chosen.includes(each) ? n + 1 : n)),
			has: has.map((balance, account) => (payers.has(account) ? minus(balance, pay(balance)) : balance)),
		};
	};
	const expected = {
		step: round.step,
		selected: clones.flatMap(({ options }, i) => (taken[i] ? [{ from: options, places: taken[i] }] : [])),
		ways: level.map((each) => ({
			from: clones[each]?.options,
			paid: supportersOf(each).map((account) => {
				const balance = has[account] as Rational;
				const left = writeFraction(minus(balance, pay(balance)));
				return { account, each: writeFraction(pay(balance)), left };
			}),
		})),
		take,
		next: round.next,
		...(round.step === "purchase" ? { price: round.price } : { load: round.load }),
	};
	if (!same(round, expected)) return undefined;
	if (take === places) return { standings: [], ending: { taken, level, places } };
	const choices = take === level.length ? [level] : level.map((each) => [each]);
	return { standings: choices.map(after) };
}

/** Whether some reply names these options, and there are more of them to select. */
export function isOpen({ options, supporters }: Clones, taken = 0): boolean {
	return supporters.length > 0 && taken < options.length;
}
