import { beforeEach, describe, expect, test } from "vitest";
import { counting, found, testNow as now, putPerson, stageOf } from "../../../../test/support/register.ts";
import { type Answer, send, siteOf, visit } from "../../../../test/support/site.ts";
import { staff } from "../../../../test/support/survey.ts";
import { type TestDatabase, testDatabase } from "../../../../test/support/test-database.ts";
import { type AnyAct, type Ctx, perform } from "../../../acts/index.ts";
import { asStaff, type Reader } from "../../../kit/reader.ts";
import { beginCycle, enterSubject } from "../acts.ts";
import { dialogueRoutes } from "../routes.tsx";

let database: TestDatabase;
let officer: Reader;
let colleague: Reader;
let delegate: Reader;
let cycle: string;
let environment: string;

beforeEach(async () => {
	database = await testDatabase();
	await found(database);
	officer = staff(await putPerson(database, "officer@example.org"), "officer");
	colleague = staff(await putPerson(database, "colleague@example.org"), "officer");
	delegate = { ...officer, staff: [], seats: [{ member: "x", role: "reader" }] };
	({ cycle } = await does(beginCycle, { year: 2007, original: "en", title: text("Dialogue 2007") }));
	({ subject: environment } = await does(enterSubject, {
		...{ kind: "topic", original: "en", title: text("The environment") },
	}));
});

const text = (en: string) => ({ bodies: { en, fr: `${en} (fr)`, es: "" }, checked: [] });
const does = (act: AnyAct, input: unknown) => perform(stageOf(database), act, input, { actor: asStaff(officer), now });
const site = (reader: Reader | null, db = database.db) =>
	siteOf(dialogueRoutes, { ctx: { ...stageOf(database), db } as Ctx, reader, now });
const get = (path: string, reader: Reader | null = officer) => visit(site(reader), path);
const post = (path: string, fields: Record<string, string>, reader: Reader | null = officer) =>
	send(site(reader), path, fields);

const fields = (more: Record<string, string> = {}) => ({
	...{ rows: "4", cycle, step: "topics", organ: "", begins: "2006-10", ends: "2006-11", toSelect: "2" },
	...{ consulted: "", replies: "", symbol: "IC/2007/7", paragraphs: "6, 9", original: "en" },
	"options.0.subject": environment,
	"options.0.standing": "notSelected",
	"options.0.outcome": "notOrganised",
	"options.0.account.en": "A workshop was wanted",
	"options.1.standing": "notKnown",
	"options.2.title.en": "Free movement",
	"options.2.title.fr": "Libre circulation",
	"options.2.standing": "selected",
	...more,
});

async function entered(): Promise<string> {
	const { to, text } = await post("/en/office/dialogue/earlier/new", fields());
	return to?.replace(/^\/en/, "") ?? expect.fail(text);
}

/** What a form holds, as a browser would send it. */
const formIn = ({ text }: Answer): Record<string, string> =>
	Object.fromEntries(
		[
			...text.matchAll(/<input class="input[^>]* name="([^"]*)"(?: value="([^"]*)")?/g),
			...text.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g),
			...text.matchAll(/<select[^>]* name="([^"]*)"[^>]*>(?:(?!<\/select>).)*?<option value="([^"]*)" selected/gs),
			...text.matchAll(/<textarea[^>]* name="([^"]*)"[^>]*>\n?([^<]*)<\/textarea>/g),
			...text.matchAll(/<input type="radio" name="([^"]*)" value="([^"]*)" checked/g),
		].map(([, name = "", value = ""]) => [name, value]),
	);

describe.each([
	[
		"en",
		"Survey on the topics of the workshops, October – November 2006",
		"was not held here",
		"IC/2007/7, paragraphs 6 and 9",
		"not known",
	],
	[
		"fr",
		"Enquête sur les sujets des ateliers, octobre – novembre 2006",
		"n’a pas été menée ici",
		"IC/2007/7, paragraphes 6 et 9",
		"non connu",
	],
	[
		"es",
		"Encuesta sobre los temas de los talleres, octubre–noviembre de 2006",
		"no se realizó aquí",
		"IC/2007/7, párrafos 6 y 9",
		"no se conoce",
	],
])("in %s", (lang, title, notHeld, source, notKnown) => {
	test("what was entered is read as entered, by the membership, with its source, and nothing unknown as nought", async () => {
		const record = await entered();
		const { status, text } = await get(`/${lang}${record}`, delegate);
		expect(status).toBe(200);
		for (const words of [title.replaceAll(" – ", "\u2009–\u2009"), notHeld, source, notKnown, "officer@example.org"])
			expect(text).toContain(words);
		expect(text).not.toMatch(/<d[dt][^>]*>0</);
		expect(text).not.toContain("/office/dialogue/earlier");
		const year = await get(`/${lang}/office/dialogue/years/2007`);
		expect(year.text).toContain(lang === "fr" ? "Libre circulation" : "Free movement");
		expect(year.text).toContain(`href="/${lang}${record}"`);
	});
});

