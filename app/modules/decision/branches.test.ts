import { beforeEach, expect, test } from "vitest";
import { type ChoiceOfTheme, choiceOfTheme, everywhere, inEnglish } from "../../../test/support/choice.ts";
import { type TestDatabase, testDatabase } from "../../../test/support/test-database.ts";
import { parseInstant } from "../../kit/clock.ts";
import { choiceSheet, stateOf } from "../dialogue/index.ts";
import { basesOf } from "./queries.ts";
import { decisionsOn } from "./store.ts";

// The ways from consultations to a decision (IC/2007/7, paragraphs 5 and 13; the silence procedure has tests of its own).

let database: TestDatabase;
let world: ChoiceOfTheme;
let round: string;

/** The Council meets on Friday 6 July 2007; the round was held on Thursday 21 June. */
const session = parseInstant("2007-07-06T10:00:00.000Z");

beforeEach(async () => {
	database = await testDatabase();
	world = await choiceOfTheme(database);
	const held = {
		choice: world.choice,
		organ: world.council,
		date: "2007-06-21",
		invites: "membership",
		original: "en",
	};
	const told = { place: everywhere("Room XII"), covers: everywhere("Two themes") };
	({ round } = (await world.does("consultation.convene", { ...held, ...told })) as { round: string });
});

const outcome = async (kind: string, more: object = {}): Promise<void> => {
	const stated = {
		round,
		kind,
		options: [],
		later: [],
		title: inEnglish(""),
		date: "2007-06-21",
		chair: "",
		original: "en",
	};
	const texts = { statement: everywhere("What the Chair concluded"), corrects: null, reasons: inEnglish("") };
	await world.does("consultation.recordOutcome", { ...stated, ...texts, ...more }, world.chair);
};
const sheet = async () => await choiceSheet(database.db, world.choice);
const states = async () => (await sheet()).options.map(stateOf);

/** Puts and records a decision on the latest basis. */
async function decide(fates: object, more: object = {}): Promise<void> {
	const basis = (await basesOf(database.db, await sheet())).at(-1);
	if (basis === undefined) expect.fail("nothing to rest on");
	const { decision } = (await world.does(
		"decision.requestRecording",
		{
			choice: world.choice,
			organ: world.council,
			date: "2007-07-06",
			basis: { kind: basis.kind, id: basis.id },
			defers: false,
			fates,
			original: "en",
			text: everywhere("What the Council decided"),
			reasons: inEnglish(""),
			deliberations: everywhere("As the Chair concluded"),
			...more,
		},
		world.officer,
		session,
	)) as { decision: string };
	await world.does("decision.record", { decision }, world.approving, session);
}

test("agreement on one option is what the organ decides on, without a survey", async () => {
	await outcome("agreed", { options: [world.options[1]] });
	await decide({ [world.options[0]]: "notSelected", [world.options[1]]: "selected" });
	expect(await states()).toEqual(["notSelected", "selected"]);
	expect((await decisionsOn(database.db, [world.choice]))[0]).toMatchObject({
		departs: false,
		basis: { kind: "consultation" },
	});
});

test("agreement on a merged wording selects the option that it became, and its parents stay merged", async () => {
	await outcome("merged", { options: world.options, title: everywhere("Return migration and gender") });
	expect(await states()).toEqual(["merged", "merged", "putForward"]);
	const merged = (await sheet()).options.at(-1)?.id ?? "";
	await decide({ [merged]: "selected" });
	expect(await states()).toEqual(["merged", "merged", "selected"]);
	expect((await decisionsOn(database.db, [world.choice]))[0]?.departs).toBe(false);
});

test("one now and the other for a later year", async () => {
	await outcome("nowAndLater", { options: [world.options[0]], later: [world.options[1]] });
	await decide({ [world.options[0]]: "selected", [world.options[1]]: "keptForLater" });
	expect(await states()).toEqual(["selected", "keptForLater"]);
	expect((await decisionsOn(database.db, [world.choice]))[0]?.departs).toBe(false);
});

