import { languageState } from "@intersession/document";
import { beforeEach, describe, expect, test } from "vitest";
import { actorOf, councilOf, found, putPerson, stageOf, testNow } from "../../../../test/support/register.ts";
import { type TestDatabase, testDatabase } from "../../../../test/support/test-database.ts";
import { type AnyAct, perform } from "../../../acts/index.ts";
import type { Actor } from "../../../kit/actor.ts";
import { membershipScope, staffScope } from "../../../kit/reader.ts";
import type { Refusal } from "../../../kit/refusal.ts";
import { beginCycle, enterSubject, putForward } from "../acts.ts";
import { catalogueOf, yearOf } from "../queries.ts";
import { correctEarlierSurvey, enterEarlierSurvey, withdrawEarlierSurvey } from "./acts.ts";
import { workOfText } from "./model.ts";
import { recordSheet, type SurveySheet } from "./queries.ts";

let database: TestDatabase;
let officer: Actor;
let colleague: Actor;
let cycle: string;
let theme: string;
let movement: string;
let environment: string;

const reader = { staff: ["officer"], seats: [] } as never;
const membership = membershipScope(reader) ?? expect.fail("no scope");
const staff = staffScope(reader, ["officer"]) ?? expect.fail("no scope");

beforeEach(async () => {
	database = await testDatabase();
	await found(database);
	officer = actorOf(await putPerson(database, "officer@example.org"), "officer");
	colleague = actorOf(await putPerson(database, "colleague@example.org"), "approvingOfficer");
	({ cycle, choice: theme } = await does(beginCycle, { year: 2007, original: "en", title: text("Dialogue 2007") }));
	movement = await topic("Free movement");
	environment = await topic("Migration and the environment");
});

const does = (act: AnyAct, input: unknown, actor = officer) =>
	perform(stageOf(database), act, input, { actor, now: testNow });
const refusal = (act: AnyAct, input: unknown, actor = officer) =>
	does(act, input, actor).then(
		() => expect.fail("nothing was refused"),
		({ reasons }: Refusal) => reasons.map(({ code, field }) => [code, field]),
	);
const text = (en: string, fr = "", es = "") => ({ bodies: { en, fr, es }, checked: [] });
const topic = async (title: string): Promise<string> =>
	(await does(enterSubject, { kind: "topic", original: "en", title: text(title) })).subject;

const option = (more: object = {}) => ({
	...{ id: null, subject: null, title: text(""), standing: "notKnown", inFavour: null, outcome: null },
	account: text(""),
	...more,
});

/** The survey of October and November 2006, of which little is known. */
const survey = (more: object = {}) => ({
	...{ cycle, step: "topics", organ: null, begins: "2006-10", ends: "2006-11" },
	...{ toSelect: 2, consulted: null, replies: null },
	options: [
		option({ subject: movement, standing: "selected", outcome: "organised" }),
		option({ title: text("Labour mobility", "Mobilité de la main-d’œuvre"), standing: "selected" }),
		option({
			...{ subject: environment, standing: "notSelected", outcome: "notOrganised" },
			account: text("A workshop was wanted"),
		}),
	],
	...{ symbol: "IC/2007/7", paragraphs: ["6", "9"], source: text(""), remark: text(""), original: "en" },
	...more,
});

const sheetOf = async (record: string): Promise<SurveySheet> => {
	const sheet = await recordSheet(database.db, membership, record);
	return sheet?.kind === "survey" ? sheet : expect.fail("no survey");
};
const interestIn = async (subject: string) => (await catalogueOf(database.db, staff, subject))[0]?.interest ?? [];

