import type { Opening, Reply, Result } from "@intersession/ledger";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type StaffRole, staffRoles } from "../../../kit/actor.ts";
import type { Instant } from "../../../kit/clock.ts";
import { type SealedSurvey, stateOf } from "../model.ts";
import { mint } from "./model.ts";
import {
	commentsIn,
	participation,
	recount,
	resultOf,
	SMALL_GROUP,
	seesReplies,
	seesResult,
	seesSurvey,
	showsFigures,
	withholds,
} from "./rules.ts";

const closes = "2007-07-05T16:00:00.000Z" as Instant;
const before = "2007-07-05T15:59:59.999Z" as Instant;
const after = "2007-07-06T08:00:00.000Z" as Instant;

const consulted = (count: number, code: string): Opening["consulted"] =>
	Array.from({ length: count }, (_, i) => ({
		member: `${code}${i}`,
		class: code,
		name: { en: `${code} ${i}` },
		group: null,
	}));

function opening(level: Opening["level"], observers = 6): Opening {
	const option = (id: string) => ({ id, title: { en: id }, description: { en: "" } });
	return {
		survey: "s1",
		body: { en: "Body" },
		organ: { id: "council", name: { en: "Council" } },
		title: { en: "Theme" },
		introduction: { en: "" },
		level,
		languages: ["en"],
		original: "en",
		opens: "2007-06-21T16:00:00.000Z",
		closes,
		courtesyUntil: null,
		zone: "Europe/Zurich",
		establishDays: 5,
		questions: [
			{
				id: "theme",
				kind: "chooseOne",
				label: {},
				options: [option("a"), option("b")],
				rule: "plurality",
				select: 1,
				equality: "chair",
			},
			{
				id: "order",
				kind: "rank",
				label: {},
				options: [option("x"), option("y"), option("z")],
				rule: "schulze",
				select: 1,
				equality: "chair",
			},
			{ id: "views", kind: "comment", label: {}, options: [], rule: null, select: 0, equality: null },
		],
		consulted: [...consulted(6, "member"), ...consulted(observers, "observer")],
		decides: ["member"],
		paper: "confirmedBySecondOfficer",
		waivers: [],
	};
}

function survey(level: Opening["level"] = "recorded", facts: Partial<SealedSurvey> = {}): SealedSurvey {
	return {
		id: "s1",
		version: 1,
		original: "en",
		title: "t",
		introduction: "i",
		level,
		decides: ["member"],
		establishDays: 5,
		paperReplies: true,
		closingDate: null,
		createdBy: "p",
		opens: "2007-06-21T16:00:00.000Z" as Instant,
		closes,
		opening: opening(level),
		openedBy: "q",
		closedAt: null,
		annulledAt: null,
		annulment: null,
		releasedAt: null,
		result: null,
		organ: "council",
		publicity: null,
		publicSince: null,
		...facts,
	};
}

const reply = (member: string, answers: Reply["answers"]): Reply => ({
	survey: "s1",
	member,
	answers,
	channel: "online",
	received: "2007-06-28T10:00:00.000Z",
});

describe("counting", () => {
	const replies = [
		reply("member0", { theme: { choose: "b" }, order: { ranking: [["x"], ["y"]] } }),
		reply("member1", { theme: { choose: "b" }, order: { ranking: [["x", "y"]] } }),
		reply("member2", { theme: { choose: null }, order: { ranking: [] } }),
		...Array.from({ length: 6 }, (_, i) => reply(`observer${i}`, { theme: { choose: "a" } })),
	];

	test("only the classes that decide decide; the others stand separately", () => {
		const [theme, order] = recount(opening("recorded"), replies);
		expect(theme?.decides).toMatchObject({ status: "decided", winners: [[1]], counted: 2, blank: 1 });
		expect(theme?.separately).toMatchObject([{ class: "observer", outcome: { winners: [[0]], counted: 6 } }]);
		expect(theme?.order).toEqual(["b", "a"]);
		expect(order?.decides).toMatchObject({ status: "decided", winners: [[0]], counted: 2, blank: 1 });
	});

	test("gives the same whatever the order in which replies are read", () => {
		fc.assert(
			fc.property(fc.shuffledSubarray(replies, { minLength: replies.length }), (shuffled) => {
				expect(recount(opening("recorded"), shuffled)).toEqual(recount(opening("recorded"), replies));
			}),
		);
	});

	test("hides a separate class of few replies, or of one mind, at confidential level, and never at recorded level", () => {
		const few = replies.slice(0, 3 + SMALL_GROUP - 1);
		const observed = (choices: readonly string[]) =>
			choices.map((choose, i) => reply(`observer${i}`, { theme: { choose } }));
		const mixed = observed(["a", "a", "a", "a", "b", "b"]);
		const allButOne = observed(["a", "a", "a", "a", "a", "b"]);
		const separately = (level: Opening["level"], given: Reply[]) => recount(opening(level), given)[0]?.separately[0];
		expect(separately("confidential", few)?.outcome).toBeNull();
		expect(separately("confidential", replies)?.outcome).toBeNull();
		expect(separately("confidential", allButOne)?.outcome).toBeNull();
		expect(separately("confidential", mixed)?.outcome).not.toBeNull();
		expect(separately("recorded", few)?.outcome).not.toBeNull();
	});

	test("knows replies that are alike however they are written", () => {
		const ways = [
			[["x"], ["y"]],
			[["x"], ["y"], ["z"]],
		];
		const alike = Array.from({ length: 6 }, (_, i) => reply(`observer${i}`, { order: { ranking: ways[i % 2] ?? [] } }));
		expect(recount(opening("confidential"), alike)[1]?.separately[0]?.outcome).toBeNull();
	});

	test("is empty, not wrong, without replies", () => {
		const [theme] = recount(opening("recorded"), []);
		expect(theme?.decides).toMatchObject({ status: "empty" });
	});
});

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

