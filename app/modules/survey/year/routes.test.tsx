import { beforeEach, describe, expect, test } from "vitest";
import { councilOf, found, memberLike, niger, putPerson } from "../../../../test/support/register.ts";
import { type Answer, send, siteOf, visit } from "../../../../test/support/site.ts";
import { actNamed, staff, systemOn } from "../../../../test/support/survey.ts";
import { type TestDatabase, testDatabase } from "../../../../test/support/test-database.ts";
import { type Ctx, perform } from "../../../acts/index.ts";
import { type Instant, parseInstant } from "../../../kit/clock.ts";
import { asStaff, type Reader } from "../../../kit/reader.ts";
import { importRegister } from "../../membership/index.ts";
import { surveyRoutes } from "../routes.tsx";

const now = parseInstant("2007-06-21T16:00:00.000Z");

let database: TestDatabase;
let ctx: Ctx;
let claire: Reader;
let daniel: Reader;
let choice: string;
let options: { option: string; document: string }[];
let council: string;

beforeEach(async () => {
	database = await testDatabase();
	await found(database);
	council = await councilOf(database);
	ctx = systemOn(database.db);
	claire = staff(await putPerson(database, "claire@example.org"), "officer");
	daniel = staff(await putPerson(database, "daniel@example.org"), "approvingOfficer");
	await does("membership.importRegister", { rows: [niger, memberLike("BEN", "Bénin")] });
	({ choice } = await does("dialogue.beginCycle", { year: 2008, original: "en", title: text("Dialogue") }));
	options = [];
	for (const title of ["Return migration", "Gender"]) {
		const put = { choice, subject: null, original: "en", title: text(title), origin: text("Members"), estimate: null };
		const { option, subject } = await does("dialogue.putForward", put);
		const kept = await database.db.selectFrom("document").select("id").where("owner", "=", subject).execute();
		options.push({ option, document: kept[0]?.id ?? "" });
	}
});

const text = (en: string) => ({ bodies: { en, fr: `${en} (fr)`, es: `${en} (es)` }, checked: [] });
const does = (name: string, input: object, reader = claire, at: Instant = now) =>
	perform(ctx, name === importRegister.name ? importRegister : actNamed(name), input, {
		...{ actor: asStaff(reader), now: at },
	});
const site = (reader: Reader | null, at: Instant = now) => siteOf(surveyRoutes, { ctx, reader, now: at });
const get = (path: string, reader: Reader | null = claire) => visit(site(reader), path);
const post = (path: string, fields: Record<string, string>, reader = claire) => send(site(reader), path, fields);
const versionIn = ({ text }: Answer) => /name="version" value="(\d+)"/.exec(text)?.[1] ?? "";

/** The form as the page prefilled it. */
async function begun(lang: string): Promise<string> {
	const { text } = await get(`/${lang}/office/surveys/new?choice=${choice}`);
	const titles = Object.fromEntries(
		["en", "fr", "es"].map((tag) => [
			`title.${tag}`,
			new RegExp(`name="title\\.${tag}"[^>]*value="([^"]*)"`).exec(text)?.[1] ?? "",
		]),
	);
	expect(text).toContain(`name="choice" value="${choice}"`);
	const fields = { organ: council, level: "recorded", decides: "memberState", paperReplies: "no", establishDays: "5" };
	const { to } = await post(`/${lang}/office/surveys/new`, { original: "en", choice, ...titles, ...fields });
	return to ?? expect.fail("the survey was not begun");
}

const circulationWords = {
	en: [
		"The options have not been circulated to all who will be asked.",
		/remarks may still be received until \S+\s\d{1,2}\sJuly\s2007/,
		"before that, only for a reason that is printed.",
		"The days for remarks on the options as circulated are not over.",
		"The survey was opened before the days for remarks on the options as circulated were over:",
	],
	fr: [
		"Les options n’ont pas été distribuées à tous ceux qui seront consultés.",
		/des observations peuvent encore être reçues jusqu’au \S+\s\d{1,2}\sjuillet\s2007/,
		"avant cela, seulement pour un motif qui est imprimé.",
		"Le délai pour les observations sur les options distribuées n’est pas écoulé.",
		"L’enquête a été ouverte avant la fin du délai pour les observations sur les options distribuées\u00a0:",
	],
	es: [
		"Las opciones no se han distribuido a todos los que serán consultados.",
		/aún pueden recibirse observaciones hasta el \S+\s\d{1,2}\sde\sjulio\sde\s2007/,
		"antes, solo por un motivo que se imprime.",
		"El plazo para las observaciones sobre las opciones distribuidas no ha vencido.",
		"La encuesta se abrió antes de que venciera el plazo para observaciones sobre las opciones distribuidas:",
	],
} as const;

const circulatedOn = parseInstant("2007-06-18T08:00:00.000Z");

/** A form of the second officer, as the page of the request offers it. */
const reasonFields = (lang: string, words: string) => ({
	"circulationWaiver.lacks": "daysRunning",
	...Object.fromEntries(
		["en", "fr", "es"].map((tag) => [`circulationWaiver.reason.${tag}`, tag === lang ? words : ""]),
	),
});

