import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Hono } from "hono";
import { beforeEach, describe, expect, test } from "vitest";
import {
	actorOf,
	counting,
	found,
	memberLike,
	niger,
	placesOn,
	putPerson,
	stageOf,
	testNow,
} from "../../../test/support/register.ts";
import { siteOf } from "../../../test/support/site.ts";
import { type TestDatabase, testDatabase } from "../../../test/support/test-database.ts";
import { type Ctx, type Env, perform } from "../../acts/index.ts";
import { type Files, openFiles } from "../../files/index.ts";
import type { CalendarDate } from "../../kit/clock.ts";
import type { Reader } from "../../kit/reader.ts";
import {
	appointDelegate,
	changeClass,
	clearanceOf,
	delegatesOf,
	importRegister,
	memberOf,
	membershipRoutes,
	membersOn,
} from "./index.ts";

let database: TestDatabase;
let officer: Reader;
let files: Files;
const today = "2007-06-28" as CalendarDate;

const readerFrom = (person: string, known: Partial<Reader>): Reader => ({
	person,
	name: "Claire Rochat",
	email: "officer@example.org",
	language: "fr",
	zone: "Europe/Zurich",
	staff: [],
	seats: [],
	...known,
});

beforeEach(async () => {
	database = await testDatabase();
	files = await openFiles(await mkdtemp(join(tmpdir(), "register-")));
	await found(database);
	officer = readerFrom(await putPerson(database, "officer@example.org"), { staff: ["officer"] });
	const rows = [
		niger,
		memberLike("CIV", "Côte d’Ivoire"),
		memberLike("ETH", "Éthiopie", { class: "observerState", mailbox: null }),
	];
	await perform(
		stageOf(database),
		importRegister,
		{ rows },
		{ actor: actorOf(officer.person, "officer"), now: testNow },
	);
});

// The pages of this module use the clock and the key of nothing: what performing an act needs is real here, and files.
const site = (reader: Reader | null, db = database.db): Hono<Env> =>
	siteOf(membershipRoutes, { ctx: { ...stageOf({ db }), files } as Ctx, reader, now: testNow });

async function get(path: string, reader: Reader | null = null): Promise<{ status: number; text: string }> {
	const answer = await site(reader).request(path);
	return { status: answer.status, text: await answer.text() };
}

const post = (path: string, fields: Record<string, string | File>, reader: Reader | null) => {
	const body = new FormData();
	for (const [name, value] of Object.entries(fields)) body.append(name, value);
	return site(reader).request(path, { method: "POST", body, headers: { origin: "http://localhost" } });
};