describe("an earlier survey", () => {
	test("is kept with its source, and what is not known stays unknown", async () => {
		const { record } = await does(enterEarlierSurvey, survey({ options: [option({ subject: movement })] }));
		const sheet = await sheetOf(record);
		expect(sheet.record).toMatchObject({
			...{ cycle, begins: "2006-10", ends: "2006-11", organ: null, consulted: null, replies: null, remark: null },
			options: [{ subject: movement, standing: "notKnown", inFavour: null, outcome: null, account: null }],
			source: { symbol: "IC/2007/7", paragraphs: ["6", "9"], text: null },
		});
		expect(sheet.versions.map(({ number, by, at, reason }) => [number, by, at, reason])).toEqual([
			[1, "officer@example.org", testNow, ""],
		]);
	});

	test("shows the interest that it found in what it asked about, noted nowhere else", async () => {
		const { choice } = await does(beginCycle, { year: 2008, original: "en", title: text("Dialogue 2008") });
		expect(choice).not.toBe(theme);
		const { record } = await does(enterEarlierSurvey, survey());
		expect(await interestIn(environment)).toMatchObject([
			{ survey: record, year: 2007, standing: "notSelected", outcome: "notOrganised", begins: "2006-10" },
		]);
		expect(await interestIn(movement)).toMatchObject([{ survey: record, standing: "selected", account: null }]);
		expect((await yearOf(database.db, membership, 2007))?.earlier.surveys.map(({ id }) => id)).toEqual([record]);
		expect((await yearOf(database.db, membership, 2008))?.earlier.surveys).toEqual([]);
		expect(await database.db.selectFrom("interest").selectAll().execute()).toEqual([]);
	});

	test("shows it on the dossier of a theme too, wherever that is put forward", async () => {
		const offer = { choice: theme, original: "en", title: text("Economy"), origin: text("Members"), estimate: null };
		const { subject } = await does(putForward, { ...offer, subject: null });
		const asked = { step: "theme", toSelect: 1, cycle: null, options: [option({ subject, standing: "selected" })] };
		const { record } = await does(enterEarlierSurvey, survey(asked));
		const [dossier] = (await yearOf(database.db, membership, 2007))?.dossiers ?? [];
		expect(dossier?.interest).toMatchObject([{ survey: record, standing: "selected" }]);
	});

	test("stands in the ledger nowhere", async () => {
		await does(enterEarlierSurvey, survey());
		expect(await database.db.selectFrom("ledger_pending").select("id").execute()).toEqual([]);
	});

	test("is corrected in a version with author and reason; what it said before is kept", async () => {
		const { record } = await does(enterEarlierSurvey, survey());
		const [first, second] = (await sheetOf(record)).record.options;
		const options = [
			option({ id: second?.id, title: text("Global labour mobility", "Mobilité de la main-d’œuvre") }),
			option({ id: first?.id, subject: movement, standing: "selected", inFavour: 40 }),
		];
		const correction = { ...survey({ options, replies: 61 }), record, version: 1, reason: "The note says more" };
		expect(await does(correctEarlierSurvey, correction, colleague)).toEqual({ version: 2 });
		const sheet = await sheetOf(record);
		expect(sheet.versions.map(({ number, by, reason, content }) => [number, by, reason, content.replies])).toEqual([
			[2, "colleague@example.org", "The note says more", 61],
			[1, "officer@example.org", "", null],
		]);
		expect(sheet.record.options.map(({ id }) => id)).toEqual([second?.id, first?.id]);
		// The original moved on, and its translation did not.
		const title = sheet.record.options[0]?.title ?? expect.fail("no title");
		expect(languageState(workOfText(title), "fr")).toBe("stale");
	});

	test("corrected to what it says already makes no version", async () => {
		const { record } = await does(enterEarlierSurvey, survey({ options: [option({ subject: movement })] }));
		const [known] = (await sheetOf(record)).record.options;
		const same = survey({ options: [option({ subject: movement, id: known?.id })] });
		expect(await does(correctEarlierSurvey, { ...same, record, version: 1, reason: "None" })).toEqual({ version: 1 });
		expect((await sheetOf(record)).versions).toHaveLength(1);
	});

	test("is corrected by one of two officers who do so at once; the other is told", async () => {
		const { record } = await does(enterEarlierSurvey, survey());
		const correct = (replies: number, actor: Actor) =>
			does(correctEarlierSurvey, { ...survey({ replies }), record, version: 1, reason: "Found" }, actor);
		const both = await Promise.allSettled([correct(61, officer), correct(62, colleague)]);
		expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
		expect(both.find(({ status }) => status === "rejected")).toMatchObject({
			reason: { reasons: [{ code: "dialogue.recordChanged" }] },
		});
	});

	test("entered in error is withdrawn with the reason: kept, and shown nowhere else", async () => {
		const { record } = await does(enterEarlierSurvey, survey());
		const withdrawal = { record, version: 1, reason: "Another body’s survey" };
		expect(await refusal(withdrawEarlierSurvey, { ...withdrawal, version: 2 })).toEqual([
			["dialogue.recordChanged", undefined],
		]);
		expect(await refusal(withdrawEarlierSurvey, { ...withdrawal, reason: " " })).toEqual([["input.missing", "reason"]]);
		await does(withdrawEarlierSurvey, withdrawal, colleague);
		expect((await sheetOf(record)).withdrawn).toEqual({
			...{ at: testNow, by: "colleague@example.org", reason: "Another body’s survey" },
		});
		expect(await interestIn(environment)).toEqual([]);
		expect((await yearOf(database.db, membership, 2007))?.earlier.surveys).toEqual([]);
		const again = { ...survey(), record, version: 1, reason: "Again" };
		expect(await refusal(correctEarlierSurvey, again)).toEqual([["dialogue.recordWithdrawn", undefined]]);
		expect(await refusal(withdrawEarlierSurvey, withdrawal)).toEqual([["dialogue.recordWithdrawn", undefined]]);
	});
});

