import type { Opening } from "@intersession/ledger";
import { beforeEach, expect, test } from "vitest";
import { type ChoiceOfTheme, choiceOfTheme, everywhere } from "../../../../test/support/choice.ts";
import { type TestDatabase, testDatabase } from "../../../../test/support/test-database.ts";
import { plusMinutes } from "../../../kit/calendar.ts";
import { type Instant, parseInstant } from "../../../kit/clock.ts";
import { type Reader, staffScope } from "../../../kit/reader.ts";
import type { Refusal } from "../../../kit/refusal.ts";
import { requestsOf } from "../history/store.ts";
import { preparationSheet } from "../preparation/queries.ts";
import { findSurvey } from "../store.ts";
import type { Uncirculated } from "./rules.ts";

/** A Thursday; two working days later, at 18:00 in Geneva. */
const circulatedAt = parseInstant("2007-06-21T10:00:00.000Z");
const until = parseInstant("2007-06-25T16:00:00.000Z");
const justBefore = parseInstant("2007-06-25T15:59:59.999Z");

let database: TestDatabase;
let stage: ChoiceOfTheme;
let survey: string;

beforeEach(async () => {
	database = await testDatabase();
	stage = await choiceOfTheme(database);
	survey = await prepared();
});

const prepared = async (choice: string | null = stage.choice): Promise<string> =>
	(
		(await stage.does("survey.prepare", {
			...{ choice, original: "en", title: everywhere("Theme"), introduction: everywhere("") },
			...{ organ: stage.council, level: "recorded", decides: ["memberState"], establishDays: 5, paperReplies: false },
			closingDate: null,
		})) as { survey: string }
	).survey;
const circulate = (at: Instant = circulatedAt, workingDays = 2) =>
	stage.does("consultation.circulate", { choice: stage.choice, workingDays }, stage.officer, at);

/** A request that waits for the survey as it stands, which is that version. */
async function asked(at: Instant): Promise<number | undefined> {
	const version = (await findSurvey(database.db, survey))?.version;
	const waits = (await requestsOf(database.db, survey)).some(({ answer }) => answer === null);
	if (!waits) await stage.does("survey.requestOpening", { survey, version }, stage.officer, at);
	return version;
}

async function opens(at: Instant, more: object = {}): Promise<Opening> {
	const version = await asked(at);
	await stage.does("survey.open", { survey, version, ...more }, stage.approving, at);
	return (await findSurvey(database.db, survey))?.opening ?? expect.fail("not opened");
}

const refused = async (at: Instant, more: object = {}): Promise<unknown> =>
	await stage.does("survey.open", { survey, version: await asked(at), ...more }, stage.approving, at).then(
		() => expect.fail("nothing was refused"),
		({ reasons }: Refusal) => reasons.map(({ code, params }) => [code, params]),
	);

async function lacking(now: Instant): Promise<Uncirculated | undefined> {
	const scope = staffScope({ person: "p", staff: ["officer"] } as unknown as Reader, ["officer"]);
	return (scope && (await preparationSheet(database.db, scope, survey, now)))?.about?.uncirculated;
}

const lacks = (kind: Uncirculated["lacks"]) => [["survey.optionsNotCirculated", { lacks: kind }]];
const waiver = (kind: string, reason: Record<string, string> = { en: "The session is tomorrow." }) => ({
	circulationWaiver: { lacks: kind, reason },
});

async function retitle(en: string): Promise<void> {
	const { document } = await database.db
		.selectFrom("document")
		.innerJoin("choice_option", "choice_option.subject_id", "document.owner")
		.select("document.id as document")
		.where("choice_option.id", "=", stage.options[0])
		.executeTakeFirstOrThrow();
	const seen = await database.db
		.selectFrom("document_version")
		.select((eb) => eb.fn.countAll<number>().as("versions"))
		.where("document_id", "=", document)
		.executeTakeFirstOrThrow();
	const change = (lang: string, body: string, revision: number, follows: number | null) => ({
		...{ kind: "write", id: "e1", lang, body, seen: revision, follows },
	});
	const changes = [change("en", en, Number(seen.versions), null)];
	await stage.does("document.edit", { document, changes, reason: "Consultations" });
	for (const lang of ["fr", "es"])
		await stage.does("document.edit", {
			...{ document, reason: "Translation" },
			changes: [change(lang, `${en} (${lang})`, 1, 2)],
		});
}

async function retaken(): Promise<void> {
	const { questions, version } = await sheet();
	const [question] = questions;
	const option = question?.options[0]?.id;
	await stage.does("survey.retakeTexts", { survey, version, question: question?.id, option });
}

async function sheet() {
	const scope = staffScope({ person: "p", staff: ["officer"] } as unknown as Reader, ["officer"]);
	const found = scope && (await preparationSheet(database.db, scope, survey, circulatedAt));
	if (found === undefined) expect.fail("no sheet");
	return { questions: found.questions, version: found.survey.version };
}

test("a survey about a choice is not opened before its options have gone to all", async () => {
	expect(await lacking(circulatedAt)).toEqual({ lacks: "notCirculated" });
	expect(await refused(circulatedAt)).toEqual(lacks("notCirculated"));
});