describe("before the close", () => {
	test("nothing can be minted that could be counted", () => {
		expect(() => mint(survey())).toThrow("not closed");
		expect(() => mint(survey("recorded", { annulledAt: before, closedAt: closes }))).toThrow("not closed");
		expect(resultOf({ ...mint(survey("recorded", { closedAt: closes })), replies: [] }, new Map()).classes).toEqual([
			{ class: "member", consulted: 6, received: 0 },
			{ class: "observer", consulted: 6, received: 0 },
		]);
	});

	test.each([...staffRoles.map((role) => [role]), []] as StaffRole[][])("no one sees a result (%s)", (...staff) => {
		for (const publicity of [null, { survey: "s1", decision: { en: "d" } }])
			for (const members of [new Set<string>(), new Set(["member0"])]) {
				const sealed = survey("recorded", { publicity });
				expect(seesResult(sealed, stateOf(sealed, before), { staff, chairs: new Set(["council"]), members })).toBe(
					false,
				);
			}
	});
});

describe("between the close and the release", () => {
	const sealed = survey();
	const state = stateOf(sealed, after);
	test.each([
		["approvingOfficer", true],
		["chair", true],
		["auditor", true],
		["officer", false],
	] as const)("%s: %s", (role, sees) => {
		expect(
			seesResult(sealed, state, {
				staff: [role],
				chairs: new Set(role === "chair" ? ["council"] : []),
				members: new Set(),
			}),
		).toBe(sees);
	});

	test("not the Chair of another organ", () => {
		expect(seesResult(sealed, state, { staff: ["chair"], chairs: new Set(["bureau"]), members: new Set() })).toBe(
			false,
		);
	});

	test("no delegation and no public, whatever the body decided", () => {
		const open = survey("recorded", { publicity: { survey: "s1", decision: { en: "d" } } });
		expect(seesResult(open, state, { staff: [], chairs: new Set(), members: new Set(["member0"]) })).toBe(false);
	});
});

describe("after the release", () => {
	const nobody = { staff: [], chairs: new Set<string>(), members: new Set<string>() };
	const delegate = { staff: [], chairs: new Set<string>(), members: new Set(["observer0"]) };
	const released = (level: Opening["level"], publicity: SealedSurvey["publicity"] = null) =>
		survey(level, { releasedAt: after, closedAt: closes, publicity });

	test("those consulted see it; the public by the body's decision alone", () => {
		expect(seesResult(released("recorded"), "released", delegate)).toBe(true);
		expect(seesResult(released("recorded"), "released", nobody)).toBe(false);
		expect(seesSurvey(released("recorded"), nobody)).toBe(false);
		const decided = released("recorded", { survey: "s1", decision: { en: "d" } });
		expect(seesResult(decided, "released", nobody)).toBe(true);
	});

	test("single replies are shown at recorded level, and to auditors", () => {
		expect(seesReplies(released("recorded"), delegate)).toBe(true);
		expect(seesReplies(released("confidential"), delegate)).toBe(false);
		expect(seesReplies(released("confidential"), { staff: ["auditor"], chairs: new Set(), members: new Set() })).toBe(
			true,
		);
	});
});

test("comments stand with their names at recorded level, and without them and without an order of arrival otherwise", () => {
	const replies = [
		reply("member1", { views: { comment: "Second" } }),
		reply("member0", { views: { comment: "First" } }),
		reply("member2", {}),
	];
	const comments = (level: Opening["level"]) => commentsIn({ ...mint(survey(level, { closedAt: closes })), replies });
	expect(comments("recorded")).toEqual([
		{ question: "views", text: "Second", member: "member1" },
		{ question: "views", text: "First", member: "member0" },
	]);
	expect(comments("confidential")).toEqual([
		{ question: "views", text: "First", member: null },
		{ question: "views", text: "Second", member: null },
	]);
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
