import { beforeEach, expect, test } from "vitest";
import { type Consultations, consultations, everywhere, inEnglish } from "../../test/support/consultation.ts";
import { counting, stageOf } from "../../test/support/register.ts";
import { siteOf, visit } from "../../test/support/site.ts";
import { staff } from "../../test/support/survey.ts";
import type { Ctx } from "../acts/index.ts";
import { parseInstant } from "../kit/clock.ts";
import type { Reader } from "../kit/reader.ts";
import { board } from "./board.tsx";

/** The day after the round of the stage. */
const now = parseInstant("2007-07-21T10:00:00.000Z");

let stage: Consultations;
let claire: Reader;

beforeEach(async () => {
	stage = await consultations();
	claire = staff(stage.officer.person ?? "", "officer");
});

const get = (path: string, reader: Reader | null = claire, db = stage.db) =>
	visit(siteOf(board, { ctx: { ...stageOf(stage.database), db } as Ctx, reader, now }), path);
/** The headings of the page, each with what is listed under it as plain text. */
const sections = (text: string): Record<string, string> =>
	Object.fromEntries(
		text
			.split("<h2>")
			.slice(1)
			.map((part) => [
				part.slice(0, part.indexOf("</h2>")),
				part.slice(part.indexOf("</h2>"), part.indexOf("</section>")).replaceAll(/<[^>]*>/g, " "),
			]),
	);

test.each([
	["en", "Board of 2008", "With the Administration", "Outcome of the consultations to be recorded", "Consultations"],
	["fr", "Tableau de bord de 2008", "Chez l’Administration", "Issue des consultations à consigner", "Consultations"],
	[
		"es",
		"Tablero de 2008",
		"Pendiente de la Administración",
		"Resultado de las consultas por hacer constar",
		"Consultas",
	],
])("speaks %s", async (lang, title, administration, outcome, rounds) => {
	const { status, text } = await get(`/${lang}/office/dialogue/years/2008/board`);
	expect(status).toBe(200);
	expect(text).toContain(`<h1>${title}</h1>`);
	expect(sections(text)[administration]).toContain(outcome);
	expect(sections(text)[rounds]).toMatch(/2 (papers|documents|documentos)/);
	expect(text).toContain(`href="/${lang}/office/rounds/${stage.round}/outcome"`);
});

test("groups what waits by whom it waits with, and names every language that lacks something with the page where it is written", async () => {
	const [first] = stage.options;
	const [document] = await stage.db
		.selectFrom("document")
		.innerJoin("choice_option", "choice_option.subject_id", "document.owner")
		.select("document.id")
		.where("choice_option.id", "=", first ?? "")
		.execute();
	const change = { kind: "write", id: "e1", lang: "en", body: "Return, as discussed", seen: 1, follows: null };
	await stage.does("document.edit", { document: document?.id, changes: [change], reason: "Consultations" });
	await stage.does("consultation.draftSummary", { round: stage.round }, stage.officer, now);
	const { text } = await get("/en/office/dialogue/years/2008/board");
	const found = sections(text);
	expect(Object.keys(found)).toEqual([
		"With the Administration",
		"With the Chair",
		"With translators",
		"Consultations",
		"Surveys",
		"Decisions",
	]);
	expect(found["With the Chair"]).toContain("Chair’s summary to be cleared");
	expect(found["With translators"]).toMatch(/Return, as discussed – French\s+1 text to be brought up to date/);
	for (const tag of ["fr", "es"])
		expect(text).toContain(`href="/en/office/documents/${document?.id}/translations/${tag}"`);
	expect(found.Consultations).toContain("no outcome recorded – summary drafted");
	expect(found.Surveys).toContain("No survey has been prepared.");
});

test("shows the way of its own year alone, and says when nothing waits", async () => {
	await stage.does("dialogue.beginCycle", { year: 2009, original: "en", title: inEnglish("Dialogue") });
	const other = await get("/en/office/dialogue/years/2009/board");
	expect(other.text).toContain("Nothing waits on the way of this year.");
	expect(other.text).not.toContain(stage.round);
	expect((await get("/en/office/dialogue/years/2031/board")).status).toBe(404);
});

test("follows a survey and a decision", async () => {
	const { survey } = await stage.does("survey.prepare", {
		...{ choice: stage.choice, original: "en", title: inEnglish("Theme"), introduction: everywhere("") },
		...{ organ: stage.organ, level: "recorded", decides: ["memberState"], establishDays: 5, paperReplies: false },
		closingDate: null,
	});
	const { text } = await get("/en/office/dialogue/years/2008/board");
	expect(sections(text).Surveys).toMatch(/Theme\s.*In preparation/s);
	expect(sections(text)["With translators"]).toMatch(/Theme – questionnaire\s+2 texts missing/);
	expect(text).toContain(`href="/en/office/surveys/${survey}#languages"`);
});

test("is for officers: for nobody else of the body, and nobody of a delegation", async () => {
	const path = "/en/office/dialogue/years/2008/board";
	expect((await get(path, null)).to).toContain("/en/sign-in");
	for (const role of ["chair", "auditor"] as const)
		expect((await get(path, { ...staff(stage.chairing, role), chairs: [stage.organ] })).status).toBe(403);
	expect((await get(path, { ...claire, staff: [], seats: [{ member: "m", role: "head" }] })).status).toBe(403);
});

test("asks the database no more often the more there is", async () => {
	const before = counting(stage.db);
	await get("/en/office/dialogue/years/2008/board", claire, before.db);
	expect(before.statements()).toBeLessThanOrEqual(21);
	for (const title of ["Labour", "Gender"]) await stage.putForward(title);
	await stage.does("consultation.convene", stage.convening("2007-07-30"));
	const after = counting(stage.db);
	await get("/en/office/dialogue/years/2008/board", claire, after.db);
	expect(after.statements()).toBe(before.statements());
});