/** What a browser would send back of the forms on a page: every input and chosen option, by name. */
function fieldsIn(page: string): Record<string, string> {
	const read = (text: string) => text.replaceAll("&#39;", "'").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
	const fields: Record<string, string> = {};
	for (const [tag] of page.matchAll(/<input[^>]*>/g)) {
		const name = / name="([^"]*)"/.exec(tag)?.[1];
		if (name !== undefined && !/type="(radio|checkbox)"/.test(tag))
			fields[name] = read(/ value="([^"]*)"/.exec(tag)?.[1] ?? "");
	}
	for (const [, name = "", options = ""] of page.matchAll(/<select[^>]* name="([^"]*)"[^>]*>(.*?)<\/select>/gs))
		fields[name] = /value="([^"]*)" selected/.exec(options)?.[1] ?? /value="([^"]*)"/.exec(options)?.[1] ?? "";
	return fields;
}

describe("the public list", () => {
	test("shows members by class in the reader’s language and order", async () => {
		const { status, text } = await get("/fr/members");
		expect(status).toBe(200);
		expect(text).toContain("États Membres\u00a0: 2");
		expect(text).toContain("États observateurs\u00a0: 1");
		expect(text.indexOf("Côte d’Ivoire")).toBeLessThan(text.indexOf(">Niger<"));
		expect(text).toContain("États d’Afrique");
	});

	test("is searched without script, without accents", async () => {
		const { text } = await get("/en/members?q=cote");
		expect(text).toContain("/en/members/CIV");
		expect(text).not.toContain("/en/members/NER");
		expect((await get("/es/members?q=zzz")).text).toContain("Ningún miembro");
	});

	test("is that of another day when asked, and says so when the day cannot be read", async () => {
		const [member] = await membersOn(database.db, today, "en");
		const id = (await memberOf(database.db, { code: "ETH" }))!.id;
		const occasion = { actor: actorOf(officer.person, "officer"), now: testNow };
		await perform(stageOf(database), changeClass, { member: id, class: "memberState", from: "2008-01-01" }, occasion);
		expect(member).toBeDefined();
		expect((await get("/en/members?on=2007-12-31")).text).toContain("Observer States: 1");
		expect((await get("/en/members?on=2008-01-01")).text).toContain("Member States: 3");
		expect((await get("/en/members?on=31.12.2007")).text).toContain("Write the day as in 2007-06-28");
	});

	test("needs no more than five statements, whatever its size", async () => {
		const { db, statements } = counting(database.db);
		const app = site(null, db);
		await app.request("/en/members");
		const first = statements();
		expect(first).toBeLessThanOrEqual(5);
		const rows = Array.from({ length: 60 }, (_, index) => memberLike(`X${index + 100}`, `Land ${index}`));
		await perform(
			stageOf(database),
			importRegister,
			{ rows },
			{ actor: actorOf(officer.person, "officer"), now: testNow },
		);
		const text = await (await app.request("/en/members")).text();
		expect(text).toContain("Land 59");
		expect(statements() - first).toBeLessThanOrEqual(first);
	});

	test("leads to each member’s page, with names, history and organs; an unknown code is not found", async () => {
		const { text } = await get("/es/members/ner");
		expect(text).toContain("República del Níger");
		expect(text).toContain("République du Niger");
		expect(text).toContain("Consejo");
		expect(text).toContain("5 de junio de 2001".replace(" de junio", "\u00a0de junio"));
		expect((await get("/en/members/XYZ")).status).toBe(404);
	});
});

describe("the officers’ register", () => {
	test("is for officers: others sign in first, or are told that their role does not allow it", async () => {
		const anonymous = await site(null).request("/fr/office/register");
		expect(anonymous.status).toBe(303);
		expect(anonymous.headers.get("location")).toContain("/fr/sign-in?return=%2Ffr%2Foffice%2Fregister");
		const auditor = readerFrom(officer.person, { staff: ["auditor"] });
		for (const path of [
			"/fr/office/register",
			"/fr/office/register/NER",
			"/fr/office/register/export.csv",
			"/fr/office/organs",
		])
			expect((await get(path, auditor)).status, path).toBe(403);
	});

	test("marks a missing mailbox, and narrows to those", async () => {
		const { text } = await get("/en/office/register?missing=yes", officer);
		expect(text).toContain("no mailbox");
		expect(text).toContain("/en/office/register/ETH");
		expect(text).not.toContain("/en/office/register/NER");
	});

	test("names those whom nothing reaches, until somebody of theirs is registered", async () => {
		const warned = async () => (await get("/en/office/register", officer)).text.includes("Without any address: 1");
		expect(await warned()).toBe(true);
		const delegation = (await memberOf(database.db, { code: "ETH" }))!.id;
		const incoming = { name: "Abebe", email: "abebe@example.org" };
		const occasion = { actor: actorOf(officer.person, "officer"), now: testNow };
		await perform(stageOf(database), appointDelegate, { delegation, incoming, role: "focalPoint" }, occasion);
		expect(await warned()).toBe(false);
	});

	test("is that of the day asked for, and keeps those who left", async () => {
		await post("/en/office/register/ETH/end", { until: "2007-06-01" }, officer);
		const before = await get("/en/office/register?on=2007-05-31", officer);
		expect(before.text).toContain("3 members and observers on 31\u00a0May 2007");
		expect(before.text).not.toContain("Former members");
		for (const [path, reader] of [
			["/en/office/register", officer],
			["/en/members", null],
		] as const) {
			const { text } = await get(path, reader);
			expect(text).toContain("Former members and observers: 1");
			expect(text).toMatch(/Éthiopie<\/a>.*1\u00a0June 2007/s);
		}
	});

	test("saves an edited entry", async () => {
		const fields = fieldsIn((await get("/en/office/register/NER", officer)).text);
		const answer = await post("/en/office/register/NER", { ...fields, zone: "Africa/Niamey" }, officer);
		expect(answer.headers.get("location")).toBe("/en/office/register/NER?saved");
		expect(await memberOf(database.db, { code: "NER" })).toMatchObject({ zone: "Africa/Niamey", version: 2 });
	});

	test("keeps what was typed when something is wrong, with the sentence at its field", async () => {
		const fields = fieldsIn((await get("/fr/office/register/NER", officer)).text);
		const typed = { ...fields, zone: "Niamey", formal_fr: "", mailbox: "neu@example.org" };
		const answer = await post("/fr/office/register/NER", typed, officer);
		const text = await answer.text();
		expect(answer.status).toBe(422);
		expect(text).toContain("«\u00a0Niamey\u00a0» n’est pas un fuseau horaire connu");
		expect(text).toContain('href="#f-formal_fr"');
		expect(fieldsIn(text)).toMatchObject({ zone: "Niamey", formal_fr: "", mailbox: "neu@example.org", version: "1" });
	});

	test("shows both texts when somebody else saved first, and then saves mine knowingly", async () => {
		const fields = fieldsIn((await get("/en/office/register/NER", officer)).text);
		await post("/en/office/register/NER", { ...fields, mailbox: "theirs@example.org" }, officer);
		const mine = await post(
			"/en/office/register/NER",
			{ ...fields, submission: "other", mailbox: "mine@example.org" },
			officer,
		);
		const text = await mine.text();
		expect(mine.status).toBe(409);
		expect(text).toContain("theirs@example.org");
		expect(text).toContain("mine@example.org");
		const again = await post("/en/office/register/NER", fieldsIn(text), officer);
		expect(again.status).toBe(303);
		expect((await memberOf(database.db, { code: "NER" }))?.mailbox).toBe("mine@example.org");
	});

	test("changes a class and ends a membership from the entry, and says when it cannot", async () => {
		const early = await post("/en/office/register/ETH/class", { class: "memberState", from: "2001-06-05" }, officer);
		expect(early.status).toBe(422);
		expect(await early.text()).toContain("A period must not begin");
		await post("/en/office/register/ETH/class", { class: "memberState", from: "2007-06-01" }, officer);
		expect((await memberOf(database.db, { code: "ETH" }))?.classes.at(-1)?.class).toBe("memberState");
		await post("/en/office/register/ETH/end", { until: "2007-06-28" }, officer);
		expect((await membersOn(database.db, today, "en")).map(({ code }) => code)).not.toContain("ETH");
	});

	test("admits a member from the form", async () => {
		const fields = fieldsIn((await get("/en/office/register/new", officer)).text);
		const benin = {
			code: "ben",
			formal_en: "Republic of Benin",
			of_en: "of",
			at_en: "in",
			formal_of_en: "of the",
			short_en: "Benin",
		};
		const inLang = (lang: string) =>
			Object.entries(benin).map(([name, value]) => [name.replace("_en", `_${lang}`), value]);
		const typed = { ...fields, ...Object.fromEntries(["en", "fr", "es"].flatMap(inLang)), class: "memberState" };
		const answer = await post("/en/office/register/new", typed, officer);
		expect(answer.headers.get("location")).toBe("/en/office/register/BEN?saved");
		expect(await memberOf(database.db, { code: "BEN" })).toMatchObject({ region: null, mailbox: null });
	});
});

describe("a register file", () => {
	const file = (text: string | Uint8Array<ArrayBuffer>) => new File([text], "register.csv", { type: "text/csv" });
	const exported = async () => await (await site(officer).request("/en/office/register/export.csv")).text();
	const upload = async (content: string | Uint8Array<ArrayBuffer>, lang = "en") =>
		await post(`/${lang}/office/register/import`, { file: file(content) }, officer);
	/** The preview of a file and where it is. */
	const preview = async (content: string | Uint8Array<ArrayBuffer>, lang = "en") => {
		const at = String((await upload(content, lang)).headers.get("location"));
		return { at, ...(await get(at, officer)) };
	};

	test("goes out and comes in unchanged", async () => {
		const { text } = await preview(await exported());
		expect(text).toContain("3 unchanged");
		expect(text).toContain("There is nothing to import");
	});

	test("is previewed at an address of its own, then imported whole, and the register says so", async () => {
		const changed = (await exported()).replace("mission.ner@example.org", "niger@example.org");
		const { at, text } = await preview(changed);
		expect(text).toMatch(/<th scope="row">Niger<\/th><td>Official mailbox<\/td>/);
		expect(text).toContain("mission.ner@example.org</td><td>niger@example.org");
		expect((await get(at.replace("/en/", "/fr/"), officer)).text).toContain("Adresse officielle");
		expect((await memberOf(database.db, { code: "NER" }))?.mailbox).toBe("mission.ner@example.org");
		const confirmed = await post(at, fieldsIn(text), officer);
		const done = await get(String(confirmed.headers.get("location")), officer);
		expect(done.text).toContain("Imported: 0 new, 1 changed, 0 ended, 2 unchanged.");
		expect((await memberOf(database.db, { code: "NER" }))?.mailbox).toBe("niger@example.org");
		expect((await get(at, officer)).text).toContain("There is nothing to import");
	});

	test("shows by name whom it enters, ends and does not name", async () => {
		const [header, ...rows] = (await exported()).trimEnd().split("\r\n");
		const row = (code: string) => String(rows.find((line) => line.startsWith(code)));
		const ended = row("CIV").replace("2001-06-05,,", "2001-06-05,2007-07-01,");
		const entered = row("CIV")
			.replaceAll("CIV", "BDI")
			.replaceAll("Côte d’Ivoire", "Burundi")
			.replace("mission.civ", "mission.bdi");
		const { text } = await preview([header, ended, entered].join("\r\n"));
		expect(text).toContain("Burundi");
		expect(text).toContain("ends on 1\u00a0July 2007");
		expect(text).toContain("In the register, not in the file: 2");
	});

	test("with wrong rows shows each with row, column, value and sentence, and cannot be confirmed", async () => {
		const wrong = (await exported()).replace("Europe/Zurich", "Genève").replace("2001-06-05", "5.6.2001");
		const { at, text } = await preview(wrong, "fr");
		expect(text).toMatch(/<th scope="row">2<\/th><td><code>zone<\/code><\/td><td>Genève<\/td>/);
		expect(text).toMatch(/<code>since<\/code><\/td><td>5\.6\.2001/);
		expect(text).toContain("«\u00a0Genève\u00a0» n’est pas un fuseau horaire connu");
		expect(text).not.toContain("Tout importer");
		expect((await post(at, { previewed: "" }, officer)).status).toBe(422);
		expect((await membersOn(database.db, today, "en")).every(({ zone }) => zone === "Europe/Zurich")).toBe(true);
	});

	test("is previewed anew when the register changed meanwhile", async () => {
		const { at, text } = await preview((await exported()).replace("mission.ner@example.org", "niger@example.org"));
		await post("/en/office/register/ETH/end", { until: "2007-06-28" }, officer);
		const confirmed = await post(at, fieldsIn(text), officer);
		expect(confirmed.status).toBe(409);
		expect(await confirmed.text()).toContain("The register changed since you saw this preview");
		expect((await memberOf(database.db, { code: "NER" }))?.mailbox).toBe("mission.ner@example.org");
	});

	test("saved by a spreadsheet in its own code page is read, and says so", async () => {
		const text = (await exported()).replaceAll(",", ";").replaceAll("’", "'");
		const saved = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
		const { text: page } = await preview(saved, "fr");
		expect(page).toContain("Le fichier a été lu comme Windows-1252");
		expect(page).toContain("3 sans changement");
	});

	test("that is no text, or no file at all, is refused with what to do", async () => {
		const answer = await upload(new Uint8Array([0x63, 0x00, 0x74, 0x00]), "fr");
		expect(answer.status).toBe(422);
		expect(await answer.text()).toContain("n’est pas un fichier texte lisible");
		expect((await post("/fr/office/register/import", {}, officer)).status).toBe(422);
		expect((await get(`/fr/office/register/import/${"0".repeat(64)}`, officer)).status).toBe(404);
	});

	test("is begun from an example that can be imported as it is", async () => {
		const example = await (await site(officer).request("/es/office/register/import/example.csv")).text();
		const { text } = await preview(example, "es");
		expect(text).toContain("Haití");
		expect(text).toContain("Importar todo");
		expect((await get("/fr/office/register/import", officer)).text).toContain("formal_article_fr");
	});
});

describe("a delegation’s people", () => {
	let delegation: string;
	let focalPoint: Reader;

	beforeEach(async () => {
		delegation = (await memberOf(database.db, { code: "NER" }))!.id;
		const occasion = { actor: actorOf(officer.person, "officer"), now: testNow };
		const incoming = { name: "Mariama", email: "mariama@example.org" };
		const { person } = await perform(
			stageOf(database),
			appointDelegate,
			{ delegation, incoming, role: "focalPoint" },
			occasion,
		);
		focalPoint = readerFrom(person, { name: "Mariama", seats: (await placesOn(database, person, today)).seats });
	});
	const people = async () => (await delegatesOf(database.db, delegation, today)).map(({ name, role }) => [name, role]);

	test("are shown to them and to nobody of another delegation", async () => {
		expect((await get(`/fr/desk/${delegation}/people`, focalPoint)).text).toContain("au nom du Niger");
		const stranger = readerFrom(focalPoint.person, { seats: [{ member: "elsewhere", role: "head" }] });
		expect((await get(`/fr/desk/${delegation}/people`, stranger)).status).toBe(403);
		expect((await post(`/fr/desk/${delegation}/people`, { name: "X" }, stranger)).status).toBe(403);
		expect((await get(`/fr/desk/${delegation}/people`)).status).toBe(303);
	});

	test("are managed from the page: add, hand over, clearance", async () => {
		const base = `/fr/desk/${delegation}/people`;
		const drafter = { name: "Abdou", email: "abdou@example.org", language: "fr", role: "drafter", function: "Attaché" };
		expect((await post(base, drafter, focalPoint)).headers.get("location")).toBe(`${base}?done`);
		await post(`${base}/clearance`, { clearance: "on" }, focalPoint);
		expect(await clearanceOf(database.db, delegation)).toBe(true);
		const page = await get(`${base}/${focalPoint.person}`, focalPoint);
		expect(page.text).toContain("Passation");
		const [, colleague] = /value="([^"]+)">Abdou/.exec(page.text) ?? [];
		await post(
			`${base}/${focalPoint.person}/handover`,
			{ ...fieldsIn(page.text), colleague: String(colleague) },
			focalPoint,
		);
		expect(await people()).toEqual([["Abdou", "focalPoint"]]);
	});

	test("keep what was typed when something is wrong", async () => {
		const typed = { name: "Abdou", email: "abdou", language: "fr", role: "drafter" };
		const answer = await post(`/fr/desk/${delegation}/people`, typed, focalPoint);
		const text = await answer.text();
		expect(answer.status).toBe(422);
		expect(text).toContain("«\u00a0abdou\u00a0» n’est pas une adresse électronique");
		expect(fieldsIn(text)).toMatchObject({ name: "Abdou", email: "abdou" });
	});

	test("cannot be changed by a reader of the delegation, who sees no form either", async () => {
		const reader = { ...focalPoint, seats: [{ member: delegation, role: "reader" as const }] };
		const { text } = await get(`/en/desk/${delegation}/people`, reader);
		expect(text).toContain("Mariama");
		expect(text).not.toContain("<form");
		expect((await get(`/en/desk/${delegation}/people/${focalPoint.person}`, reader)).status).toBe(403);
	});

	test("are kept by officers too, who register the head", async () => {
		const head = { name: "S. E.", email: "head@example.org", language: "fr", role: "head" };
		await post("/en/office/register/NER/people", head, officer);
		expect(await people()).toEqual([
			["S. E.", "head"],
			["Mariama", "focalPoint"],
		]);
		const { text } = await get("/en/office/register/NER/people", officer);
		expect(text).not.toContain("/clearance");
	});

	test("of two delegations see the way to the other", async () => {
		const other = (await memberOf(database.db, { code: "CIV" }))!.id;
		const occasion = { actor: actorOf(officer.person, "officer"), now: testNow };
		const input = { delegation: other, incoming: { name: "M", email: "mariama@example.org" }, role: "drafter" };
		await perform(stageOf(database), appointDelegate, input, occasion);
		const both = { ...focalPoint, seats: (await placesOn(database, focalPoint.person, today)).seats };
		const { text } = await get(`/fr/desk/${delegation}/people`, both);
		expect(text).toContain(`/fr/desk/${other}/people`);
		expect(text).toContain("Côte d’Ivoire");
	});
});

describe("organs", () => {
	test("are composed and chaired from one page", async () => {
		const { id } = (await memberOf(database.db, { code: "NER" }))!;
		const seated = await post(
			"/en/office/organs/steeringGroup/seats",
			{ "steeringGroup.member": id, "steeringGroup.seatedFrom": "2007-01-01" },
			officer,
		);
		expect(seated.status).toBe(303);
		const { text } = await get("/en/office/organs", officer);
		expect(text).toContain("Composed of all Member States.");
		expect(text).toContain("/en/office/organs/steeringGroup/seats/NER/end");
		const unknown = await post(
			"/en/office/organs/council/chair",
			{ "council.email": "nobody@example.org", "council.from": "2007-01-01" },
			officer,
		);
		expect(unknown.status).toBe(422);
		expect(fieldsIn(await unknown.text())).toMatchObject({ "council.email": "nobody@example.org" });
		await post(
			"/en/office/organs/council/chair",
			{ "council.email": "officer@example.org", "council.from": "2007-01-01" },
			officer,
		);
		expect((await placesOn(database, officer.person, today)).chair).toBe(true);
	});
});
