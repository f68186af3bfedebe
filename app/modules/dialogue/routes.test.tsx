import { beforeEach, describe, expect, test } from "vitest";
import { actorOf, counting, found, testNow as now, putPerson, stageOf } from "../../../test/support/register.ts";
import { send, siteOf, visit } from "../../../test/support/site.ts";
import { staff } from "../../../test/support/survey.ts";
import { type TestDatabase, testDatabase } from "../../../test/support/test-database.ts";
import { type Ctx, perform } from "../../acts/index.ts";
import type { Reader } from "../../kit/reader.ts";
import { editDocument } from "../document/acts.ts";
import { findDocument } from "../document/index.ts";
import { dialogueRoutes } from "./routes.tsx";

let database: TestDatabase;
let officer: Reader;
let delegate: Reader;

beforeEach(async () => {
	database = await testDatabase();
	await found(database);
	officer = staff(await putPerson(database, "officer@example.org"), "officer");
	delegate = { ...officer, staff: [], seats: [{ member: "x", role: "reader" }] };
});

const site = (reader: Reader | null, db = database.db) =>
	siteOf(dialogueRoutes, { ctx: { ...stageOf(database), db } as Ctx, reader, now });
const get = (path: string, reader: Reader | null = officer) => visit(site(reader), path);
const post = (path: string, fields: Record<string, string>, reader: Reader | null = officer) =>
	send(site(reader), path, fields);

const year = { year: "2008", original: "en", "title.en": "Dialogue 2008", "title.fr": "Dialogue 2008", "title.es": "" };
const option = (title: string, more: Record<string, string> = {}) => ({
	subject: "",
	original: "en",
	"title.en": title,
	"title.fr": "",
	"title.es": "",
	"origin.en": "As requested by the membership",
	"origin.fr": "",
	"origin.es": "",
	currency: "CHF",
	cost: "",
	secured: "",
	...more,
});

async function begun(): Promise<string> {
	await post("/en/office/dialogue/years/new", year);
	const { text } = await get("/en/office/dialogue/years/2008");
	return /choices\/(\w+)\/options\/new/.exec(text)?.[1] ?? expect.fail("no choice was begun");
}
const putForward = (choice: string, fields: Record<string, string>) =>
	post(`/en/office/dialogue/choices/${choice}/options/new`, fields);

test("a title of one long word, or written from right to left, is shown whole; one pasted with its markup is said to be, at its field", async () => {
	const choice = await begun();
	const [long, arabic] = ["x".repeat(300), "العودة والهجرة"];
	await putForward(choice, option(long));
	await putForward(choice, option(arabic));
	const word = await putForward(choice, option("<o:p>Return</o:p>"));
	expect([word.status, word.text.includes("Paste it as text only")]).toEqual([422, true]);
	for (const path of ["/en/years/2008/theme", "/en/office/dialogue/years/2008", "/fr/years/2008/theme"]) {
		const { text } = await get(path, path.includes("office") ? officer : delegate);
		for (const title of [long, arabic]) expect(text, path).toContain(title);
		expect(text, path).not.toContain("o:p");
	}
});

async function withTwo(): Promise<{ choice: string; first: string }> {
	const choice = await begun();
	await putForward(choice, option("Mainstreaming gender", { cost: "120 000", secured: "30’000" }));
	await putForward(choice, option("Return migration"));
	const { text } = await get("/en/office/dialogue/years/2008");
	return { choice, first: /dialogue\/options\/(\w+)/.exec(text)?.[1] ?? expect.fail("no option") };
}

test("a year is begun, and its themes are put forward with cost and funding", async () => {
	await withTwo();
	const { text } = await get("/en/office/dialogue/years/2008");
	expect(text).toContain("(a) Mainstreaming gender");
	expect(text).toContain("CHF\u00a0120,000");
	expect(text).toContain("2 themes are put forward.");
	expect(text).toContain("To be completed in French and Spanish");
});

test.for([
	["a year that is no year", { ...year, year: "soon" }, "year", 422],
	["no title in the original language", { ...year, "title.en": "" }, "title-en", 422],
] as [string, Record<string, string>, string, number][])(
	"%s is said at its field",
	async ([, fields, field, status]) => {
		const answer = await post("/en/office/dialogue/years/new", fields);
		expect(answer.status).toBe(status);
		expect(answer.text).toContain(`id="f-${field}-error"`);
		expect(answer.text).toContain('value="Dialogue 2008"');
	},
);

