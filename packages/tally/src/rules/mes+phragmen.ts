import { openAccounts } from "../accounts.ts";
import { checkEqualShares } from "../checks/equal-shares.ts";
import { countFirstPlaces } from "../counts.ts";
import { fraction } from "../fraction.ts";
import type { Groups } from "../profile.ts";
import { playRounds } from "../rounds.ts";
import { ANY_SEATS, type Rule } from "../rule.ts";
import { orderByScore } from "../select.ts";
import type { Working } from "../working.ts";

/**
 * The Method of Equal Shares, completed by Phragmén's sequential method: every reply has the same budget, and the
 * supporters of an option buy it together; when none can buy any more, loads are counted on. SPEC.md §3.5.
 */
export const mesPhragmen: Rule = {
	id: "mes+phragmen",
	takes: "approve",
	maxSeats: ANY_SEATS,
	compute,
	check: checkEqualShares,
};

function compute(groups: Groups, seats: number): Working {
	const books = openAccounts(groups, seats);
	const { steps, endings } = playRounds(books);
	const scores = countFirstPlaces(groups);
	const byScore = orderByScore(scores);
	const budget = fraction(BigInt(seats), BigInt(groups.counted));
	const opening = { step: "accounts", accounts: books.accounts, budget } as const;
	if (!endings) return { status: "tooHard", winners: [], order: byScore, scores, steps: [opening, ...steps] };

	const { status, winners, result } = endings;
	const standing = (option: number) => (result.selected.includes(option) ? 0 : result.level.includes(option) ? 1 : 2);
	const order = [0, 1, 2]
		.flatMap((place) => byScore.map((tier) => tier.filter((option) => standing(option) === place)))
		.filter((tier) => tier.length > 0);
	return { status, winners, order, scores, steps: [opening, ...steps, result] };
}
