import { describe, expect, test } from "vitest";
import { Opening, type Reply } from "./index.ts";
import { establishedKinds, questions } from "./testing/kinds.ts";
import { vkey } from "./testing/log.ts";
import { Conduct, opening, recount } from "./testing/survey.ts";
import { verifyExport } from "./verify.ts";

const verify = (survey: Conduct) => verifyExport(survey.export(), { trustedKey: vkey, recount });

test("an honest survey with every kind of question verifies", () => {
	expect(verify(establishedKinds())).toMatchObject({ ok: true, recomputed: true, replies: 3 });
});

describe("a log that seals what could not be answered is found out:", () => {
	test.each<[string, Reply["answers"]]>([
		["more options than can be chosen", { topics: { approve: ["p", "q", "r"] } }],
		["an option twice", { agree: { approve: ["x", "x"] } }],
		["an option of another question", { topics: { approve: ["x"] } }],
		["agreement where a rating was asked", { useful: { approve: [] } }],
		["yes where a rating was asked", { useful: { answer: "yes" } }],
		["a rating where yes or no was asked", { host: { rate: 1 } }],
		["a comment where none may be given", { useful: { rate: 1, comment: "Well." } }],
		["a comment and no answer", { host: { comment: "Perhaps." } }],
		["a follow-up that is not put", { host: { answer: "no" }, where: { choose: "seat" } }],
		["a follow-up to what was not answered", { where: { choose: "seat" } }],
		[
			"a follow-up to a follow-up that is not put",
			{ host: { answer: "no" }, where: { choose: "capital" }, when: { comment: "Never." } },
		],
		[
			"a follow-up to another answer",
			{ host: { answer: "yes" }, where: { choose: "seat" }, when: { comment: "Now." } },
		],
	])("%s", (_, answers) => {
		const survey = new Conduct({ questions });
		survey.reply("m1", { answers });
		survey.close();
		survey.establish();
		expect(verify(survey)).toEqual({ ok: false, code: "invalidAnswer", where: "replies[0]" });
	});

	test("a rating off the scale", () => {
		const survey = new Conduct({ questions });
		survey.reply("m1", { answers: { useful: { rate: 6 as 5 } } });
		survey.close();
		survey.establish();
		expect(verify(survey)).toMatchObject({ ok: false, code: "document" });
	});

	test("a question left out of the result, though nothing is selected by it", () => {
		const survey = new Conduct({ questions });
		survey.close();
		const counted = recount(survey.opening, []).map((question) => ({ ...question, settled: null }));
		survey.establish({ questions: counted.filter(({ id }) => id !== "host") });
		expect(verify(survey)).toMatchObject({ ok: false, code: "result" });
	});

	test("an order in what selects nothing", () => {
		const survey = new Conduct({ questions });
		survey.close();
		const counted = recount(survey.opening, []).map((question) => ({ ...question, settled: null }));
		survey.establish({ questions: counted.map((one) => (one.id === "host" ? { ...one, order: ["yes"] } : one)) });
		expect(verify(survey)).toMatchObject({ ok: false, code: "result" });
	});
});

describe("no opening asks", () => {
	const at = (id: string, changes: object) =>
		questions.map((question) => (question.id === id ? { ...question, ...changes } : question));
	test.each<[string, object[]]>([
		["to choose all that is offered", at("topics", { select: 4 })],
		["to select nothing", at("topics", { select: 0 })],
		["to select by a rule of another kind", at("agree", { rule: "borda" })],
		["to select by yes or no", at("host", { rule: "approval", select: 1 })],
		["a rating without words at its ends", at("useful", { scale: undefined })],
		["yes or no on a scale", at("host", { scale: { lowest: {}, highest: {} } })],
		["a comment beside a comment", at("when", { withComment: true })],
		["a follow-up to a later question", at("agree", { condition: { question: "host", answers: ["yes"] } })],
		["a follow-up to itself", at("host", { condition: { question: "host", answers: ["yes"] } })],
		["a follow-up to what was never asked", at("where", { condition: { question: "else", answers: ["yes"] } })],
		["a follow-up to an option not offered", at("when", { condition: { question: "where", answers: ["moon"] } })],
		["a follow-up to no answer at all", at("when", { condition: { question: "where", answers: [] } })],
		["a follow-up to one answer twice", at("when", { condition: { question: "host", answers: ["yes", "yes"] } })],
		["a follow-up to a rating", at("host", { condition: { question: "useful", answers: ["1"] } })],
	])("%s", (_, changed) => {
		expect(Opening.safeParse({ ...opening, questions }).success).toBe(true);
		expect(Opening.safeParse({ ...opening, questions: changed }).success).toBe(false);
	});
});
