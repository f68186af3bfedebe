import { sectionOf } from "@intersession/document";
import { beforeEach, describe, expect, test } from "vitest";
import { actorOf, found, putPerson, stageOf, testNow } from "../../../test/support/register.ts";
import { type TestDatabase, testDatabase } from "../../../test/support/test-database.ts";
import { type AnyAct, perform } from "../../acts/index.ts";
import type { Actor } from "../../kit/actor.ts";
import type { Refusal } from "../../kit/refusal.ts";
import { findDocument } from "../document/index.ts";
import {
	beginCycle,
	beginTopics,
	describeOption,
	enterSubject,
	noteInterest,
	putForward,
	withdrawOption,
} from "./acts.ts";
import { stateOf } from "./model.ts";
import { cycleIn } from "./queries.ts";
import { interestRows, subjectRow } from "./store.ts";

let database: TestDatabase;
let officer: Actor;

beforeEach(async () => {
	database = await testDatabase();
	await found(database);
	officer = actorOf(await putPerson(database, "officer@example.org"), "officer");
});

const does = (act: AnyAct, input: unknown) => perform(stageOf(database), act, input, { actor: officer, now: testNow });
const refusal = (act: AnyAct, input: unknown) =>
	does(act, input).then(
		() => expect.fail("nothing was refused"),
		({ reasons }: Refusal) => reasons.map(({ code, field }) => [code, field]),
	);
const text = (en: string, fr = "", es = "") => ({ bodies: { en, fr, es }, checked: [] });
const year = (of: number) => does(beginCycle, { year: of, original: "en", title: text(`Dialogue ${of}`) });
const option = (choice: string, title: string, more: object = {}) =>
	does(putForward, {
		choice,
		subject: null,
		original: "en",
		title: text(title, `${title} (fr)`),
		origin: text("As requested by the membership"),
		estimate: null,
		...more,
	});
const decide = (id: string, fate: "selected" | "notSelected") =>
	database.db.updateTable("choice_option").set({ fate, fate_at: testNow }).where("id", "=", id).execute();

test("a year begins once, with the choice of one theme; years overlap", async () => {
	const { cycle } = await year(2008);
	await year(2007);
	expect((await cycleIn(database.db, cycle)).cycle).toMatchObject({ year: 2008, choices: { theme: { toSelect: 1 } } });
	expect(await refusal(beginCycle, { year: 2008, original: "en", title: text("Again") })).toEqual([
		["dialogue.yearTaken", "year"],
	]);
	expect(await refusal(beginCycle, { year: 2009, original: "fr", title: text("English only") })).toEqual([
		["dialogue.originalMissing", "title"],
	]);
});

describe("an option", () => {
	test("that is new has a dossier with its sections in every language of the body", async () => {
		const { choice } = await year(2008);
		const { subject } = await option(choice, "Return migration");
		const found = await subjectRow(database.db, subject);
		const dossier = await findDocument(database.db, found?.document ?? "");
		expect(dossier?.document.title.text).toMatchObject({
			en: { body: "Return migration" },
			fr: { body: "Return migration (fr)" },
		});
		expect(dossier?.document.elements.map(({ text }) => [text.en?.body, text.fr?.body])).toEqual([
			["Rationale", "Justification"],
			["Figures", "Données"],
			["Contexts", "Contextes"],
			["Guiding questions", "Questions directrices"],
		]);
		expect(dossier && sectionOf(dossier.document, "questions")).toEqual([]);
	});

	test("of an earlier year is put forward again with the dossier that it has, once in a choice", async () => {
		const { choice } = await year(2007);
		const { subject } = await option(choice, "Migration and the environment");
		const { choice: next } = await year(2008);
		expect(await option(next, "", { subject })).toMatchObject({ subject });
		await expect(option(next, "", { subject })).rejects.toThrow("dialogue.putForwardAlready");
	});

	test("is not put forward as a theme when it is a topic, nor after the organ decided", async () => {
		const { cycle, choice } = await year(2008);
		const chosen = await option(choice, "Return migration");
		await decide(chosen.option, "selected");
		await expect(option(choice, "Too late")).rejects.toThrow("dialogue.decided");
		const { choice: topics } = await does(beginTopics, { cycle, toSelect: 2 });
		await expect(option(topics, "", { subject: chosen.subject })).rejects.toThrow("dialogue.otherKind");
	});

	test("says what it costs and what is secured, never more than that", async () => {
		const { cycle, choice } = await year(2008);
		const { option: id } = await option(choice, "Return migration");
		const estimate = { currency: "CHF", cost: 120_000_00, secured: 30_000_00 };
		await does(describeOption, { option: id, version: 1, origin: text("As requested by the membership"), estimate });
		expect((await cycleIn(database.db, cycle)).options[0]).toMatchObject({
			version: 2,
			cost: { currency: "CHF", units: 120_000_00 },
			secured: { units: 30_000_00 },
		});
		const more = { ...estimate, secured: 130_000_00 };
		expect(await refusal(describeOption, { option: id, version: 2, origin: text("x"), estimate: more })).toEqual([
			["dialogue.securedTooMuch", "secured"],
		]);
		expect(await refusal(describeOption, { option: id, version: 1, origin: text("x"), estimate })).toEqual([
			["dialogue.changedMeanwhile", undefined],
		]);
	});

	test("is withdrawn with reasons, once, and stays on record", async () => {
		const { cycle, choice } = await year(2008);
		const { option: id } = await option(choice, "Return migration");
		await does(withdrawOption, { option: id, original: "en", reasons: text("At the request of its proposer") });
		const [withdrawn] = (await cycleIn(database.db, cycle)).options;
		expect(withdrawn && stateOf(withdrawn)).toBe("withdrawn");
		expect(withdrawn?.withdrawn?.reasons.expressions.en?.body).toBe("At the request of its proposer");
		expect(await refusal(withdrawOption, { option: id, original: "en", reasons: text("Again") })).toEqual([
			["dialogue.notOpen", undefined],
		]);
	});
});

