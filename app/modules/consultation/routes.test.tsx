import { beforeEach, expect, test } from "vitest";
import { actorOf, councilOf, found, testNow as now, putPerson, stageOf } from "../../../test/support/register.ts";
import { send, siteOf, visit } from "../../../test/support/site.ts";
import { staff } from "../../../test/support/survey.ts";
import { type TestDatabase, testDatabase } from "../../../test/support/test-database.ts";
import { type Ctx, perform } from "../../acts/index.ts";
import type { Reader } from "../../kit/reader.ts";
import { acts as dialogue } from "../dialogue/index.ts";
import { consultationRoutes } from "./routes.tsx";

let database: TestDatabase;
let officer: Reader;
let delegate: Reader;
let choice: string;
let organ: string;

beforeEach(async () => {
	database = await testDatabase();
	await found(database);
	organ = await councilOf(database);
	const person = await putPerson(database, "officer@example.org");
	officer = staff(person, "officer");
	delegate = { ...officer, staff: [], seats: [{ member: "x", role: "reader" }] };
	const text = (en: string) => ({ bodies: { en, fr: "", es: "" }, checked: [] });
	const does = async (name: string, input: object) => {
		const act = dialogue.find((act) => act.name === name);
		if (act === undefined) throw new Error(name);
		return (await perform(stageOf(database), act as never, input, { actor: actorOf(person, "officer"), now })) as {
			choice: string;
		};
	};
	({ choice } = await does("dialogue.beginCycle", { year: 2008, original: "en", title: text("Dialogue") }));
	const offer = {
		subject: null,
		original: "en",
		title: text("Return migration"),
		origin: text("Members"),
		estimate: null,
	};
	await does("dialogue.putForward", { choice, ...offer });
});

const site = (reader: Reader | null) => siteOf(consultationRoutes, { ctx: stageOf(database) as Ctx, reader, now });
const get = (path: string, reader: Reader | null = delegate) => visit(site(reader), path);
const convening = () => `/en/office/consultations/${choice}/new`;
const fields = (more: Record<string, string> = {}) => ({
	organ,
	date: "2007-07-20",
	invites: "membership",
	original: "en",
	"place.en": "Room XII",
	"place.fr": "Salle XII",
	"place.es": "Sala XII",
	"covers.en": "Two themes",
	"covers.fr": "Deux thèmes",
	"covers.es": "Dos temas",
	...more,
});

test("an officer convenes a round, and the membership reads it in its language", async () => {
	const { to } = await send(site(officer), convening(), fields());
	expect(to).toMatch(/^\/en\/years\/2008\/consultations\/\w+$/);
	const page = await get(String(to).replace("/en/", "/fr/"));
	expect(page.text).toContain("Consultations informelles du 20\u00a0juillet 2007");
	expect(page.text).toContain("Deux thèmes");
	expect(page.text).toContain("Return migration");
	expect((await get("/es/years/2008/consultations")).text).toContain("20\u00a0de julio de 2007");
});

test.for([
	["no date", { date: "" }, "date"],
	["nothing that it covers", { "covers.en": "" }, "covers-en"],
	["a language missing beside no date", { date: "", "covers.es": "" }, "covers-es"],
] as [string, Record<string, string>, string][])(
	"%s is said at its field, and what was typed is kept",
	async ([, more, field]) => {
		const answer = await send(site(officer), convening(), fields(more));
		expect(answer.status).toBe(422);
		expect(answer.text).toContain(`id="f-${field}-error"`);
		expect(answer.text).toContain('value="Room XII"');
	},
);

test("delegations convene nothing, and nobody else reads the rounds", async () => {
	expect((await get(convening())).status).toBe(403);
	expect((await send(site(delegate), convening(), fields())).status).toBe(403);
	expect((await get("/en/years/2008/consultations", null)).to).toContain("/en/sign-in?");
	expect((await get("/en/years/2008/consultations", { ...delegate, seats: [] })).status).toBe(403);
	expect((await get("/en/years/1999/consultations")).status).toBe(404);
	expect((await get("/en/years/2008/consultations/0000000000000000")).status).toBe(404);
});
