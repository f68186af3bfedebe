import { compile, type Reply, type ReplyKind, type RuleSpec, rules, tally } from "../src/index.ts";
import { letters } from "./replies.ts";

/** The fewest of these replies, each of weight 1, that give another outcome when they are changed; tries every way. */
export function fewestChanges(
	options: number,
	replies: readonly Reply[],
	spec: RuleSpec,
	most: number,
): number | undefined {
	const winnersOf = (all: readonly Reply[]) => {
		const { status, winners } = tally(compile(letters(options), all), spec);
		return status === "empty" ? undefined : JSON.stringify(winners);
	};
	const before = winnersOf(replies);
	const possible = everyReply(rules[spec.rule].takes, options);
	const changes = (all: readonly Reply[], from: number, left: number): boolean => {
		if (left === 0) {
			const after = winnersOf(all);
			return after !== undefined && after !== before;
		}
		return replies.some(
			(_, at) => at >= from && possible.some((reply) => changes(all.with(at, reply), at + 1, left - 1)),
		);
	};
	return Array.from({ length: most }, (_, n) => n + 1).find((number) => changes(replies, 0, number));
}

/** Every reply of a kind that names an option. */
function everyReply(kind: ReplyKind, options: number): Reply[] {
	const all = Array.from({ length: options }, (_, option) => option);
	if (kind === "choose") return all.map((choose) => ({ choose }));
	if (kind === "approve") {
		return Array.from({ length: 2 ** options - 1 }, (_, bits) => ({
			approve: all.filter((option) => ((bits + 1) >> option) & 1),
		}));
	}
	// Each option in some place; those in the last place of all are written out.
	const placings = all.reduce<number[][]>((found) => found.flatMap((row) => all.map((place) => [...row, place])), [[]]);
	return placings.map((row) => ({
		ranking: all.map((place) => all.filter((option) => row[option] === place)).filter((tier) => tier.length > 0),
	}));
}
