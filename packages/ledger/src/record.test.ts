import { expect, test } from "vitest";
import type { Question } from "./question.ts";
import { Opening, Reply } from "./record.ts";
import { opening } from "./testing/survey.ts";

const [theme, topics, views] = opening.questions as [Question, Question, Question];
const member = opening.consulted[0]!;

test("the opening of the examples is one", () => {
	expect(Opening.parse(opening)).toEqual(opening);
	const all = { ...opening, questions: [{ ...theme, select: theme.options.length }] };
	expect(Opening.parse(all)).toEqual(all);
});

test("an opening may be about a choice, with options taken from what is put forward in it", () => {
	const about = { choice: "c1", year: 2008 };
	const taken = theme.options.map((option, i) => ({
		...option,
		dossier: { option: `o${i}`, document: "d", version: 2 },
	}));
	const questions = [{ ...theme, options: taken }];
	expect(Opening.parse({ ...opening, about, questions })).toEqual({ ...opening, about, questions });
	expect(Opening.safeParse({ ...opening, questions }).success).toBe(false);
});

test.each(["notCirculated", "changedSince", "daysRunning"] as const)(
	"an opening about a choice may say why its options had not gone to all (%s); about none it cannot",
	(lacks) => {
		const circulationWaiver = { lacks, reason: { en: "The session is tomorrow." } };
		const about = { choice: "c1", year: 2008 };
		expect(Opening.parse({ ...opening, about, circulationWaiver })).toEqual({ ...opening, about, circulationWaiver });
		expect(Opening.safeParse({ ...opening, circulationWaiver }).success).toBe(false);
		const more = { ...circulationWaiver, until: opening.closes };
		expect(Opening.safeParse({ ...opening, about, circulationWaiver: more }).success).toBe(false);
	},
);

test.each<[string, object]>([
	["is about a choice of no year", { about: { choice: "c1" } }],
	["is said to be about nothing", { about: null }],
	["closes as it opens", { closes: opening.opens }],
	["has an instant without milliseconds", { opens: "2007-06-15T10:00:00Z" }],
	["has a local instant", { opens: "2007-06-15T12:00:00.000+02:00" }],
	["has a day that does not exist", { opens: "2007-06-31T10:00:00.000Z" }],
	["is written in none of its languages", { original: "es" }],
	["names a language twice", { languages: ["en", "en"] }],
	["asks nothing", { questions: [] }],
	["asks nobody", { consulted: [] }],
	["asks a member twice", { consulted: [member, { ...member, class: "observer" }] }],
	["lets nobody decide", { decides: [] }],
	["has a question twice", { questions: [theme, theme] }],
	["has an option twice", { questions: [{ ...theme, options: [theme.options[0], theme.options[0]] }] }],
	["selects more than it offers", { questions: [{ ...theme, select: 3 }] }],
	["selects nothing", { questions: [{ ...topics, select: 0 }] }],
	["counts without a rule", { questions: [{ ...topics, rule: null }] }],
	["counts comments", { questions: [{ ...views, rule: "plurality" }] }],
	["offers options to comment on", { questions: [{ ...views, options: theme.options }] }],
	["has a rule of another kind", { questions: [{ ...theme, rule: "lottery" }] }],
	["says something more", { note: "" }],
	["has a level unknown here", { level: "secret" }],
])("an opening that %s is refused", (_, change) => {
	expect(Opening.safeParse({ ...opening, ...change }).success).toBe(false);
});

test("an answer is of one kind", () => {
	const reply = { survey: "s", member: "m1", channel: "online", received: opening.opens };
	expect(Reply.safeParse({ ...reply, answers: { q: { choose: null } } }).success).toBe(true);
	expect(Reply.safeParse({ ...reply, answers: { q: { choose: null, comment: "Well." } } }).success).toBe(true);
	expect(Reply.safeParse({ ...reply, answers: { q: { choose: null, ranking: [] } } }).success).toBe(false);
	expect(Reply.safeParse({ ...reply, answers: { q: { ranking: [[]] } } }).success).toBe(false);
	expect(Reply.safeParse({ ...reply, answers: { q: {} } }).success).toBe(false);
});