describe.each([
	[
		"en",
		"Theme of the dialogue for 2008",
		"Dialogue of 2008",
		"Read the whole dossier",
		"Which of the themes put forward",
	],
	["fr", "Thème du dialogue pour 2008", "Dialogue de 2008", "Lire le dossier complet", "Lequel des thèmes proposés"],
	["es", "Tema del diálogo de 2008", "Diálogo de 2008", "Leer el expediente completo", "¿Cuál de los temas generales"],
])("in %s", (lang, title, year, dossier, label) => {
	const [none, running, gate, missing, opened] = circulationWords[lang as "en"];

	test("what is lacking of the circulation, and until when, is read by both officers; a reason is printed wherever the survey is read", async () => {
		const base = await begun(lang);
		for (const page of [await get(base), await get(`${base}/opening`)]) {
			expect(page.text).toContain(none);
			expect(page.text).toContain(gate);
			expect(page.text).toContain(`href="/${lang}/office/consultations/${choice}/circulation"`);
		}
		await does("consultation.circulate", { choice, workingDays: 10 });
		expect((await get(base)).text).toMatch(running);
		const version = versionIn(await get(`${base}/opening`));
		await post(`${base}/opening`, { version });
		expect((await get(`${base}/opening`, daniel)).text).toMatch(running);
		const refused = await post(`${base}/opening/grant`, { version, ...reasonFields(lang, "") }, daniel);
		expect(refused.status).toBe(422);
		expect(refused.text).toContain(missing);
		expect(refused.text).toContain('href="#f-circulationWaiver-reason-en"');
		const granted = await post(`${base}/opening/grant`, { version, ...reasonFields(lang, "<Demain>") }, daniel);
		expect(granted.status).toBe(303);
		const survey = base.replace("/office", "");
		for (const path of [survey, `${survey}/status`]) {
			expect((await get(path)).text).toContain(opened);
			expect((await get(path)).text).toContain("&lt;Demain&gt;");
		}
	});

	test("a survey about a choice is begun by its form, previewed, opened, and leads to the year and the dossiers", async () => {
		await does("consultation.circulate", { choice, workingDays: 2 }, claire, circulatedOn);
		const base = await begun(lang);
		const sheet = await get(base);
		for (const words of [title, year, label]) expect(sheet.text).toContain(words);
		expect(sheet.text).toContain(`href="/${lang}/years/2008"`);
		const preview = await get(`${base}/preview`);
		expect(preview.text).toContain(dossier);
		expect(preview.text).toContain(`href="/${lang}/years/2008/options/${options[0]?.option}"`);
		const asking = await get(`${base}/opening`);
		expect(asking.text).toMatch(new RegExp(`href="/${lang}/years/2008/circulations/\\w+">`));
		expect(asking.text).not.toContain(gate);
		const version = versionIn(asking);
		expect((await post(`${base}/opening`, { version })).status).toBe(303);
		expect((await post(`${base}/opening/grant`, { version }, daniel)).status).toBe(303);
		const watched = await get(base);
		expect(watched.text).toContain(`href="/${lang}/years/2008"`);
		const page = await get(base.replace("/office", ""));
		for (const words of [year, dossier]) expect(page.text).toContain(words);
		const ofYear = await get(`/${lang}/years/2008/surveys`);
		expect(ofYear.text).toContain(title);
		await does("dialogue.withdrawOption", { option: options[1]?.option, original: "en", reasons: text("Asked") });
		const name = lang === "en" ? "Gender" : `Gender (${lang})`;
		for (const path of [base, base.replace("/office", "")])
			expect((await get(path)).text).toMatch(
				new RegExp(`(Withdrawn|Retir\\S+) (since|depuis|desde)[^<]*${name.replace(/[()]/g, "\\$&")}`),
			);
	});
});

test("a dossier that moved on is said, with the way to what changed and a button that takes it over", async () => {
	const base = await begun("en");
	const [moved] = options;
	const change = { kind: "write", id: "e1", lang: "en", body: "Return and reintegration", seen: 1, follows: null };
	await does("document.edit", { document: moved?.document, changes: [change], reason: "Consultations" });
	const sheet = await get(base);
	expect(sheet.text).toContain("Dossiers changed after their words were taken over");
	expect(sheet.text).toContain(`/en/office/documents/${moved?.document}/comparison?from=1&amp;to=2`);
	const action = /action="([^"]*\/texts)"/.exec(sheet.text)?.[1] ?? expect.fail("no button");
	expect((await post(action, { version: versionIn(sheet) })).status).toBe(303);
	const after = await get(base);
	expect(after.text).toContain("Return and reintegration");
	expect(after.text).not.toContain("Dossiers changed");
	// The form that another window still shows.
	expect((await post(action, { version: versionIn(sheet) })).status).toBe(409);
});

test("a survey is copied by a button, and the copy has its own page", async () => {
	const base = await begun("en");
	const { status, to } = await post(`${base}/copy`, {});
	expect(status).toBe(303);
	expect(to).not.toBe(base);
	const page = await get(to ?? "");
	expect(page.text).toContain("Return migration");
	expect(page.text).not.toContain("Dialogue of 2008");
	expect((await post(`${base}/copy`, {}, staff("x", "auditor"))).status).toBe(403);
});

test("a year that was not begun has no surveys, and they are shown to nobody from outside", async () => {
	expect((await get("/en/years/2031/surveys")).status).toBe(404);
	expect((await get("/en/years/2008/surveys", { ...claire, staff: [] })).status).toBe(403);
	expect((await get("/en/years/2008/surveys")).text).toContain("No survey has been opened");
});