test("what was agreed to be kept for a later year is not dropped without reasons, and it is on record as departing", async () => {
	await outcome("nowAndLater", { options: [world.options[0]], later: [world.options[1]] });
	const fates = { [world.options[0]]: "selected", [world.options[1]]: "notSelected" };
	await expect(decide(fates)).rejects.toThrow("decision.reasonsMissing");
	await decide(fates, { reasons: everywhere("The Council will not return to it") });
	expect((await decisionsOn(database.db, [world.choice]))[0]?.departs).toBe(true);
});

test("a decision is not older than the outcome on which it rests", async () => {
	await outcome("agreed", { options: [world.options[1]] });
	const fates = { [world.options[0]]: "notSelected", [world.options[1]]: "selected" };
	await expect(decide(fates, { date: "2007-06-20" })).rejects.toThrow("decision.dateBeforeBasis");
	await decide(fates, { date: "2007-06-21" });
});

test("a choice that consultations deferred is deferred by the organ with reasons, and comes back", async () => {
	await outcome("deferred");
	await decide({}, { defers: true, reasons: everywhere("More time is needed") });
	expect(await states()).toEqual(["putForward", "putForward"]);
	await decide(
		{ [world.options[0]]: "selected", [world.options[1]]: "keptForLater" },
		{ reasons: everywhere("Capitals have answered") },
	);
	expect(await states()).toEqual(["selected", "keptForLater"]);
});

test("without agreement the organ may decide all the same, and says why", async () => {
	await outcome("notAgreed");
	const fates = { [world.options[0]]: "selected", [world.options[1]]: "notSelected" };
	await expect(decide(fates)).rejects.toThrow("decision.reasonsMissing");
	await decide(fates, { reasons: everywhere("The debate brought the views together") });
	expect(await states()).toEqual(["selected", "notSelected"]);
});

test("an outcome that is corrected while its decision waits is no longer what the decision rests on", async () => {
	await outcome("agreed", { options: [world.options[1]] });
	const [basis] = await basesOf(database.db, await sheet());
	const fates = { [world.options[0]]: "notSelected", [world.options[1]]: "selected" };
	const put = {
		...{ choice: world.choice, organ: world.council, date: "2007-07-06", defers: false, fates, original: "en" },
		...{ basis: { kind: basis?.kind, id: basis?.id }, text: everywhere("x"), reasons: inEnglish("") },
		deliberations: inEnglish(""),
	};
	const { decision } = (await world.does("decision.requestRecording", put, world.officer, session)) as {
		decision: string;
	};
	await outcome("agreed", { options: [world.options[0]], corrects: basis?.id, reasons: everywhere("A slip") });
	await expect(world.does("decision.record", { decision }, world.approving, session)).rejects.toThrow(
		"decision.basisGone",
	);
	expect(await states()).toEqual(["putForward", "putForward"]);
});

test("a survey can be opened on what remains after a merger, and not on what went into it", async () => {
	await outcome("merged", { options: world.options, title: everywhere("Return migration and gender") });
	const other = { subject: null, original: "en", title: everywhere("Labour mobility"), origin: inEnglish("x") };
	await world.does("dialogue.putForward", { choice: world.choice, ...other, estimate: null });
	const settings = {
		...{ choice: world.choice, original: "en", title: everywhere("Theme"), introduction: everywhere("") },
		...{ organ: world.council, level: "recorded", decides: ["memberState"], establishDays: 5, paperReplies: false },
		closingDate: null,
	};
	const { survey } = (await world.does("survey.prepare", settings)) as { survey: string };
	await world.does("survey.requestOpening", { survey, version: 1 });
	const circulationWaiver = { lacks: "notCirculated", reason: { en: "The session is tomorrow." } };
	await world.does("survey.open", { survey, version: 1, circulationWaiver }, world.approving);
});
