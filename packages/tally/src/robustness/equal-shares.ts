import { openAccounts } from "../accounts.ts";
import type { Groups } from "../profile.ts";
import type { Account } from "../working.ts";

/**
 * An option's cost. What is known here only within bounds is kept in these units, the lower bound rounded down and the
 * upper one up: whatever is then proved of the bounds holds of the exact numbers between them.
 */
const COST = 10n ** 30n;

/** The courses that are followed before the proof is given up for so many changes. */
const MAX_COURSES = 200;

interface Bounds {
	readonly low: bigint;
	readonly high: bigint;
}

/** Equal purses, and whose. */
interface Purses {
	readonly has: bigint;
	readonly replies: bigint;
}

/** What is certain at some point of every count in which no more than so many replies have changed. */
interface Course {
	readonly selected: readonly number[];
	readonly phase: "purchase" | "completion";
	/** What an unchanged reply of each account has. */
	readonly balances: readonly Bounds[];
}

/**
 * A number of changed replies up to which Equal Shares with Phragmén's completion cannot but select the same options.
 *
 * Let t replies change. Of the unchanged ones it is known, within bounds, what each has in every round. An option loses at
 * most t supporters, at worst the richest, and gains at most t, at best with their budgets untouched: that bounds its
 * price from above and from below. Only an option whose lower bound is not above the lowest upper bound can come next.
 * All that can are followed; if none of them is ever another than those selected, the outcome is the same. SPEC.md §7.
 */
export function certainlyHarmless(groups: Groups, selected: readonly number[]): number {
	let harmless = 0;
	let harmful = groups.counted;
	for (let tried = 1; harmful - harmless > 1; ) {
		if (isHarmless(groups, selected, tried)) harmless = tried;
		else harmful = tried;
		// Doubling until the first failure, halving afterwards.
		tried = harmful === groups.counted ? Math.min(2 * harmless, harmful - 1) : Math.floor((harmless + harmful) / 2);
	}
	return harmless;
}

function isHarmless(groups: Groups, selected: readonly number[], changes: number): boolean {
	const { accounts } = openAccounts(groups, selected.length);
	const places = BigInt(selected.length) * COST;
	// A blank reply that now names options makes the equal shares smaller.
	const most = BigInt(groups.counted + Math.min(changes, groups.blank));
	const share: Bounds = { low: places / most, high: divideUp(places, BigInt(groups.counted)) };
	const courses: Course[] = [{ selected: [], phase: "purchase", balances: accounts.map(() => share) }];
	for (const course of courses) {
		if (courses.length > MAX_COURSES) return false;
		if (course.selected.length === selected.length) continue;
		const open = Array.from({ length: groups.options }, (_, i) => i).filter((i) => !course.selected.includes(i));
		for (const next of whatCanFollow(accounts, course, open, BigInt(changes), share.high)) {
			if (!selected.includes(next.selected.at(-1) ?? -1)) return false;
			courses.push(next);
		}
	}
	return true;
}

/** Every option that can come next, with what is known after it. */
function whatCanFollow(
	accounts: readonly Account[],
	course: Course,
	open: readonly number[],
	changes: bigint,
	budget: bigint,
): Course[] {
	const supported = open.map((option) => {
		const supporters = [...accounts.keys()].filter((account) => accounts[account]?.approves.includes(option));
		const purses = (bound: keyof Bounds) =>
			supporters.map((account) => ({
				has: (course.balances[account] as Bounds)[bound],
				replies: BigInt(accounts[account]?.replies ?? 0),
			}));
		const poorest = withoutRichest(purses("low"), changes);
		const richest = [...purses("high"), { has: budget, replies: changes }];
		return { option, supporters, poorest, richest };
	});
	const follow = (phase: Course["phase"], least: Price, most: Price): Course[] => {
		// Where there is none, any of the others can come next too: no course goes on from here.
		const certain = supported.map(({ poorest }) => most(poorest)).filter((price) => price !== undefined);
		const ceiling = certain.reduce<bigint | undefined>((a, b) => (a === undefined || b < a ? b : a), undefined);
		return supported.flatMap(({ option, supporters, richest }): Course[] => {
			const low = least(richest);
			if (low === undefined || (ceiling !== undefined && low > ceiling)) return [];
			const after = ({ low: less, high: more }: Bounds): Bounds =>
				phase === "purchase"
					? { low: positive(less - (ceiling ?? less)), high: positive(more - low) }
					: { low: -(ceiling ?? low), high: -low };
			const balances = course.balances.map((balance, account) =>
				supporters.includes(account) ? after(balance) : balance,
			);
			return [{ selected: [...course.selected, option], phase, balances }];
		});
	};
	if (course.phase === "completion") return follow("completion", leastLoad, mostLoad);
	const purchases = follow("purchase", leastPrice, mostPrice);
	const someCanBuy = supported.some(({ poorest }) => mostPrice(poorest) !== undefined);
	return someCanBuy ? purchases : [...purchases, ...follow("completion", leastLoad, mostLoad)];
}

/** What the holders of these purses pay, or come to as load, for an option; `undefined` when they cannot have it. */
type Price = (purses: readonly Purses[]) => bigint | undefined;

const leastPrice: Price = (purses) => priceOf(purses, (missing, replies) => missing / replies);
const mostPrice: Price = (purses) => priceOf(purses, divideUp);

function priceOf(purses: readonly Purses[], divide: (missing: bigint, replies: bigint) => bigint): bigint | undefined {
	let missing = COST;
	let paying = repliesIn(purses);
	for (const { has, replies } of purses.toSorted((a, b) => (a.has < b.has ? -1 : a.has > b.has ? 1 : 0))) {
		if (replies > 0n && has * paying >= missing) return divide(missing, paying);
		missing -= has * replies;
		paying -= replies;
	}
	return undefined;
}

const leastLoad: Price = (purses) => positive(COST - fundsIn(purses)) / repliesIn(purses);
const mostLoad: Price = (purses) => {
	const replies = repliesIn(purses);
	return replies > 0n ? divideUp(positive(COST - fundsIn(purses)), replies) : undefined;
};

function withoutRichest(purses: readonly Purses[], changes: bigint): Purses[] {
	let leaving = changes;
	return purses
		.toSorted((a, b) => (a.has > b.has ? -1 : a.has < b.has ? 1 : 0))
		.map(({ has, replies }) => {
			const staying = positive(replies - leaving);
			leaving = positive(leaving - replies);
			return { has, replies: staying };
		});
}

const repliesIn = (purses: readonly Purses[]) => purses.reduce((sum, { replies }) => sum + replies, 0n);
const fundsIn = (purses: readonly Purses[]) => purses.reduce((sum, { has, replies }) => sum + has * replies, 0n);
const positive = (n: bigint) => (n > 0n ? n : 0n);

/** Rounded up; neither number is negative. */
function divideUp(dividend: bigint, divisor: bigint): bigint {
	return (dividend + divisor - 1n) / divisor;
}
