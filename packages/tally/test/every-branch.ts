import type { Reply } from "../src/index.ts";

/** A fraction in whatever terms it comes; the second number is positive. */
type Ratio = readonly [bigint, bigint];

const isLess = ([a, b]: Ratio, [c, d]: Ratio) => a * d < c * b;
const add = ([a, b]: Ratio, [c, d]: Ratio): Ratio => [a * d + c * b, b * d];
const subtract = (a: Ratio, [c, d]: Ratio): Ratio => add(a, [-c, d]);
const total = (ratios: readonly Ratio[]) => ratios.reduce(add, [0n, 1n]);

/**
 * Every outcome of the Method of Equal Shares with Phragmén's completion, as the definition reads: one reply and one
 * option at a time, every branch of every tie to its end, money first and loads after it.
 */
export function equalSharesByEveryBranch(options: number, replies: readonly Reply[], seats: number): number[][] {
	const voters = replies.flatMap((reply) =>
		"approve" in reply && reply.approve.length > 0
			? Array.from({ length: reply.weight ?? 1 }, () => reply.approve)
			: [],
	);
	const approves = (voter: number, option: number) => voters[voter]?.includes(option) ?? false;
	const outcomes = new Map<string, number[]>();
	const seen = new Set<string>();
	// Told apart by sixty decimals: in the small counts of the tests different fractions differ much earlier.
	const decimals = (ratios: readonly Ratio[]) => ratios.map(([a, b]) => `${(a * 10n ** 60n) / b}`).join();

	const goOn = (chosen: readonly number[], money: readonly Ratio[], loads: readonly Ratio[] | undefined): void => {
		const key = `${chosen.toSorted()} ${decimals(loads ?? money)} ${loads === undefined}`;
		if (seen.has(key)) return;
		seen.add(key);
		if (chosen.length === seats) {
			const outcome = chosen.toSorted((a, b) => a - b);
			outcomes.set(String(outcome), outcome);
			return;
		}
		const open = Array.from({ length: options }, (_, i) => i).filter((option) => !chosen.includes(option));
		const supporters = (option: number) => [...voters.keys()].filter((voter) => approves(voter, option));
		const supported = open.filter((option) => supporters(option).length > 0);
		if (supported.length === 0) {
			for (const option of open) goOn([...chosen, option], money, loads);
			return;
		}
		if (loads) {
			const load = (option: number): Ratio => {
				const [a, b] = add([1n, 1n], total(supporters(option).map((voter) => loads[voter] as Ratio)));
				return [a, b * BigInt(supporters(option).length)];
			};
			for (const option of cheapestOf(supported, load)) {
				const after = loads.map((old, v) => (approves(v, option) ? load(option) : old));
				goOn([...chosen, option], money, after);
			}
			return;
		}
		const affordable = supported.filter(
			(option) => !isLess(total(supporters(option).map((voter) => money[voter] as Ratio)), [1n, 1n]),
		);
		if (affordable.length === 0) {
			const spent = money.map(([a, b]): Ratio => [-a, b]);
			goOn(chosen, money, spent);
			return;
		}
		// The price: with the poorest giving all they have, an equal part of the rest for the others, when that is the most
		// anybody gives.
		const price = (option: number): Ratio => {
			const purses = supporters(option).map((voter) => money[voter] as Ratio);
			const equalParts = purses.map((_, poorest): Ratio => {
				const byMoney = purses.toSorted((a, b) => (isLess(a, b) ? -1 : 1));
				const [a, b] = subtract([1n, 1n], total(byMoney.slice(0, poorest)));
				return [a, b * BigInt(byMoney.length - poorest)];
			});
			const pays = (most: Ratio) => total(purses.map((purse) => (isLess(purse, most) ? purse : most)));
			return cheapestOf(
				equalParts.filter((part) => !isLess(pays(part), [1n, 1n])),
				(part) => part,
			)[0] as Ratio;
		};
		for (const option of cheapestOf(affordable, price)) {
			const most = price(option);
			const after = money.map((purse, v) =>
				approves(v, option) ? subtract(purse, isLess(purse, most) ? purse : most) : purse,
			);
			goOn([...chosen, option], after, undefined);
		}
	};
	const share: Ratio = [BigInt(seats), BigInt(voters.length)];
	goOn(
		[],
		voters.map(() => share),
		undefined,
	);
	return [...outcomes.values()].sort((a, b) => {
		const first = a.findIndex((option, i) => option !== b[i]);
		return (a[first] ?? 0) - (b[first] ?? 0);
	});
}

function cheapestOf<T>(all: readonly T[], price: (each: T) => Ratio): T[] {
	const prices = all.map(price);
	return all.filter((_, i) => !prices.some((other) => isLess(other, prices[i] as Ratio)));
}
