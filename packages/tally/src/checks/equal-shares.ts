import type { Groups } from "../profile.ts";
import { MAX_ROUNDS } from "../rounds.ts";
import type { Account, AccountsStep, Working } from "../working.ts";
import { endsAs } from "./endings.ts";
import { type Rational, writeFraction } from "./rational.ts";
import { weightWhere } from "./recount.ts";
import { type Clones, checkRound, type Ending, isOpen, type Standing } from "./round.ts";
import { same } from "./same.ts";
import { comesBefore, ordersByScore } from "./selection.ts";

/**
 * Checks a count by Equal Shares with Phragmén's completion. Each round is checked from the price it claims, see
 * {@link checkRound}, and followed by its own payments to the rounds it names, from the equal shares to every end. The
 * rounds found on the way are numbered again: those that stand in the working are exactly these.
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

/** The same for the same standing: fractions are written in one way only. */
function keyOf({ taken, has }: Standing): string {
	return JSON.stringify([taken, has.map(writeFraction)]);
}
