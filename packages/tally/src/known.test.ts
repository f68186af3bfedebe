import { describe, expect, test } from "vitest";
import known from "../vectors/known.json" with { type: "json" };
import { compile, type Reply, type RuleId, rules, tally, verifyOutcome } from "./index.ts";

type Example = (typeof known.examples)[number];

/** An example's replies in the kind a rule takes. The sources count plurality on rankings: by the one in first place. */
function repliesFor(rule: RuleId, { replies }: Example): Reply[] {
	return (replies as Reply[]).map((reply) => {
		if (rules[rule].takes !== "choose" || !("ranking" in reply)) return reply;
		const [first = [], ...rest] = reply.ranking;
		if (first.length !== 1 || rest.length === 0) throw new Error("This ranking has no single first choice.");
		return { weight: reply.weight ?? 1, choose: first[0]! };
	});
}

function outcomeOf(example: Example, rule: RuleId) {
	const profile = compile(example.options, repliesFor(rule, example));
	const outcome = tally(profile, { rule, seats: example.seats });
	expect(outcome.invalid).toEqual([]);
	expect(verifyOutcome(profile, outcome)).toBe(true);
	return outcome;
}

const cases = known.examples.flatMap((example) =>
	Object.entries(example.expected).map(([rule, sets]) => [example.id, rule as RuleId, example, sets] as const),
);

describe("published examples", () => {
	test.each(cases)("%s by %s", (_id, rule, example, sets) => {
		const { winners, status } = outcomeOf(example, rule);
		expect(winners.map((set) => set.map((option) => example.options[option]))).toEqual(sets);
		expect(status).toBe(sets.length === 1 ? "decided" : "tied");
	});

	test.each(known.examples.filter((example) => example.pairwise))("$id: comparisons", (example) => {
		const { pairwise, steps } = outcomeOf(example, "schulze");
		expect(pairwise).toEqual(example.pairwise);
		const leader = steps.find((step) => step.step === "condorcet")?.option ?? null;
		expect(leader === null ? null : example.options[leader]).toBe(example.condorcet);
	});

	test("every rule has an example", () => {
		expect(new Set(cases.map(([, rule]) => rule))).toEqual(new Set(Object.keys(rules)));
	});
});

test("Tennessee: Borda points as published, n - 1 for a first place down to 0", () => {
	const tennessee = known.examples.find(({ id }) => id === "tennessee")!;
	const { scores, counted } = outcomeOf(tennessee, "borda");
	// Points count the options below; sums also subtract those above, and the two add up to n - 1 for each reply.
	expect(scores.map((sum) => (sum + counted * 3) / 2)).toEqual(tennessee.bordaPoints);
});

describe("Schulze's example 1", () => {
	const example = known.examples.find(({ id }) => id === "schulze45")!;
	const { order, scores, steps } = outcomeOf(example, "schulze");
	const name = (option: number) => example.options[option];

	test("the order as published", () => {
		expect(order.map((tier) => tier.map(name))).toEqual(example.schulzeOrder?.map((option) => [option]));
		expect(scores).toEqual([3, 1, 2, 0, 4]);
	});

	test("the strongest paths as published", () => {
		const shown = steps
			.filter((step) => step.step === "paths")
			.flatMap(({ a, b, fromA, fromB }) => [
				[name(a), name(b), (fromA!.strength + 45) / 2],
				[name(b), name(a), (fromB!.strength + 45) / 2],
			]);
		expect(shown.toSorted()).toEqual(example.strongestPaths?.paths.toSorted());
	});
});

describe("Equal Shares: what each round costs, as published", () => {
	test.each(known.examples.filter((example) => example.rounds))("$id", (example) => {
		const { steps } = outcomeOf(example, "mes+phragmen");
		const rounds = steps.filter((step) => step.step === "purchase" || step.step === "completion");
		// One course through the rounds, taking the first of what is level.
		const course: string[][] = [];
		for (let next: number | null | undefined = 0; typeof next === "number"; ) {
			const round: (typeof rounds)[number] = rounds[next]!;
			course.push([round.step, round.step === "purchase" ? round.price : round.load]);
			next = round.next[0];
		}
		expect(course).toEqual(example.rounds?.amounts);
	});
});