test.for([
	["an amount that is none", { cost: "a lot" }, "cost"],
	["a currency that is none", { cost: "5", currency: "Francs" }, "currency"],
	["more secured than needed", { cost: "5", secured: "6" }, "secured"],
	["no origin", { "origin.en": "" }, "origin-en"],
] as [string, Record<string, string>, string][])(
	"%s is said at its field, and what was typed is kept",
	async ([, fields, field]) => {
		const answer = await putForward(await begun(), option("Kept words", fields));
		expect(answer.status).toBe(422);
		expect(answer.text).toContain(`id="f-${field}-error"`);
		expect(answer.text).toContain('value="Kept words"');
	},
);

describe("the membership", () => {
	test("reads the options, one dossier, and all side by side, in three languages and in few statements", async () => {
		const { first } = await withTwo();
		for (const path of [`/years/2008/options/${first}`, "/years/2008/theme"]) {
			for (const lang of ["en", "fr", "es"]) {
				const { status, text } = await get(`/${lang}${path}`, delegate);
				expect([status, text.includes("Mainstreaming gender")]).toEqual([200, true]);
			}
			const { db, statements } = counting(database.db);
			await visit(site(delegate, db), `/en${path}`);
			expect(statements()).toBeLessThanOrEqual(7);
		}
	});

	test("reads no heading under which nothing is written, and is told side by side which dossier lacks a section", async () => {
		const { first } = await withTwo();
		const path = `/en/years/2008/options/${first}`;
		expect((await get(path, delegate)).text).not.toContain("Guiding questions");
		const year = await get("/en/office/dialogue/years/2008");
		const document = /office\/documents\/(\w+)"/.exec(year.text)?.[1] ?? expect.fail("no dossier");
		const [stage, actor] = [stageOf(database), actorOf(officer.person, "officer")];
		const elements = (await findDocument(database.db, document))?.document.elements ?? [];
		const after = elements.find((element) => element.kind === "heading" && element.part === "questions")?.id;
		const drafts = [{ kind: "item", marker: "number", depth: 1, body: "Who returns?" }];
		const change = { document, changes: [{ kind: "add", after, drafts }], reason: "A question" };
		await perform(stage, editDocument, change, { actor, now });
		expect((await get(path, delegate)).text).toContain("Guiding questions");
		const { text } = await get("/en/years/2008/theme", delegate);
		expect(text).toMatch(/Guiding questions<.*Who returns\?.*Nothing has been written here yet\./s);
		expect(text).not.toContain("Rationale");
	});

	test("sees nothing of the office, nor the public of the year", async () => {
		const { choice, first } = await withTwo();
		for (const path of [
			"",
			"/years/2008",
			"/catalogue",
			`/choices/${choice}/options/new`,
			`/options/${first}`,
			"/years/new",
			"/subjects/new",
		])
			expect((await get(`/en/office/dialogue${path}`, delegate)).status, path).toBe(403);
		expect((await get("/en/years/2008/theme", null)).to).toContain("/en/sign-in?");
		expect((await get("/en/years/2008/theme", { ...delegate, seats: [] })).status).toBe(403);
	});
});

test.for([
	"/years/1999",
	"/years/2008/topics",
	"/years/2008/options/0000000000000000",
	"/office/dialogue/subjects/0000000000000000",
])("%s is not there", async (path) => {
	await withTwo();
	expect((await get(`/en${path}`)).status).toBe(404);
});

describe("an option", () => {
	const described = (more: Record<string, string> = {}) => ({
		version: "1",
		"origin.en": "By the Chair",
		"origin.fr": "",
		"origin.es": "",
		currency: "CHF",
		cost: "5",
		secured: "",
		...more,
	});

	test("that a colleague changed meanwhile shows both", async () => {
		const { first } = await withTwo();
		const path = `/en/office/dialogue/options/${first}`;
		await post(path, described());
		const answer = await post(path, described({ "origin.en": "By Benin" }));
		expect(answer.status).toBe(409);
		expect(answer.text).toContain("By the Chair");
		expect(answer.text).toContain('value="By Benin"');
		expect(answer.text).toContain('name="version" value="2"');
	});

	test("is withdrawn with reasons, which the membership reads", async () => {
		const { first } = await withTwo();
		const path = `/en/office/dialogue/options/${first}/withdrawal`;
		expect((await post(path, { original: "en", "reasons.en": "" })).status).toBe(422);
		await post(path, { original: "en", "reasons.en": "Its proposer asked for it" });
		expect((await get(`/en/years/2008/options/${first}`, delegate)).text).toContain("Its proposer asked for it");
		expect((await get("/en/years/2008/theme", delegate)).text).not.toContain("Mainstreaming gender");
	});
});

