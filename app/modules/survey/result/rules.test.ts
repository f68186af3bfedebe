import type { Opening, Reply } from "@intersession/ledger";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { closes, opening, reply, survey } from "../../../../test/support/sealed-survey.ts";
import { mint } from "./model.ts";
import { commentsIn, recount, SMALL_GROUP } from "./rules.ts";

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