test("a title pasted from Word is refused in each language in which it was; any script and any length of a word stands", async () => {
	const { choice } = await year(2008);
	const word = `<p class="MsoNormal">Return<o:p></o:p></p>`;
	const more = { choice, subject: null, original: "en", origin: text("Members"), estimate: null };
	const title = { bodies: { en: word, fr: "Retour", es: word }, checked: [] };
	const refused = ["en", "es"].map((lang) => ["document.markup", `title.bodies.${lang}`]);
	expect(await refusal(putForward, { ...more, title })).toEqual(refused);
	expect(await refusal(enterSubject, { kind: "topic", original: "en", title })).toEqual(refused);
	await does(putForward, { ...more, title: text(`العودة والهجرة ${"x".repeat(1_000)}`) });
});

test("topics are proposed once a theme is decided, once, and never for none to be selected", async () => {
	const { cycle, choice } = await year(2008);
	const { option: id } = await option(choice, "Return migration");
	expect(await refusal(beginTopics, { cycle, toSelect: 2 })).toEqual([["dialogue.noThemeYet", undefined]]);
	await decide(id, "selected");
	expect(await refusal(beginTopics, { cycle, toSelect: 0 })).toEqual([["input.tooSmall", "toSelect"]]);
	await does(beginTopics, { cycle, toSelect: 2 });
	expect(await refusal(beginTopics, { cycle, toSelect: 2 })).toEqual([["dialogue.topicsBegun", undefined]]);
});

test("two officers who begin the topics in the same instant begin them once", async () => {
	const { cycle, choice } = await year(2008);
	await decide((await option(choice, "Return migration")).option, "selected");
	const both = await Promise.allSettled([
		does(beginTopics, { cycle, toSelect: 2 }),
		does(beginTopics, { cycle, toSelect: 3 }),
	]);
	expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("earlier interest is noted with its outcome, and stands in order of time", async () => {
	const { choice } = await year(2007);
	const { subject } = await option(choice, "Migration and the environment");
	const note = (date: string, outcome: string) =>
		does(noteInterest, {
			subject,
			date,
			original: "en",
			account: text("A workshop was wanted"),
			outcome,
		});
	await note("2006-10-15", "notOrganised");
	await note("2005-10-15", "open");
	expect((await interestRows(database.db, [subject])).map(({ date, outcome }) => [date, outcome])).toEqual([
		["2005-10-15", "open"],
		["2006-10-15", "notOrganised"],
	]);
});

describe("a subject entered in the catalogue", () => {
	const enter = (kind: string, title = text("Migration and the environment", "Migration et environnement")) =>
		does(enterSubject, { kind, original: "en", title });

	test("is put forward nowhere, has a dossier to be written, and bears earlier interest", async () => {
		const { subject } = await enter("topic");
		const row = await subjectRow(database.db, subject);
		expect(row?.kind).toBe("topic");
		const dossier = await findDocument(database.db, row?.document ?? "");
		expect(dossier?.document.title.text.fr?.body).toBe("Migration et environnement");
		expect(dossier?.document.elements).toHaveLength(4);
		const account = text("A workshop was wanted");
		const interest = {
			subject,
			date: "2005-10-01",
			original: "en",
			account,
			outcome: "open",
		};
		await does(noteInterest, interest);
		expect(await interestRows(database.db, [subject])).toHaveLength(1);
		expect(await database.db.selectFrom("choice_option").selectAll().execute()).toEqual([]);
	});

	test("is put forward later with the dossier that it has, where a subject of its kind is chosen", async () => {
		const { choice } = await year(2008);
		const { subject } = await enter("theme");
		expect(await option(choice, "", { subject })).toMatchObject({ subject });
		const { subject: topic } = await enter("topic");
		await expect(option(choice, "", { subject: topic })).rejects.toThrow("dialogue.otherKind");
	});

	test("is a theme or a topic, with its title in its original language", async () => {
		expect(await refusal(enterSubject, { kind: "topic", original: "fr", title: text("English only") })).toEqual([
			["dialogue.originalMissing", "title"],
		]);
		expect(await refusal(enterSubject, { kind: "seminar", original: "en", title: text("Seminar") })).toEqual([
			[expect.stringMatching(/^input\./), "kind"],
		]);
	});
});