test("the catalogue finds a subject by a word of its title, with its years and earlier interest", async () => {
	const { choice, first } = await withTwo();
	const catalogue = await get("/en/office/dialogue/catalogue?q=GENDER");
	expect(catalogue.text).not.toContain("Return migration");
	const [, subject] = /subjects\/(\w+)/.exec(catalogue.text) ?? [];
	const note = {
		date: "2005-10-01",
		original: "en",
		"account.en": "A workshop was wanted",
		outcome: "notOrganised",
	};
	expect((await post(`/en/office/dialogue/subjects/${subject}`, { ...note, date: "soon" })).status).toBe(422);
	await post(`/en/office/dialogue/subjects/${subject}`, note);
	const line = "informal consultations: A workshop was wanted – not organised";
	expect((await get(`/en/office/dialogue/subjects/${subject}`)).text).toContain(line);
	expect((await get(`/en/years/2008/options/${first}`, delegate)).text).toContain(line);
	// It is put forward here already: it is not offered a second time.
	expect((await get(`/en/office/dialogue/choices/${choice}/options/new`)).text).not.toContain(`value="${subject}"`);
});

describe("a subject that nobody puts forward", () => {
	const fields = {
		kind: "topic",
		original: "en",
		"title.en": "Migration and the environment",
		"title.fr": "",
		"title.es": "",
	};

	test("is entered in the catalogue and leads to its page", async () => {
		const answer = await post("/en/office/dialogue/subjects/new", fields);
		expect(answer.to).toMatch(/^\/en\/office\/dialogue\/subjects\/\w{16}$/);
		expect((await get(answer.to ?? "")).text).toContain("Migration and the environment");
		expect((await get("/en/office/dialogue/catalogue")).text).toMatch(/Migration and the environment.*Topic.*never/s);
	});

	test.for([
		["no kind", { kind: "" }, "kind"],
		["no title in its original language", { original: "fr" }, "title-fr"],
	] as [string, Record<string, string>, string][])("%s is said at its field", async ([, wrong, field]) => {
		const answer = await post("/en/office/dialogue/subjects/new", { ...fields, ...wrong });
		expect(answer.status).toBe(422);
		expect(answer.text).toContain(`id="f-${field}-error"`);
		expect(answer.text).toContain('value="Migration and the environment"');
	});
});

test("topics are begun by an officer, once a theme is decided", async () => {
	const { first } = await withTwo();
	expect((await get("/en/office/dialogue/years/2008")).text).toContain(
		"Topics are proposed once the theme has been decided.",
	);
	await database.db
		.updateTable("choice_option")
		.set({ fate: "selected", fate_at: now })
		.where("id", "=", first)
		.execute();
	expect((await post("/en/office/dialogue/years/2008/topics", { toSelect: "none" })).status).toBe(422);
	await post("/en/office/dialogue/years/2008/topics", { toSelect: "2" });
	const topics = async (lang: string) => (await get(`/${lang}/office/dialogue/years/2008`)).text;
	const said = {
		en: "A survey needs more topics than the 2 to be selected",
		fr: "Une enquête demande plus de sujets que les 2 à retenir",
		es: "Una encuesta requiere más temas que los 2 por seleccionar",
	};
	expect(await topics("en")).toContain("2 to be selected");
	expect(await topics("en")).not.toContain(said.en);
	const [, choice = ""] = /choices\/(\w+)\/options\/new"[^>]*>Put a topic/.exec(await topics("en")) ?? [];
	for (const title of ["Migrants and the host society", "Labour mobility"]) await putForward(choice, option(title));
	for (const [lang, sentence] of Object.entries(said)) expect(await topics(lang)).toContain(sentence);
	expect(await topics("en")).not.toContain("Prepare a survey on these topics");
	await putForward(choice, option("Diasporas"));
	expect(await topics("en")).not.toContain(said.en);
	expect(await topics("en")).toContain("Prepare a survey on these topics");
});
