import { beforeEach, expect, test } from "vitest";
import {
	actorOf,
	councilOf,
	found,
	memberLike,
	niger,
	testNow as now,
	putPerson,
	stageOf,
} from "../../../test/support/register.ts";
import { send, siteOf, visit } from "../../../test/support/site.ts";
import { staff } from "../../../test/support/survey.ts";
import { type TestDatabase, testDatabase } from "../../../test/support/test-database.ts";
import { type Ctx, perform } from "../../acts/index.ts";
import { systemActor } from "../../kit/actor.ts";
import type { Reader } from "../../kit/reader.ts";
import { acts as dialogue } from "../dialogue/index.ts";
import { importRegister } from "../membership/index.ts";
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
const confirmed = (more: Record<string, string> = {}) => fields({ confirmed: "yes", ...more });

test("an officer convenes a round, and the membership reads it in its language", async () => {
	const { to } = await send(site(officer), convening(), confirmed());
	expect(to).toMatch(/^\/en\/years\/2008\/consultations\/\w+\?convened$/);
	const page = await get(String(to).replace("/en/", "/fr/"));
	expect(page.text).toContain("Les consultations sont enregistrées.");
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

test.for([
	["en", "Check before convening", "2 delegations", "1 address", "No address is on file for Togo"],
	["fr", "Vérifier avant de convoquer", "2 délégations", "1 adresse", "Aucune adresse n’est enregistrée pour Togo"],
	["es", "Comprobar antes de convocar", "2 delegaciones", "1 dirección", "No consta ninguna dirección de Togo"],
] as const)("before anybody is written to, it is said in %s whom it reaches", async ([lang, ...words]) => {
	const rows = [niger, memberLike("TGO", "Togo", { mailbox: null })];
	await perform(stageOf(database), importRegister, { rows }, { actor: systemActor, now });
	const checking = String((await send(site(officer), convening().replace("/en/", `/${lang}/`), fields())).to);
	const answer = await get(checking, officer);
	for (const said of words) expect(answer.text).toContain(said);
	expect(answer.text).toContain("Return migration");
	expect(await database.db.selectFrom("round").select("id").execute()).toEqual([]);
	expect(await database.db.selectFrom("outbox").select("id").execute()).toEqual([]);
	// Both pages can be returned to, by whoever typed and by nobody else.
	const again = await get(checking.replace("check=", "change="), officer);
	for (const typed of ["Room XII", "Sala XII", "2007-07-20"]) expect(again.text).toContain(`value="${typed}"`);
	expect(again.text).toContain("Deux thèmes");
	expect((await get(checking, officer)).text).toBe(answer.text);
	const colleague = staff(await putPerson(database, "colleague@example.org"), "officer");
	expect((await get(checking, colleague)).status).toBe(404);
});

test("a day that is taken is said before it is to be confirmed", async () => {
	await send(site(officer), convening(), confirmed());
	const answer = await send(site(officer), convening(), fields());
	expect(answer.status).toBe(409);
	expect(answer.text).toContain('id="f-date-error"');
});

const roundAt = async () => {
	const { to } = await send(site(officer), convening(), confirmed());
	const [page = ""] = String(to).split("?");
	const office = `/en/office/rounds/${page.split("/").at(-1)}`;
	return { page, office };
};
const reasons = {
	"reasons.en": "The room is taken",
	"reasons.fr": "La salle est prise",
	"reasons.es": "La sala no está libre",
};

test("a round is corrected, and its page says what it said before", async () => {
	const { page, office } = await roundAt();
	const form = await get(`${office}/correction`, officer);
	expect(form.text).toContain('value="Salle XII"');
	const more = { version: "0", date: "2007-07-23" };
	const refused = await send(site(officer), `${office}/correction`, fields(more));
	expect(refused.text).toContain('id="f-reasons-fr-error"');
	const { to } = await send(site(officer), `${office}/correction`, fields({ ...more, ...reasons }));
	const check = await get(String(to).replace("/en/", "/fr/"), officer);
	for (const said of ["Jusqu’ici\u00a0: vendredi 20\u00a0juillet 2007", "La salle est prise", "Destinataires"])
		expect(check.text).toContain(said);
	expect((await get(page)).text).not.toContain("The room is taken");
	const done = await send(site(officer), `${office}/correction`, confirmed({ ...more, ...reasons }));
	expect(done.to).toBe(`${page}?corrected`);
	expect((await get(String(done.to), officer)).text).toContain("The round is corrected.");
	const { text } = await get(page.replace("/en/", "/fr/"));
	expect(text).toContain("Consultations informelles du 23\u00a0juillet 2007");
	expect(text).toContain("vendredi 20\u00a0juillet 2007");
	expect(text).toContain("La salle est prise");
	expect(text).not.toContain("/office/rounds/");
	expect((await send(site(delegate), `${office}/correction`, fields({ ...more, ...reasons }))).status).toBe(403);
});

test("a round is cancelled with its reasons, in every language of the reader", async () => {
	const { page, office } = await roundAt();
	expect((await get(`${office}/cancellation`, officer)).status).toBe(200);
	const refused = await send(site(officer), `${office}/cancellation`, { original: "en", "reasons.en": "No quorum" });
	expect(refused.text).toContain("No quorum");
	const { to } = await send(site(officer), `${office}/cancellation`, { original: "en", ...reasons });
	expect((await get(String(to), officer)).text).toContain("La salle est prise");
	const done = await send(site(officer), `${office}/cancellation`, { original: "en", ...reasons, confirmed: "yes" });
	expect(done.to).toBe(`${page}?cancelled`);
	const { text } = await get(page.replace("/en/", "/es/"));
	expect(text).toContain("Estas consultas se cancelaron el");
	expect(text).toContain("La sala no está libre");
	expect((await get(page, officer)).text).not.toContain("/outcome");
	expect((await get("/fr/years/2008/consultations")).text).toContain("Annulées");
	for (const rest of ["correction", "cancellation"])
		expect((await get(`${office}/${rest}`, delegate)).status).toBe(403);
});

test("that an option was withdrawn after the papers had been circulated is said on the page of the round", async () => {
	const { page } = await roundAt();
	const { id } = await database.db.selectFrom("choice_option").select("id").executeTakeFirstOrThrow();
	const withdraw = dialogue.find(({ name }) => name === "dialogue.withdrawOption");
	const why = { bodies: { en: "Asked", fr: "Demandé", es: "" }, checked: [] };
	const input = { option: id, original: "en", reasons: why };
	await perform(stageOf(database), withdraw as never, input, { actor: actorOf(officer.person, "officer"), now });
	const { text } = await get(page.replace("/en/", "/fr/"));
	expect(text).toContain("Cette option a été retirée le");
	expect(text).toContain("Demandé");
});

test("delegations convene nothing, and nobody else reads the rounds", async () => {
	expect((await get(convening())).status).toBe(403);
	expect((await send(site(delegate), convening(), fields())).status).toBe(403);
	expect((await get("/en/years/2008/consultations", null)).to).toContain("/en/sign-in?");
	expect((await get("/en/years/2008/consultations", { ...delegate, seats: [] })).status).toBe(403);
	expect((await get("/en/years/1999/consultations")).status).toBe(404);
	expect((await get("/en/years/2008/consultations/0000000000000000")).status).toBe(404);
});
