import { beforeEach, describe, expect, test } from "vitest";
import { kept, written } from "../../../test/support/document.ts";
import { counting, found, testNow as now, putPerson, stageOf } from "../../../test/support/register.ts";
import { send, siteOf, visit } from "../../../test/support/site.ts";
import { type TestDatabase, testDatabase } from "../../../test/support/test-database.ts";
import type { Ctx } from "../../acts/index.ts";
import type { Reader } from "../../kit/reader.ts";
import { documentRoutes } from "./routes.tsx";
import { findDocument } from "./store.ts";

let database: TestDatabase;
let officer: Reader;
let id: string;

beforeEach(async () => {
	database = await testDatabase();
	await found(database);
	const person = await putPerson(database, "officer@example.org");
	officer = {
		person,
		name: "Claire",
		email: "",
		language: "en",
		zone: "Europe/Zurich",
		staff: ["officer"],
		seats: [],
		chairs: [],
	};
	id = await kept(
		database,
		written(
			"Two *themes*",
			{ kind: "paragraph", numbered: true, body: "First" },
			{ kind: "item", marker: "letter", depth: 1, body: "Gender" },
			{
				kind: "table",
				body: "Costs",
				rows: [
					["", "2007"],
					["Interpretation", "12 000"],
				],
			},
		),
		person,
	);
});

const site = (reader: Reader | null, db = database.db) =>
	siteOf(documentRoutes, { ctx: { ...stageOf(database), db } as Ctx, reader, now });
const get = (path: string, lang = "en") => visit(site(officer), `/${lang}/office/documents/${id}${path}`);
const post = (path: string, fields: Record<string, string>, lang = "en") =>
	send(site(officer), `/${lang}/office/documents/${id}${path}`, { reason: "Drafting", ...fields });
const standing = async () => (await findDocument(database.db, id))?.document ?? expect.fail("the document is gone");

test.for([
	"",
	"/writing",
	"/versions",
	"/comparison?from=1&to=1",
	"/additions",
	"/elements/e1",
	"/elements/e4",
	"/translations/fr",
])("%s is for officers, in three languages, in a handful of statements", async (path) => {
	for (const lang of ["en", "fr", "es"]) expect((await get(path, lang)).status).toBe(200);
	const delegate: Reader = { ...officer, staff: [], seats: [{ member: "x", role: "head" }] };
	expect((await visit(site(delegate), `/en/office/documents/${id}${path}`)).status).toBe(403);
	const { db, statements } = counting(database.db);
	await visit(site(officer, db), `/en/office/documents/${id}${path}`);
	expect(statements()).toBeLessThanOrEqual(6);
});

test.for(["/translations/en", "/translations/ar", "/elements/e99", "/comparison?from=1&to=9", "/comparison?from=x"])(
	"%s is not there",
	async (path) => {
		expect((await get(path)).status).toBe(404);
	},
);

describe("writing", () => {
	test("a part in several languages at once leads back to where it stands", async () => {
		const { to } = await post("/elements/e2", {
			"e2.en": "First, changed",
			"seen.e2.en": "1",
			"e2.fr": "Premier, modifié",
			"seen.e2.fr": "0",
			"original.e2.fr": "1",
			form: "paragraph.plain",
		});
		expect(to).toBe(`/en/office/documents/${id}/writing#e2`);
		const [element] = (await standing()).elements;
		expect(element).toMatchObject({ kind: "paragraph", numbered: false, text: { en: { body: "First, changed" } } });
		// It was made from the original that this edit replaced.
		expect(element?.text.fr).toMatchObject({ body: "Premier, modifié", follows: 1 });
	});

	test("a text of several paragraphs and a list becomes as many elements, after the one it was added to", async () => {
		await post("/additions", { after: "e2", text: "Second\n\n- one\n- two" });
		expect((await standing()).elements.map(({ kind }) => kind)).toEqual([
			"paragraph",
			"paragraph",
			"item",
			"item",
			"item",
			"table",
		]);
	});

	test("a table from a spreadsheet becomes a table, and grows by rows", async () => {
		await post("/additions", { after: "e2", caption: "Staff", rows: "\t2006\t2007\nOfficers\t3\t4" });
		const table = (await standing()).elements[1];
		expect(table).toMatchObject({
			kind: "table",
			rows: [
				[{}, {}, {}],
				[{}, {}, {}],
			],
		});
		await post(`/elements/${table?.id}/rows`, { row: "new" });
		expect((await standing()).elements[1]).toMatchObject({ rows: [{}, {}, {}] });
	});

	test.for([
		["nothing", {}, "Write or paste a text"],
		["a text and a table at once", { text: "a", rows: "b\nc" }, "Add the text first"],
		["no reason", { text: "Kept <5", reason: "" }, "Kept &lt;5"],
		["markup", { text: "<p>x</p>" }, "Paste it as text only"],
	] as [string, Record<string, string>, string][])("%s is said, with what was typed", async ([, fields, said]) => {
		const answer = await post("/additions", fields);
		expect(answer.status).toBe(422);
		expect(answer.text).toContain(said);
		if (fields.text !== undefined)
			expect(answer.text).toContain(fields.text.replaceAll("<", "&lt;").replaceAll(">", "&gt;"));
	});

	test("moving and removing", async () => {
		await post("/elements/e3/place", { by: "-1" });
		expect((await standing()).elements.map(({ id }) => id)).toEqual(["e3", "e2", "e4"]);
		expect((await post("/elements/e3/place", { by: "-1" })).text).toContain("cannot be moved further");
		await post("/elements/e3/removal", { removalReason: "Shorter" });
		expect((await standing()).elements.map(({ id }) => id)).toEqual(["e2", "e4"]);
	});
});

