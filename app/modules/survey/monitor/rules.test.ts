import type { Opening } from "@intersession/ledger";
import { describe, expect, test } from "vitest";
import { parseInstant } from "../../../kit/clock.ts";
import { linesOf, listed, queryOf, receivedIn, receivedOf, viewFrom } from "./rules.ts";

const consulted = (member: string, name: string, code = "memberState", group: string | null = "AFR") => ({
	member,
	class: code,
	name: { en: name },
	group,
});
const survey = {
	opening: {
		original: "en",
		consulted: [
			consulted("m1", "Éthiopie"),
			consulted("m2", "Zambia", "memberState", "AFR"),
			consulted("m3", "Estonia", "memberState", "EEG"),
			consulted("m4", "Red Cross", "ngo", null),
		],
	} as unknown as Opening,
};
const early = parseInstant("2007-06-22T08:00:00Z");
const late = parseInstant("2007-06-25T08:00:00Z");
const lines = linesOf(
	{
		survey,
		received: new Map([
			["m2", { at: late, channel: "paper" }],
			["m3", { at: early, channel: "online" }],
		]),
		kept: new Map(),
		papers: [
			{ member: "m1", state: "waiting" },
			{ member: "m4", state: "declined" },
		],
	},
	"en",
);
const names = (query: Record<string, string>) => listed(lines, viewFrom(query), "en").map(({ name }) => name);

test("each of those consulted stands as received, to be confirmed, or not yet received", () => {
	expect(lines.map(({ standing }) => standing.kind)).toEqual(["toConfirm", "paper", "online", "missing"]);
	expect(receivedOf(lines)).toEqual({ consulted: 4, received: 2, missing: 1 });
});

test("replies are counted by class and by group, those in no group among them, and parts with nobody left out", () => {
	expect(receivedIn(lines, ["memberState", "observerState", "ngo"], (line) => line.class)).toEqual([
		{ part: "memberState", consulted: 3, received: 2, missing: 0 },
		{ part: "ngo", consulted: 1, received: 0, missing: 1 },
	]);
	expect(receivedIn(lines, ["AFR", "EEG", null], ({ group }) => group).map(({ received }) => received)).toEqual([
		1, 1, 0,
	]);
});

test("a letter that nobody confirmed before the close stands as such, unless a reply is in force", () => {
	const papers = [
		{ member: "m1", state: "lapsed" as const },
		{ member: "m2", state: "lapsed" as const },
	];
	const received = new Map([["m2", { at: early, channel: "online" as const }]]);
	const after = linesOf({ survey, received, kept: new Map(), papers }, "en");
	expect(after.map(({ standing }) => standing.kind)).toEqual(["lapsed", "online", "missing", "missing"]);
	expect(receivedOf(after)).toEqual({ consulted: 4, received: 1, missing: 2 });
});

describe("the list", () => {
	test("is in the order of names in the reader's language, accents and all", () => {
		expect(names({})).toEqual(["Estonia", "Éthiopie", "Red Cross", "Zambia"]);
		expect(names({ order: "descending" })).toEqual(["Zambia", "Red Cross", "Éthiopie", "Estonia"]);
	});

	test.each([
		[{ only: "missing" }, ["Red Cross"]],
		[{ only: "onPaper" }, ["Éthiopie"]],
		[{ only: "received", sort: "received" }, ["Estonia", "Zambia"]],
		[{ class: "ngo" }, ["Red Cross"]],
		[{ group: "AFR", only: "received" }, ["Zambia"]],
		[{ group: "none" }, ["Red Cross"]],
		[{ sort: "received" }, ["Éthiopie", "Red Cross", "Estonia", "Zambia"]],
		[{ only: "everything", sort: "mood" }, ["Estonia", "Éthiopie", "Red Cross", "Zambia"]],
	])("follows the address %o", (query, expected) => {
		expect(names(query as Record<string, string>)).toEqual(expected);
	});

	test("is found again by the address that it makes", () => {
		const view = viewFrom({ only: "missing", class: "ngo", group: "AFR", sort: "group", order: "descending" });
		expect(viewFrom(Object.fromEntries(new URLSearchParams(queryOf(view))))).toEqual(view);
		expect(queryOf(viewFrom({}))).toBe("");
	});
});
