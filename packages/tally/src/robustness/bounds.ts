import type { Outcome } from "../outcome.ts";
import { at, marginsOf, type Table } from "../pairwise.ts";
import type { Groups, Profile } from "../profile.ts";
import type { RuleId } from "../rules/index.ts";
import { strengthsOf } from "../strongest-paths.ts";
import { certainlyHarmless } from "./equal-shares.ts";

/**
 * For each rule, a number of replies that have to change at least before a decided outcome becomes another one. Each
 * carries its proof; SPEC.md §7 has them in words.
 */
export const lowerBounds: Readonly<Record<RuleId, (profile: Profile, outcome: Outcome) => number>> = {
	plurality: (_, outcome) => halfTheGap(outcome),
	approval: (_, outcome) => halfTheGap(outcome),
	borda: overtakingBySums,
	schulze: byMargins,
	"mes+phragmen": byCourses,
};

/**
 * Exact for plurality and approval. The outcome is another one if and only if some option i that was selected no longer
 * has a higher score than some option j that was not. A changed reply takes at most 1 from i and gives at most 1 to j,
 * so the gap between them closes by at most 2: at least half of the smallest gap g must change, rounded up. And so many
 * are enough: of the replies that name i and not j there are at least g, because the scores differ by no more than
 * these; each of them, naming j in the place of i, closes the gap by 2.
 */
function halfTheGap({ winners: [selected = []], scores }: Outcome): number {
	const inside = scores.filter((_, option) => selected.includes(option));
	const outside = scores.filter((_, option) => !selected.includes(option));
	return Math.ceil((Math.min(...inside) - Math.max(...outside)) / 2);
}

/**
 * Exact for Borda, by the same argument: option i, selected, must be overtaken or reached by some option j that is not.
 * A reply that puts i as far ahead of j as d (options below less options above, the difference of the two) can put j
 * ahead by 2(n - 1) at most, n being the options: first and last. For each pair those that give most are taken first,
 * and no fewer can do it.
 */
function overtakingBySums({ groups: { ranking } }: Profile, { winners: [selected = []], scores }: Outcome): number {
	const points = ranking.weights.map((_, group) => pointsIn(ranking, group));
	const most = 2 * (ranking.options - 1);
	let fewest = Number.POSITIVE_INFINITY;
	for (const i of selected) {
		for (const j of scores.keys()) {
			if (selected.includes(j)) continue;
			const gains = points.map((of, group) => ({
				gain: (of[i] as number) - (of[j] as number) + most,
				weight: ranking.weights[group] as number,
			}));
			gains.push({ gain: most, weight: ranking.blank });
			let gap = (scores[i] as number) - (scores[j] as number);
			let changed = 0;
			for (const { gain, weight } of gains.sort((a, b) => b.gain - a.gain)) {
				const needed = gain > 0 ? Math.min(weight, Math.ceil(gap / gain)) : 0;
				changed += needed;
				gap -= needed * gain;
				if (gap <= 0) break;
			}
			fewest = Math.min(fewest, changed);
		}
	}
	return fewest;
}

/** For each option, how many a group's reply puts below it, less how many above it. */
function pointsIn({ options, places }: Groups, group: number): number[] {
	const row = [...places.subarray(group * options, (group + 1) * options)];
	return row.map((place) => row.reduce((sum, other) => sum + Math.sign(other - place), 0));
}

/**
 * A changed reply moves a margin by at most 2, and with all margins the strength of a strongest path: of t replies, by
 * 2t. The option selected is ahead of each other one by a difference of two such strengths, which t replies close by 4t
 * at most: at least a quarter of the smallest difference. An option that leads every other one stays selected as long
 * as it does so: at least half of its smallest margin. The greater of the two is proved.
 */
function byMargins(_: Profile, { winners, pairwise = [] }: Outcome): number {
	const margins: Table = marginsOf(pairwise);
	const strengths = strengthsOf(margins);
	const selected = winners[0]?.[0] ?? 0;
	const others = [...margins.keys()].filter((option) => option !== selected);
	const lead = Math.min(...others.map((other) => at(margins, selected, other)));
	const ahead = Math.min(...others.map((other) => at(strengths, selected, other) - at(strengths, other, selected)));
	return Math.max(Math.ceil(lead / 2), Math.ceil(ahead / 4));
}

/**
 * With one seat the rule selects what approval does: nobody can buy an option unless all approve it, and of replies that
 * have the same the lowest load is that of the most. So it is exact there. With several, one more than is certainly
 * harmless.
 */
function byCourses({ groups: { approve } }: Profile, outcome: Outcome): number {
	if (outcome.spec.seats === 1) return halfTheGap(outcome);
	return 1 + certainlyHarmless(approve, outcome.winners[0] ?? []);
}