describe("what cannot be so is refused, everything at once and at its field", () => {
	const selected = (n: number) =>
		Array.from({ length: n }, (_, at) => option({ title: text(`Option ${at}`), standing: "selected" }));

	test.for([
		["no option", { options: [] }, [["dialogue.nothingAsked", "options"]]],
		["more selected than were to be", { options: selected(3) }, [["dialogue.tooManySelected", "toSelect"]]],
		["two themes for a year", { step: "theme", options: selected(1) }, [["dialogue.oneTheme", "toSelect"]]],
		["an end before the beginning", { begins: "2006-11", ends: "2006-10-31" }, [["dialogue.endsBeforeBegins", "ends"]]],
		["a period to come", { begins: "2007-05", ends: "2007-07" }, [["dialogue.notPast", "ends"]]],
		["a beginning to come", { begins: "2007-06-29", ends: "" }, [["dialogue.notPast", "begins"]]],
		["a month that is none", { begins: "2006-13" }, [["dialogue.notDayOrMonth", "begins"]]],
		["a day that is none", { ends: "2006-02-30" }, [["dialogue.notDayOrMonth", "ends"]]],
		["more replies than consulted", { consulted: 10, replies: 11 }, [["dialogue.moreReplies", "replies"]]],
		[
			"more in favour than replied",
			{ replies: 3, options: [option({ title: text("One"), inFavour: 4 })] },
			[["dialogue.moreInFavour", "options.0.inFavour"]],
		],
		[
			"an option without a name",
			{ options: [option({ standing: "selected" })] },
			[["dialogue.optionUnnamed", "options.0.subject"]],
		],
		[
			"a title without its original",
			{ options: [option({ title: text("", "Sans original") })] },
			[["dialogue.originalMissing", "options.0.title.bodies.en"]],
		],
		["no source", { symbol: "", paragraphs: [] }, [["dialogue.sourceMissing", "symbol"]]],
		["a year that was not begun", { cycle: "0000000000000000" }, [["dialogue.notFound", "cycle"]]],
		["an organ that is none", { organ: "0000000000000000" }, [["dialogue.notFound", "organ"]]],
		["a number that is none", { replies: "many" }, [["input.notNumber", "replies"]]],
		["a number below nought", { consulted: -1 }, [["input.tooSmall", "consulted"]]],
		[
			"two faults",
			{ symbol: "", options: [] },
			[
				["dialogue.nothingAsked", "options"],
				["dialogue.sourceMissing", "symbol"],
			],
		],
	] as [string, object, unknown[]][])("%s", async ([, wrong, said]) => {
		expect(await refusal(enterEarlierSurvey, survey(wrong))).toEqual(said);
	});

	test("an option twice, or of another kind", async () => {
		const twice = [option({ subject: movement }), option({ subject: movement })];
		expect(await refusal(enterEarlierSurvey, survey({ options: twice }))).toEqual([
			["dialogue.optionTwice", "options.1.subject"],
		]);
		const asked = { step: "theme", toSelect: 1, options: [option({ subject: movement })] };
		expect(await refusal(enterEarlierSurvey, survey(asked))).toEqual([["dialogue.otherKind", "options.0.subject"]]);
	});

	test("a record that is not there", async () => {
		const nowhere = { record: "0000000000000000", version: 1, reason: "Found" };
		expect(await refusal(correctEarlierSurvey, { ...survey(), ...nowhere })).toEqual([
			["dialogue.notFound", undefined],
		]);
		expect(await refusal(withdrawEarlierSurvey, nowhere)).toEqual([["dialogue.notFound", undefined]]);
	});
});

test("a survey held by an organ on known days is entered with them", async () => {
	const organ = await councilOf(database);
	const { record } = await does(enterEarlierSurvey, survey({ organ, begins: "2006-10-16", ends: "" }));
	expect((await sheetOf(record)).record).toMatchObject({ organ, begins: "2006-10-16", ends: "2006-10-16" });
});
