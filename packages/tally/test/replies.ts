import fc from "fast-check";
import type { Reply, ReplyKind } from "../src/index.ts";

/** Replies of one kind about so many options. */
export interface Question {
	readonly options: readonly string[];
	readonly replies: readonly Reply[];
}

/** Names for so many options. */
export function letters(count: number): string[] {
	return Array.from({ length: count }, (_, i) => `Option ${i + 1}`);
}

/** A question of 1 to `most` options, with valid replies of one kind; few weights, so that ties and cycles are common. */
export function anyQuestion(kind: ReplyKind, most = 6): fc.Arbitrary<Question> {
	return fc.integer({ min: 1, max: most }).chain((count) =>
		fc.record({
			options: fc.constant(letters(count)),
			replies: fc.array(anyReply(kind, count), { maxLength: 9 }),
		}),
	);
}

function anyReply(kind: ReplyKind, count: number): fc.Arbitrary<Reply> {
	const weight = fc.integer({ min: 1, max: 4 });
	const option = fc.nat({ max: count - 1 });
	if (kind === "choose") return fc.record({ weight, choose: fc.option(option, { freq: 6, nil: null }) });
	if (kind === "approve") {
		return fc.record({ weight, approve: fc.uniqueArray(option, { maxLength: count }) });
	}
	return fc.record({ weight, ranking: anyRanking(count) });
}

/** Any weak order, some options left out: each option is given a place, and place 0 means left out. */
function anyRanking(count: number): fc.Arbitrary<number[][]> {
	return fc
		.array(fc.nat({ max: count }), { minLength: count, maxLength: count })
		.map((places) =>
			Array.from({ length: count }, (_, place) => [...places.keys()].filter((i) => places[i] === place + 1)).filter(
				(tier) => tier.length > 0,
			),
		);
}

/** The same reply about options that were renumbered: option i is now `to[i]`. */
export function renumber(reply: Reply, to: readonly number[]): Reply {
	const moved = (option: number) => to[option] ?? Number.NaN;
	const weight = reply.weight ?? 1;
	if ("choose" in reply) return { weight, choose: reply.choose === null ? null : moved(reply.choose) };
	if ("approve" in reply) return { weight, approve: reply.approve.map(moved) };
	return { weight, ranking: reply.ranking.map((tier) => tier.map(moved)) };
}

/** The tiers of a ranking with the options left out written as its last tier. */
export function wholeRanking(reply: Reply, count: number): number[][] {
	if (!("ranking" in reply)) throw new Error("Not a ranking.");
	const leftOut = Array.from({ length: count }, (_, i) => i).filter((i) => !reply.ranking.flat().includes(i));
	return [...reply.ranking.map((tier) => [...tier]), ...(leftOut.length > 0 ? [leftOut] : [])];
}