describe("when a colleague was faster", () => {
	const mine = {
		"e2.en": "Mine",
		"seen.e2.en": "1",
		"e2.fr": "",
		"seen.e2.fr": "0",
		"original.e2.fr": "1",
		form: "paragraph.numbered",
	};
	const theirs = { ...mine, "e2.en": "Theirs" };

	test("both texts are shown, and saving again is a decision", async () => {
		await post("/elements/e2", theirs);
		const answer = await post("/elements/e2", mine, "fr");
		expect(answer.status).toBe(409);
		expect(answer.text).toContain("Tel qu’un collègue l’a enregistré");
		expect(answer.text).toContain("Theirs");
		expect(answer.text).toContain("\nMine</textarea>");
		expect(answer.text).toContain('name="seen.e2.en" value="2"');
		await post("/elements/e2", { ...mine, "seen.e2.en": "2" });
		expect((await standing()).elements[0]?.text.en?.body).toBe("Mine");
	});

	test("a text that one left alone is not changed back", async () => {
		await post("/elements/e2", theirs);
		const translated = { ...mine, "e2.en": "First", "e2.fr": "Premier" };
		expect((await post("/elements/e2", translated)).status).toBe(303);
		expect((await standing()).elements[0]?.text).toMatchObject({
			en: { body: "Theirs" },
			fr: { body: "Premier", follows: 1 },
		});
	});

	test("what was written for a part that is gone stands where it can be added again", async () => {
		await post("/elements/e2/removal", { removalReason: "Shorter" });
		const answer = await post("/elements/e2", mine);
		expect(answer.status).toBe(409);
		expect(answer.text).toContain("A colleague has removed this");
		expect(answer.text).toMatch(/name="text"[^>]*>\nMine</);
	});
});

describe("translating", () => {
	const fields = {
		"e2.fr": "Premier",
		"seen.e2.fr": "0",
		"original.e2.fr": "1",
		"e3.fr": "",
		"seen.e3.fr": "0",
		"original.e3.fr": "1",
	};

	test("keeps what is translated and leaves the rest", async () => {
		expect((await post("/translations/fr", fields)).to).toBe(`/en/office/documents/${id}?saved`);
		expect((await standing()).elements.map(({ text }) => text.fr?.body)).toEqual(["Premier", undefined, undefined]);
	});

	test("shows what changed in the original since, and a box confirms that nothing needs changing", async () => {
		await post("/translations/fr", fields);
		await post("/elements/e2", { "e2.en": "First of all", "seen.e2.en": "1", form: "paragraph.numbered" });
		const page = await get("/translations/fr");
		expect(page.text).toContain("First<ins> of all</ins>");
		await post("/translations/fr", { ...fields, "seen.e2.fr": "1", "original.e2.fr": "2", "checked.e2.fr": "yes" });
		expect((await get("/translations/fr")).text).not.toContain("<ins>");
	});

	test("an unchanged form makes no version", async () => {
		await post("/translations/fr", { "e2.fr": "", "seen.e2.fr": "0", "original.e2.fr": "1", reason: "" });
		expect((await findDocument(database.db, id))?.version).toBe(1);
	});
});

test("the comparison of two versions says in words what became of each part", async () => {
	await post("/elements/e2", { "e2.en": "First of all", "seen.e2.en": "1", form: "paragraph.numbered" });
	const { text } = await get("/comparison?from=1&to=2", "es");
	expect(text).toContain('<span class="fate">Modificado</span>');
	expect(text).toContain("First<ins> of all</ins>");
});