test("nor before the days for remarks are over, to the millisecond; then it needs no reason", async () => {
	await circulate();
	expect(await lacking(justBefore)).toEqual({ lacks: "daysRunning", until });
	expect(await refused(justBefore)).toEqual(lacks("daysRunning"));
	expect(await lacking(until)).toBeUndefined();
	expect(await opens(until)).not.toHaveProperty("circulationWaiver");
});

test("an officer sets how many days there are", async () => {
	await circulate(circulatedAt, 5);
	expect(await refused(until)).toEqual(lacks("daysRunning"));
	await opens(parseInstant("2007-06-28T16:00:00.000Z"));
});

test("options that are modified afterwards are circulated again, and the days run anew", async () => {
	await circulate();
	await retitle("Return, as discussed");
	expect(await lacking(until)).toEqual({ lacks: "changedSince", options: [1] });
	expect(await refused(until)).toEqual(lacks("changedSince"));
	await retaken();
	expect(await refused(until)).toEqual(lacks("changedSince"));
	await circulate(until);
	const anew = parseInstant("2007-06-27T16:00:00.000Z");
	expect(await lacking(until)).toEqual({ lacks: "daysRunning", until: anew });
	expect(await refused(plusMinutes(anew, -1))).toEqual(lacks("daysRunning"));
	expect((await opens(anew)).questions[0]?.options[0]?.title.en).toBe("Return, as discussed");
});

test("a survey that was prepared before its options were modified asks about what was circulated, or is not opened", async () => {
	await retitle("Return, as discussed");
	await circulate();
	expect(await refused(until)).toEqual(lacks("changedSince"));
	await retaken();
	await opens(until);
});

test("a title that is edited in the survey itself has not been circulated", async () => {
	await circulate();
	const { questions, version } = await sheet();
	const option = questions[0]?.options[1]?.id;
	const put = { survey, version, question: questions[0]?.id, option, title: everywhere("Gender alone") };
	await stage.does("survey.putOption", { ...put, description: everywhere("") });
	expect(await lacking(until)).toEqual({ lacks: "changedSince", options: [2] });
	expect(await refused(until)).toEqual(lacks("changedSince"));
});

test("an option that is withdrawn is no longer asked about, and what remains was circulated", async () => {
	await stage.does("dialogue.putForward", {
		...{ choice: stage.choice, subject: null, original: "en", title: everywhere("Labour"), estimate: null },
		origin: everywhere("Members"),
	});
	survey = await prepared();
	await circulate();
	const { questions, version } = await sheet();
	const gone = { option: stage.options[1], original: "en", reasons: everywhere("Its proposer asked") };
	await stage.does("dialogue.withdrawOption", gone);
	const second = questions[0]?.options[1]?.id;
	await stage.does("survey.removeOption", { survey, version, question: questions[0]?.id, option: second });
	expect(await lacking(until)).toBeUndefined();
	await opens(until);
});

test("a reason opens it all the same: sealed, and written to all who are asked", async () => {
	const reason = { en: "The session is tomorrow.", fr: "La session est demain.", es: "" };
	const opening = await opens(circulatedAt, waiver("notCirculated", reason));
	expect(opening.circulationWaiver).toEqual({
		lacks: "notCirculated",
		reason: { en: "The session is tomorrow.", fr: "La session est demain." },
	});
	const bodies = (await database.db.selectFrom("outbox").select(["lang", "body", "occasion"]).execute())
		.filter(({ occasion }) => occasion.startsWith(`survey.opened:${survey}`))
		.map(({ lang, body }) => [lang, body]);
	expect(bodies.length).toBeGreaterThan(1);
	for (const [lang, body] of bodies) expect(body).toContain(lang === "fr" ? reason.fr : reason.en);
});

test("a reason counts for what its author read was lacking, and for nothing else", async () => {
	expect(await refused(circulatedAt, waiver("notCirculated", { en: "", fr: "", es: "" }))).toEqual(
		lacks("notCirculated"),
	);
	await circulate();
	expect(await refused(circulatedAt, waiver("notCirculated"))).toEqual(lacks("daysRunning"));
	await retitle("Return, as discussed");
	expect(await refused(circulatedAt, waiver("daysRunning"))).toEqual(lacks("changedSince"));
	expect((await opens(circulatedAt, waiver("changedSince"))).circulationWaiver?.lacks).toBe("changedSince");
});

test("where nothing is lacking, or nothing is chosen, no reason is sealed", async () => {
	await circulate();
	expect(await opens(until, waiver("daysRunning"))).not.toHaveProperty("circulationWaiver");
	survey = await prepared(null);
	const asked = { kind: "yesNo", label: everywhere("Useful?"), rule: null, equality: null };
	await stage.does("survey.putQuestion", { survey, version: 1, question: null, ...asked });
	expect(await lacking(until)).toBeUndefined();
	expect(await opens(until, waiver("notCirculated"))).not.toHaveProperty("circulationWaiver");
});
