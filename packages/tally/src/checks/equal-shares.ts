import type { Groups } from "../profile.ts";
import { MAX_ROUNDS } from "../rounds.ts";
import type { Account, AccountsStep, Step, Working } from "../working.ts";
import { type Ending, endsAs } from "./endings.ts";
import { compare, minus, plus, type Rational, readFraction, smaller, writeFraction } from "./rational.ts";
import { weightWhere } from "./recount.ts";
import { same } from "./same.ts";
import { comesBefore, ordersByScore } from "./selection.ts";

/** Options approved by the same accounts. */
interface Clones {
	readonly options: readonly number[];
	readonly supporters: readonly number[];
}

/** What is known when a round begins. */
interface Standing {
	readonly taken: readonly number[];
	/** What each reply of an account has. */
	readonly has: readonly Rational[];
}

const ONE: Rational = [1n, 1n];

/**
 * Checks the rounds from the prices they claim, without looking for a price. What supporters can bring together at a
 * price grows with it: where it is exactly 1 at the price shown, and less than 1 for every other option, that price is
 * the lowest and the options that have it are those shown. The rounds so established are followed by their own payments
 * from the equal shares to every end; that none is missing is seen from their numbers.
 */
export function checkEqualShares(groups: Groups, seats: number, working: Working): boolean {
	const scores = Array.from({ length: groups.options }, (_, option) =>
		weightWhere(groups, (place) => place(option) === 0),
	);
	if (working.pairwise !== undefined || !same(working.scores, scores)) return false;
	const [opening, ...rest] = working.steps;
	if (opening?.step !== "accounts" || !opensAllAccounts(opening, groups, seats)) return false;

	const clones = clonesIn(opening.accounts, groups.options);
	const rounds = rest.filter((step) => step.step === "purchase" || step.step === "completion");
	const share: Rational = [BigInt(seats), BigInt(groups.counted)];
	const standings: Standing[] = [{ taken: clones.map(() => 0), has: opening.accounts.map(() => share) }];
	const numbers = new Map([[keyOf(standings[0] as Standing), 0]]);
	const endings: Ending[] = [];
	for (const [number, round] of rounds.entries()) {
		const standing = standings[number];
		const follows = standing && checkRound(round, standing, opening.accounts, clones, seats);
		if (!follows) return false;
		const next = follows.standings.map((after) => {
			if (!clones.some((each, i) => isOpen(each, after.taken[i]))) {
				endings.push({ taken: after.taken, level: [], places: 0 });
				return null;
			}
			const known = numbers.get(keyOf(after));
			if (known !== undefined) return known;
			numbers.set(keyOf(after), standings.length);
			return standings.push(after) - 1;
		});
		if (!same(round.next, next)) return false;
		if (follows.ending) endings.push(follows.ending);
	}
	if (working.status === "tooHard") {
		const givenUp = rounds.length === MAX_ROUNDS && standings.length > MAX_ROUNDS && rest.length === rounds.length;
		return givenUp && working.winners.length === 0 && ordersByScore(working.order, scores);
	}
	return (
		rounds.length === standings.length &&
		rest.length === rounds.length + 1 &&
		endsAs(working, endings, clones, seats, scores)
	);
}

/** Whether every reply is in one account with all its like, the accounts in order, and the shares equal. */
function opensAllAccounts({ accounts, ...opening }: AccountsStep, groups: Groups, seats: number): boolean {
	const holders = new Map<string, number>();
	for (const [group, weight] of groups.weights.entries()) {
		const row = groups.places.subarray(group * groups.options, (group + 1) * groups.options);
		const approves = [...row.keys()].filter((option) => row[option] === 0).join();
		holders.set(approves, weight + (holders.get(approves) ?? 0));
	}
	const sound = accounts.every(({ approves, replies, ...more }, i) => {
		const before = accounts[i - 1]?.approves;
		const inOrder = !before || comesBefore(before, approves) || startsWith(approves, before);
		return inOrder && same(more, {}) && replies === holders.get(approves.join());
	});
	const budget = writeFraction([BigInt(seats), BigInt(groups.counted)]);
	return sound && accounts.length === holders.size && same(opening, { step: "accounts", budget });
}

function startsWith(list: readonly number[], start: readonly number[]): boolean {
	return list.length > start.length && start.every((option, i) => option === list[i]);
}

function clonesIn(accounts: readonly Account[], options: number): Clones[] {
	const found: { options: number[]; supporters: number[] }[] = [];
	for (let option = 0; option < options; option++) {
		const supporters = [...accounts.keys()].filter((account) => accounts[account]?.approves.includes(option));
		const alike = found.find((each) => same(each.supporters, supporters));
		if (alike) alike.options.push(option);
		else found.push({ options: [option], supporters });
	}
	return found;
}

/** Whether a round says what follows from where it begins; if so, what it leads to, in the order of `next`. */
function checkRound(
	round: Extract<Step, { step: "purchase" | "completion" }>,
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
	const open = [...clones.keys()].filter((each) => isOpen(clones[each] as Clones, taken[each]));
	const supportersOf = (each: number) => clones[each]?.supporters ?? [];

	// Nobody completes as long as anybody can buy.
	const canBuy = open.some(
		(each) =>
			compare(
				together(supportersOf(each), (all) => all),
				ONE,
			) >= 0,
	);
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

function isOpen({ options, supporters }: Clones, taken = 0): boolean {
	return supporters.length > 0 && taken < options.length;
}

/** The same for the same standing: fractions are written in one way only. */
function keyOf({ taken, has }: Standing): string {
	return JSON.stringify([taken, has.map(writeFraction)]);
}