test("interest that it showed stands in the catalogue once, and leads to it", async () => {
	const record = await entered();
	for (const path of [`/subjects/${environment}`, "/catalogue?q=environment"]) {
		const { text } = await get(`/en/office/dialogue${path}`);
		expect(text.match(/survey: not selected; A workshop was wanted – not organised/g)).toHaveLength(1);
		expect(text).toContain("2007 – not selected by survey, October");
		expect(text).toContain(`href="/en${record}"`);
	}
});

test("its form is corrected and keeps what was said; every version is read", async () => {
	const record = await entered();
	const path = `/en/office/dialogue${record}`;
	const form = { ...formIn(await get(path)), submission: "" };
	expect(form).toMatchObject({
		...{ begins: "2006-10", ends: "2006-11", toSelect: "2", replies: "", paragraphs: "6, 9", version: "1" },
		"options.0.subject": environment,
		"options.1.title.fr": "Libre circulation",
		"options.1.standing": "selected",
	});
	expect((await post(path, { ...form, replies: "61", reason: "" })).status).toBe(422);
	expect((await post(path, { ...form, replies: "61", reason: "Found in the minutes" })).to).toBe(`/en${record}`);
	const now = await get(`/en${record}`, delegate);
	expect(now.text).toMatch(/Replies received.*61.*Found in the minutes/s);
	const before = await get(`/en${record}?version=1`, delegate);
	expect(before.text).toContain("This is version 1.");
	expect(before.text).not.toContain(">61<");
	expect((await get(`/en${record}?version=3`, delegate)).status).toBe(404);
	// The form that another window still shows.
	const late = await post(path, { ...form, replies: "62", reason: "Also found" }, colleague);
	expect(late.status).toBe(409);
	expect(late.text).toContain("A colleague has corrected it meanwhile. It now says:");
	expect(late.text).toContain(">61<");
	expect(formIn(late)).toMatchObject({ replies: "62", reason: "Also found", version: "2" });
});

test("it is withdrawn with a reason, and says so for ever", async () => {
	const record = await entered();
	const withdraw = (reason: string) => post(`/en/office/dialogue${record}/withdrawal`, { version: "1", reason });
	const refused = await withdraw("");
	expect([refused.status, refused.text.includes('id="f-reason-error"')]).toEqual([422, true]);
	expect((await withdraw("Another body’s survey")).to).toBe(`/en${record}`);
	const { text } = await get(`/en${record}`);
	expect(text).toContain("as entered in error: Another body’s survey");
	expect(text).not.toContain("/withdrawal");
	expect((await get(`/en/office/dialogue${record}`)).status).toBe(409);
	expect((await get("/en/office/dialogue/years/2007")).text).not.toContain(record);
});

describe("a form that is not accepted", () => {
	test.for([
		[
			"no option",
			{
				"options.0.subject": "",
				"options.0.outcome": "",
				"options.0.account.en": "",
				"options.0.standing": "notKnown",
				"options.2.title.en": "",
				"options.2.title.fr": "",
				"options.2.standing": "notKnown",
			},
			"options",
		],
		["more selected than were to be selected", { toSelect: "1", "options.0.standing": "selected" }, "toSelect"],
		["an end before the beginning", { ends: "2006-09" }, "ends"],
		["a period to come", { begins: "2010-01", ends: "" }, "begins"],
		["a number in words", { replies: "sixty" }, "replies"],
		["a paragraph that is none", { paragraphs: "six" }, "paragraphs"],
		[
			"more in favour than replied, said at the option as it now stands",
			{ replies: "5", "options.2.inFavour": "6" },
			"options-1-inFavour",
		],
		["no step", { step: "" }, "step"],
	] as [string, Record<string, string>, string][])(
		"%s: said at its field, with all that was typed",
		async ([, wrong, field]) => {
			for (const lang of ["en", "fr", "es"]) {
				const answer = await post(
					`/${lang}/office/dialogue/earlier/new`,
					fields({ "remark.en": "Kept words", ...wrong }),
				);
				expect(answer.status).toBe(422);
				expect(answer.text).toContain(`id="f-${field}-error"`);
				expect(formIn(answer)).toMatchObject({ symbol: "IC/2007/7", "remark.en": "Kept words", cycle });
			}
		},
	);

	test("room for more options is added with all that was typed", async () => {
		const { status, text } = await post("/en/office/dialogue/earlier/new", fields({ next: "more" }));
		expect(status).toBe(200);
		expect(text.match(/name="options\.\d+\.subject"/g)).toHaveLength(8);
		expect(text).toContain('value="Libre circulation"');
		expect(text).not.toContain('class="problems"');
	});
});

test("it is entered and corrected by officers, read by the membership, and by nobody else", async () => {
	const record = await entered();
	for (const path of ["/office/dialogue/earlier/new", `/office/dialogue${record}`])
		expect((await get(`/en${path}`, delegate)).status, path).toBe(403);
	expect((await get(`/en${record}`, null)).to).toContain("/en/sign-in?");
	expect((await get(`/en${record}`, { ...delegate, seats: [] })).status).toBe(403);
	expect((await get("/en/earlier/0000000000000000")).status).toBe(404);
	const { db, statements } = counting(database.db);
	await visit(site(delegate, db), `/en${record}`);
	expect(statements()).toBeLessThanOrEqual(8);
});
