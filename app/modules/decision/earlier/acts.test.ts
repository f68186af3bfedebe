import { beforeEach, describe, expect, test } from "vitest";
import { type ChoiceOfTheme, choiceOfTheme, everywhere, inEnglish } from "../../../../test/support/choice.ts";
import { testNow } from "../../../../test/support/register.ts";
import { type TestDatabase, testDatabase } from "../../../../test/support/test-database.ts";
import type { Actor } from "../../../kit/actor.ts";
import type { Refusal } from "../../../kit/refusal.ts";
import { choiceSheet, earlierDecision, stateOf } from "../../dialogue/index.ts";
import { decisionRowsWaiting } from "../store.ts";

let database: TestDatabase;
let world: ChoiceOfTheme;

beforeEach(async () => {
	database = await testDatabase();
	world = await choiceOfTheme(database);
});

const does = async (name: string, input: object, actor?: Actor) =>
	(await world.does(name, input, actor)) as { record: string; version: number };
const refusal = (name: string, input: object, actor?: Actor) =>
	does(name, input, actor).then(
		() => expect.fail("nothing was refused"),
		({ reasons }: Refusal) => reasons.map(({ code, field }) => [code, field]),
	);

const known = (more: object = {}) => ({
	...{ organ: null, date: null, survey: null, fates: { [world.options[0]]: "selected" } },
	...{ symbol: "IC/2007/7", paragraphs: ["5"], source: inEnglish(""), remark: inEnglish(""), original: "en" },
	...more,
});
const enter = async (more: object = {}): Promise<string> =>
	(await does("decision.enterEarlier", { choice: world.choice, ...known(more) })).record;
const confirm = (record: string, version = 1, actor = world.approving) =>
	does("decision.confirmEarlier", { record, version }, actor);
const states = async () => (await choiceSheet(database.db, world.choice)).options.map(stateOf);

describe("an earlier decision", () => {
	test("is entered from its source, and decides once a second officer has confirmed it; it is not in the ledger", async () => {
		const record = await enter();
		expect(await states()).toEqual(["putForward", "putForward"]);
		expect(await decisionRowsWaiting(database.db)).toMatchObject([
			{ id: record, year: 2008, choice: world.choice, step: "theme", askedBy: world.officer.person, askedAt: testNow },
		]);
		expect(await refusal("dialogue.beginTopics", { cycle: world.cycle, toSelect: 2 })).toEqual([
			["dialogue.noThemeYet", undefined],
		]);
		await confirm(record);
		// What became of the other is not known, and so nothing is said of it.
		expect(await states()).toEqual(["selected", "putForward"]);
		expect(await decisionRowsWaiting(database.db)).toEqual([]);
		expect(await database.db.selectFrom("ledger_pending").select("id").execute()).toEqual([]);
		await does("dialogue.beginTopics", { cycle: world.cycle, toSelect: 2 });
		expect(await refusal("decision.confirmEarlier", { record, version: 1 }, world.other)).toEqual([
			["decision.answered", undefined],
		]);
	});

	test("is not confirmed by whoever entered or corrected it", async () => {
		const { record } = await does("decision.enterEarlier", { choice: world.choice, ...known() }, world.approving);
		expect(await refusal("decision.confirmEarlier", { record, version: 1 }, world.approving)).toEqual([
			["decision.secondOfficer", undefined],
		]);
		const correction = { ...known({ date: "2006-11" }), record, version: 1, reason: "The minutes say when" };
		await does("decision.correctEarlier", correction, world.other);
		for (const actor of [world.approving, world.other])
			expect(await refusal("decision.confirmEarlier", { record, version: 2 }, actor)).toEqual([
				["decision.secondOfficer", undefined],
			]);
		expect(await refusal("decision.confirmEarlier", { record, version: 2 })).toEqual([["act.notAllowed", undefined]]);
	});

	test("is confirmed as it was read", async () => {
		const record = await enter();
		await does("decision.correctEarlier", { ...known({ date: "2006-11" }), record, version: 1, reason: "Found" });
		expect(await refusal("decision.confirmEarlier", { record, version: 1 }, world.approving)).toEqual([
			["dialogue.recordChanged", undefined],
		]);
		await confirm(record, 2);
		expect(await states()).toEqual(["selected", "putForward"]);
	});

	test("confirmed twice at once is confirmed once", async () => {
		const record = await enter();
		const both = await Promise.allSettled([confirm(record), confirm(record, 1, world.other)]);
		expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
	});

	test("keeps what became of the options once confirmed; all else of it is corrected", async () => {
		const record = await enter();
		await confirm(record);
		const change = (more: object) => ({ ...known(more), record, version: 1, reason: "Found" });
		const other = { fates: { [world.options[1]]: "selected" } };
		expect(await refusal("decision.correctEarlier", change(other))).toEqual([["decision.fatesConfirmed", undefined]]);
		await does("decision.correctEarlier", change({ organ: world.council, date: "2006-11-24" }));
		expect(await earlierDecision(database.db, record)).toMatchObject({
			...{ version: 2, organ: world.council, date: "2006-11-24", confirmed: true },
		});
	});

	test("entered in error is withdrawn, and its choice is open again, unless topics were opened under it", async () => {
		const first = await enter();
		await confirm(first);
		const withdrawal = (record: string) => ({ record, version: 1, reason: "Of another year" });
		await does("decision.withdrawEarlier", withdrawal(first));
		expect(await states()).toEqual(["putForward", "putForward"]);
		const again = await enter();
		await confirm(again);
		await does("dialogue.beginTopics", { cycle: world.cycle, toSelect: 2 });
		expect(await refusal("decision.withdrawEarlier", withdrawal(again))).toEqual([["decision.topicsUnder", undefined]]);
		expect(await refusal("decision.withdrawEarlier", withdrawal(first))).toEqual([
			["dialogue.recordWithdrawn", undefined],
		]);
	});

	test("names the earlier survey on which it was based", async () => {
		const nothing = inEnglish("");
		const { record: survey } = await does("dialogue.enterEarlierSurvey", {
			...{ cycle: world.cycle, step: "theme", organ: null, begins: "2006-10", ends: "", toSelect: 1, consulted: null },
			...{ replies: null, symbol: "IC/2007/7", paragraphs: [], source: nothing, remark: nothing, original: "en" },
			options: [
				{
					...{ id: null, subject: null, title: inEnglish("Return"), standing: "selected", inFavour: null },
					...{ outcome: null, account: nothing },
				},
			],
		});
		expect(await earlierDecision(database.db, await enter({ survey }))).toMatchObject({ survey });
	});
});

