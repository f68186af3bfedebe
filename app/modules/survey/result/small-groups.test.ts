import type { Opening, Reply, Result } from "@intersession/ledger";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { closes, consulted, opening, reply, survey } from "../../../../test/support/sealed-survey.ts";
import { mint } from "./model.ts";
import { participation, recount, resultOf, SMALL_GROUP, showsFigures, withholds } from "./rules.ts";

describe("at confidential level, whatever is replied (docs/decisions/0028)", () => {
	const classes = { member: 8, observer: 8, entity: 3 } as const;
	const consultedHere = Object.entries(classes).flatMap(([code, count]) => consulted(count, code));
	const sealed: Opening = { ...opening("confidential"), consulted: consultedHere };
	const answers = fc.record(
		{
			theme: fc.record({ choose: fc.constantFrom("a", "b", null) }),
			order: fc.record({
				ranking: fc
					.shuffledSubarray(["x", "y", "z"])
					.chain((ids) => fc.integer({ min: 0, max: ids.length }).map((cut) => tiers(ids, cut))),
			}),
		},
		{ requiredKeys: [] },
	);
	const tiers = (ids: string[], cut: number) => [ids.slice(0, cut), ...ids.slice(cut).map((id) => [id])].filter(some);
	const some = (tier: readonly string[]) => tier.length > 0;
	const repliesOf = (code: keyof typeof classes) =>
		fc.array(answers, { maxLength: classes[code] }).map((given) => given.map((said, i) => reply(`${code}${i}`, said)));
	const replies = fc.record({
		member: repliesOf("member"),
		observer: repliesOf("observer"),
		entity: repliesOf("entity"),
	});
	const shown = (given: readonly Reply[]) =>
		resultOf(
			{ ...mint({ ...survey("confidential", { closedAt: closes }), opening: sealed }), replies: given },
			new Map(),
		);
	const outcomes = (given: readonly Reply[], code: string) =>
		recount(sealed, given).map(({ separately }) => separately.find((row) => row.class === code)?.outcome ?? null);

	test("nothing in the result depends on what a class replied of which fewer than five replies are in", () => {
		fc.assert(
			fc.property(
				replies,
				fc.array(answers, { minLength: 3, maxLength: 3 }),
				({ member, observer, entity }, others) => {
					const otherwise = entity.map(({ member }, i) => reply(member, others[i] ?? {}));
					expect(shown([...member, ...observer, ...otherwise])).toEqual(shown([...member, ...observer, ...entity]));
				},
			),
		);
	});

	test("nor on what a larger class replied, where it is withheld: the class can have replied anything of one mind", () => {
		fc.assert(
			fc.property(replies, answers, answers, ({ member, entity }, said, other) => {
				const alike = (all: object) =>
					Array.from({ length: 8 }, (_, i) => reply(`observer${i}`, all as Reply["answers"]));
				expect(shown([...member, ...alike(said), ...entity])).toEqual(shown([...member, ...alike(other), ...entity]));
			}),
		);
	});

	test("no outcome includes another's replies: each is the same without the other classes", () => {
		fc.assert(
			fc.property(replies, ({ member, observer, entity }) => {
				const all = recount(sealed, [...member, ...observer, ...entity]);
				const deciding = ({ decides, order, equal }: (typeof all)[number]) => ({ decides, order, equal });
				expect(all.map(deciding)).toEqual(recount(sealed, member).map(deciding));
				expect(outcomes([...member, ...observer, ...entity], "observer")).toEqual(outcomes(observer, "observer"));
			}),
		);
	});

	/** What an answer says, however it is written: the place of each option, those left out after all others. */
	function meaning(answer: Reply["answers"][string] | undefined): string {
		if (answer === undefined || !("ranking" in answer) || answer.ranking.length === 0)
			return JSON.stringify(answer ?? null);
		const places = ["x", "y", "z"].map((id) => answer.ranking.findIndex((level) => level.includes(id)));
		return JSON.stringify(places.map((place) => (place < 0 ? answer.ranking.length : place)));
	}

	test("where a class is shown, whoever knows one of its replies still cannot tell any other", () => {
		let looked = 0;
		fc.assert(
			fc.property(repliesOf("observer"), (observer) => {
				for (const [place, id] of (["theme", "order"] as const).entries()) {
					if (observer.length === 0 || outcomes(observer, "observer")[place] === null) continue;
					looked += 1;
					expect(observer.length).toBeGreaterThanOrEqual(SMALL_GROUP);
					for (const own of observer) {
						const rest = observer.filter((other) => other !== own).map(({ answers }) => meaning(answers[id]));
						expect(new Set(rest).size).toBeGreaterThan(1);
					}
				}
			}),
			{ numRuns: 300 },
		);
		expect(looked).toBeGreaterThan(20);
	});
});

describe("what is shown of who took part", () => {
	const codes = ["member", "state", "organization", "entity"];
	const decides = ["member", "state"];

	interface Took {
		readonly consulted: readonly number[];
		readonly received: readonly number[];
		/** Of the classes that do not decide, those whose replies are all alike. */
		readonly alike: readonly string[];
	}

	const sealed = (level: Opening["level"]): Opening => ({ ...opening(level), decides });

	/** A result as far as `participation` reads it. */
	function resultWith({ consulted, received, alike }: Took): Result {
		const separately = codes.slice(2).map((code, i) => {
			const n = received[i + 2] ?? 0;
			return { class: code, outcome: n > 0 && (n < SMALL_GROUP || alike.includes(code)) ? null : {} };
		});
		return {
			survey: "s1",
			software: "test",
			classes: codes.map((code, i) => ({ class: code, consulted: consulted[i] ?? 0, received: received[i] ?? 0 })),
			questions: [{ id: "theme", decides: {}, separately, order: [], equal: [], settled: null }],
		};
	}

	/** All that a reader of the page sees: the lines, and the sum of the replies that decide where its figures are shown. */
	function seen(level: Opening["level"], took: Took): string {
		const result = resultWith(took);
		const deciding = (took.received[0] ?? 0) + (took.received[1] ?? 0);
		const figures = showsFigures(sealed(level), result);
		return JSON.stringify([participation(sealed(level), result), figures ? deciding : null]);
	}

	/** The same with every number of replies that these classes could have given. */
	const everyCount = (took: Took, [code, ...rest]: readonly string[]): Took[] => {
		if (code === undefined) return [took];
		const at = codes.indexOf(code);
		const counts = Array.from({ length: (took.consulted[at] ?? 0) + 1 }, (_, n) => n);
		return counts.flatMap((count) =>
			everyCount({ ...took, received: took.received.map((n, i) => (i === at ? count : n)) }, rest),
		);
	};

	const took = fc.tuple(...codes.map(() => fc.integer({ min: 1, max: 7 }))).chain((consulted) =>
		fc.record({
			consulted: fc.constant(consulted),
			received: fc.tuple(...consulted.map((max) => fc.integer({ min: 0, max }))),
			alike: fc.subarray(codes.slice(2)),
		}),
	);

	test("no number withheld can be computed from what is shown, even by whoever knows the rule", () => {
		fc.assert(
			fc.property(took, (truth) => {
				const shown = seen("confidential", truth);
				const { lines } = participation(sealed("confidential"), resultWith(truth));
				for (const { classes } of lines.filter(({ received }) => received === null)) {
					const possible = new Set(
						everyCount(truth, classes)
							.filter((other) => seen("confidential", other) === shown)
							.map(({ received }) => received.filter((_, i) => classes.includes(codes[i] ?? "")))
							.map((counts) => counts.reduce((all, n) => all + n, 0)),
					);
					expect(possible.size).toBeGreaterThan(1);
				}
			}),
		);
	});

	test("at confidential level no small number is shown, and the total only where nothing is withheld", () => {
		fc.assert(
			fc.property(took, (truth) => {
				const { lines, total } = participation(sealed("confidential"), resultWith(truth));
				for (const { received } of lines) expect(received ?? SMALL_GROUP).toBeGreaterThanOrEqual(SMALL_GROUP);
				expect(total === null).toBe(lines.some(({ received }) => received === null));
				if (lines.some(({ received }) => received === null))
					expect(withholds(sealed("confidential"), resultWith(truth))).toBe(true);
			}),
		);
	});

	test("at recorded level everything is shown", () => {
		fc.assert(
			fc.property(took, (truth) => {
				const { lines, total } = participation(sealed("recorded"), resultWith(truth));
				expect(lines.map(({ received }) => received)).toEqual([...truth.received]);
				expect(total).toBe(truth.received.reduce((all, n) => all + n, 0));
				expect(withholds(sealed("recorded"), resultWith(truth))).toBe(false);
			}),
		);
	});
});