describe("what cannot be so is refused", () => {
	test.for([
		["nothing selected", { fates: {} }, [["decision.nothingSelected", undefined]]],
		["an option that is none", { fates: { "0000000000000000": "selected" } }, [["decision.optionGone", undefined]]],
		["a day to come", { date: "2007-06-29" }, [["dialogue.notPast", "date"]]],
		["a day that is none", { date: "2006-02-30" }, [["dialogue.notDayOrMonth", "date"]]],
		["no source", { symbol: "" }, [["dialogue.sourceMissing", "symbol"]]],
		[
			"two faults at once",
			{ fates: {}, symbol: "" },
			[
				["decision.nothingSelected", undefined],
				["dialogue.sourceMissing", "symbol"],
			],
		],
		["an organ that is none", { organ: "0000000000000000" }, [["decision.organUnknown", "organ"]]],
		["a survey that was not entered", { survey: "0000000000000000" }, [["dialogue.notFound", "survey"]]],
	] as [string, object, unknown[]][])("%s", async ([, wrong, said]) => {
		expect(await refusal("decision.enterEarlier", { choice: world.choice, ...known(wrong) })).toEqual(said);
	});

	test("two themes for a year", async () => {
		const fates = Object.fromEntries(world.options.map((option) => [option, "selected"]));
		expect(await refusal("decision.enterEarlier", { choice: world.choice, ...known({ fates }) })).toEqual([
			["decision.oneTheme", undefined],
		]);
	});

	test("a second one on the same choice", async () => {
		await enter();
		expect(await refusal("decision.enterEarlier", { choice: world.choice, ...known() })).toEqual([
			["decision.enteredAlready", undefined],
		]);
	});

	test("one on a choice of which something was held here, even since it was entered", async () => {
		const record = await enter();
		const held = { choice: world.choice, organ: world.council, date: "2007-06-28", invites: "membership" };
		const { round } = (await world.does("consultation.convene", {
			...{ ...held, original: "en", place: everywhere("Room XII"), covers: everywhere("Two themes") },
		})) as { round: string };
		await world.does(
			"consultation.recordOutcome",
			{
				...{ round, kind: "notAgreed", options: [], later: [], title: inEnglish(""), date: "2007-06-28", chair: "" },
				...{ original: "en", statement: everywhere("No agreement"), corrects: null, reasons: inEnglish("") },
			},
			world.chair,
		);
		expect(await refusal("decision.confirmEarlier", { record, version: 1 }, world.approving)).toEqual([
			["decision.heldHere", undefined],
		]);
		await does("decision.withdrawEarlier", { record, version: 1, reason: "Decided here" });
		expect(await refusal("decision.enterEarlier", { choice: world.choice, ...known() })).toEqual([
			["decision.heldHere", undefined],
		]);
	});
});

test("who confirmed it stands on its record", async () => {
	const record = await enter();
	await confirm(record);
	const row = await database.db
		.selectFrom("earlier_record")
		.select(["confirmed_by", "confirmed_at"])
		.where("id", "=", record)
		.executeTakeFirst();
	expect(row).toEqual({ confirmed_by: world.approving.person, confirmed_at: testNow });
});
