import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { councilOf } from "../../../../test/support/register.ts";
import { siteOf, visit } from "../../../../test/support/site.ts";
import { actNamed, closes, meanwhile, type OpenSurvey, openSurvey, staff } from "../../../../test/support/survey.ts";
import { type TestDatabase, testDatabase } from "../../../../test/support/test-database.ts";
import { perform } from "../../../acts/index.ts";
import { openFiles } from "../../../files/index.ts";
import type { Instant } from "../../../kit/clock.ts";
import type { Reader } from "../../../kit/reader.ts";
import { surveyRoutes } from "../routes.tsx";

const directory = mkdtempSync(join(tmpdir(), "intersession-paper-"));
afterAll(() => rmSync(directory, { recursive: true }));

let database: TestDatabase;
let survey: OpenSurvey;
let claire: Reader;
let daniel: Reader;
let base: string;

beforeEach(async () => {
	database = await testDatabase();
	survey = await openSurvey(database);
	claire = staff(survey.officer.person, "officer");
	daniel = staff(survey.approving.person, "approvingOfficer");
	base = `/en/office/surveys/${survey.id}/paper`;
});

const site = async (reader: Reader | null, now: Instant) =>
	siteOf(surveyRoutes, { ctx: { ...survey.ctx, files: await openFiles(directory) }, reader, now });
const get = async (path: string, reader: Reader | null = claire, now: Instant = meanwhile) =>
	await visit(await site(reader, now), path);

async function post(path: string, fields: Fields, reader: Reader | null = claire, now: Instant = meanwhile) {
	const body = new FormData();
	for (const [name, value] of Object.entries(fields)) if (value !== undefined) body.set(name, value);
	const answer = await (await site(reader, now)).request(path, {
		method: "POST",
		body,
		headers: { origin: "http://localhost" },
	});
	return { status: answer.status, text: await answer.text(), to: answer.headers.get("location") };
}
/** Undefined is left out, as a browser does with a choice that was not made. */
type Fields = Record<string, string | File | undefined>;

const pdf = () => new File(["%PDF-1.7 a letter"], "Lettre n° 14.pdf", { type: "application/pdf" });
const comment = "Nous soutenons le retour.";
const letter = (change: Fields = {}): Fields => ({
	member: survey.members.BEN ?? "",
	received: "2007-06-27",
	time: "16:30",
	reference: "NV/2007/14",
	scan: pdf(),
	[`answers.${survey.choice.id}`]: survey.choice.options[1] ?? "",
	[`answers.${survey.rank.id}.${survey.rank.options[0]}`]: "1",
	[`answers.${survey.comment.id}`]: comment,
	...change,
});

/** The letter entered, and where it is shown. */
const entered = async (change: Fields = {}): Promise<string> => {
	const { to, text } = await post(`${base}/new`, letter(change));
	return (to ?? expect.fail(text)).replace("?entry", "");
};

describe("entering a letter", () => {
	test("reads the stamp by the clock of the seat, and shows what was entered to the second officer beside the scan", async () => {
		const path = await entered();
		const row = await database.db.selectFrom("paper_reply").selectAll().executeTakeFirstOrThrow();
		expect(row.received).toBe("2007-06-27T14:30:00.000Z");
		const { text } = await get(path, daniel);
		for (const said of [
			"Bénin",
			"27\u00a0June 2007, 16:30 in Geneva",
			"NV/2007/14",
			"Return migration",
			comment,
			"Lettre n° 14.pdf",
		])
			expect(text).toContain(said);
		expect(text).toContain(">Confirm: this is what the letter says<");
	});

	test("offers those consulted alone, in the order of the reader’s language, and the delegation’s own controls", async () => {
		const { text } = await get(`${base}/new`);
		const names = [...text.matchAll(/<option value="[0-9a-z]{16}">([^<]+)</g)].map(([, name]) => name);
		expect(names).toEqual(["Bénin", "Côte d’Ivoire", "Éthiopie", "Niger"]);
		expect(text).toContain("data-rank");
	});

	test.each<[string, string, () => Fields, string, string]>([
		["a member", "en", () => ({ member: "" }), "Please fill this in", "member"],
		["a date", "fr", () => ({ received: "27 juin" }), "Cette date n’est pas valable", "received"],
		["a time", "es", () => ({ time: "" }), "", "time"],
		["a reference", "en", () => ({ reference: " " }), "", "reference"],
		["a scan", "fr", () => ({ scan: new File([], "") }), "La lettre numérisée est nécessaire", "scan"],
		["a scan of a known kind", "es", () => ({ scan: new File(["<html>"], "a.pdf") }), "no es un PDF", "scan"],
		[
			"a smaller scan",
			"en",
			() => ({ scan: new File(["%PDF-", "x".repeat(10 * 1024 * 1024)], "a.pdf") }),
			"at most 10",
			"scan",
		],
		[
			"an answer",
			"en",
			() => ({ [`answers.${survey.choice.id}`]: undefined }),
			"Please answer this question",
			`answers-${0}`,
		],
		["a stamp of the period", "en", () => ({ received: "2007-06-20" }), "within the period of the survey", "received"],
	])("lacking %s says so (%s), and keeps what was typed", async (_, lang, change, sentence, field) => {
		const page = await post(`${base.replace("/en/", `/${lang}/`)}/new`, letter(change()));
		expect([413, 422]).toContain(page.status);
		expect(page.text).toContain(sentence);
		expect(page.text).toContain(`href="#f-${field.replace("answers-0", `answers-${survey.choice.id}`)}"`);
		expect(page.text).toContain(comment);
		expect(await database.db.selectFrom("paper_reply").select("id").execute()).toEqual([]);
	});

	test("keeps a scan that has arrived, so that a form sent again need not bring it again", async () => {
		const page = await post(`${base}/new`, letter({ reference: "" }));
		expect(page.status).toBe(422);
		expect(page.text).toContain("The file Lettre n° 14.pdf has been received and is kept.");
		const kept = /name="kept" value="([^"]+)"/.exec(page.text)?.[1] ?? "";
		const again = await post(`${base}/new`, letter({ scan: new File([], ""), kept }));
		expect(again.status).toBe(303);
	});

	test("a second letter of a delegation waits for the first one’s confirmation", async () => {
		await entered();
		const page = await post(`${base}/new`, letter());
		expect(page.status).toBe(409);
		expect(page.text).toContain("has already been entered from paper");
		expect(page.text).toContain('href="#f-member"');
	});
});

describe("the second officer", () => {
	test("confirms: it counts, and what it says is shown no longer", async () => {
		const path = await entered();
		expect((await get(path)).text).toContain("You entered this reply.");
		expect((await post(`${path}/confirmation`, {})).status).toBe(403);
		expect((await post(`${path}/confirmation`, {}, daniel)).to).toBe(`${path}?confirmed`);
		const { text } = await get(path, daniel);
		expect(text).toContain("Confirmed by approving@example.org");
		expect(text).not.toContain(comment);
		expect((await get(base)).text).toContain("Confirmed");
		expect((await get(base.replace("/paper", ""))).text).toContain("on paper");
	});

	test("declines with a remark, which is needed, and the letter may be entered again", async () => {
		const path = await entered();
		const empty = await post(`${path}/refusal`, { remark: "" }, daniel);
		expect(empty.status).toBe(422);
		expect(empty.text).toContain('href="#f-remark"');
		await post(`${path}/refusal`, { remark: "The first option is ticked." }, daniel);
		const { text } = await get(path);
		expect(text).toContain("The first option is ticked.");
		expect(text).toContain(`${base}/new?member=${survey.members.BEN}`);
		expect((await get(`${base}/new?member=${survey.members.BEN}`)).text).toContain(
			`value="${survey.members.BEN}" selected`,
		);
	});

	test("comes too late after the close: said on the page", async () => {
		const path = await entered();
		const late = await post(`${path}/confirmation`, {}, daniel, closes);
		expect(late.status).toBe(409);
		expect(late.text).toContain("The period for replies is over");
		expect((await get(base, claire, closes)).text).not.toContain(`${base}/new`);
	});
});

describe("the scan", () => {
	const chairOf = (...chairs: string[]): Reader => ({ ...staff("p", "chair"), chairs });
	const delegate = (member: string): Reader => ({ ...staff("p"), seats: [{ member, role: "head" }] });
	const everybody = async () => [
		claire,
		daniel,
		staff("p", "auditor"),
		chairOf(await councilOf(database)),
		chairOf("another"),
		delegate(survey.members.BEN ?? ""),
	];
	/** Whom the scan is opened to, as `everybody` lists them. */
	const openTo = async (path: string, now: Instant): Promise<boolean[]> => {
		const opened: boolean[] = [];
		for (const reader of await everybody()) {
			const { status } = await get(`${path}/scan`, reader, now);
			expect([200, 403]).toContain(status);
			opened.push(status === 200);
		}
		return opened;
	};
	const nobody = [false, false, false, false, false, false];
	const does = (name: string, input: object, actor = survey.officer, now = meanwhile) =>
		perform(survey.ctx, actNamed(name), { survey: survey.id, ...input }, { actor, now });

	test("is for officers while it waits, under its own name, and for nobody between its confirmation and the close", async () => {
		const path = await entered();
		expect(await openTo(path, meanwhile)).toEqual([true, true, false, false, false, false]);
		const answer = await get(`${path}/scan`, daniel);
		expect(answer.text).toBe("%PDF-1.7 a letter");
		expect(answer.headers.get("content-type")).toBe("application/pdf");
		expect(answer.headers.get("content-disposition")).toBe("inline; filename*=UTF-8''Lettre%20n%C2%B0%2014.pdf");
		expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
		await post(`${path}/confirmation`, {}, daniel);
		expect(await openTo(path, meanwhile)).toEqual(nobody);
		expect((await get(path, daniel)).text).not.toContain(`${path}/scan`);
	});

	test("of a recorded survey is for those who establish its result, then for all the body’s people, and never for a delegation", async () => {
		database = await testDatabase();
		survey = await openSurvey(database, { level: "recorded" });
		claire = staff(survey.officer.person, "officer");
		daniel = staff(survey.approving.person, "approvingOfficer");
		base = `/en/office/surveys/${survey.id}/paper`;
		const path = await entered();
		await post(`${path}/confirmation`, {}, daniel);
		expect(await openTo(path, closes)).toEqual([false, true, true, true, false, false]);
		expect((await get(path, claire, closes)).text).not.toContain(`${path}/scan`);
		expect((await get(path, daniel, closes)).text).toContain(`${path}/scan`);
		await does("survey.release", {}, survey.approving, closes);
		expect(await openTo(path, closes)).toEqual([true, true, true, true, true, false]);
	});

	test("of a confidential survey is for the auditor alone once it is closed", async () => {
		const path = await entered();
		await post(`${path}/confirmation`, {}, daniel);
		const auditorAlone = [false, false, true, false, false, false];
		expect(await openTo(path, closes)).toEqual(auditorAlone);
		await does("survey.release", {}, survey.approving, closes);
		expect(await openTo(path, closes)).toEqual(auditorAlone);
	});

	test("is opened by nobody before the closing entry is written: who may open it has it written", async () => {
		const path = await entered();
		const closedAt = async () =>
			(await database.db.selectFrom("survey").select("closed_at").executeTakeFirstOrThrow()).closed_at;
		// It still waits, as far as its row says; the period is over by the clock.
		expect((await get(`${path}/scan`, claire, closes)).status).toBe(403);
		expect(await closedAt()).toBeNull();
		expect((await get(`${path}/scan`, staff("p", "auditor"), closes)).status).toBe(200);
		expect(await closedAt()).toBe(closes);
	});

	test.each(["while it is open", "after its close"])("of a survey annulled %s is for nobody", async (when) => {
		const path = await entered();
		const now = when === "while it is open" ? meanwhile : closes;
		if (now === closes) await does("survey.close", {}, survey.officer, closes);
		const reasons = { en: "An option was missing.", fr: "Une option manquait.", es: "Faltaba una opción." };
		await does("survey.requestAnnulment", { reasons }, survey.officer, now);
		await does("survey.annul", {}, survey.approving, now);
		for (const at of [now, closes]) expect(await openTo(path, at)).toEqual(nobody);
		const { status, text } = await get(path, daniel, now);
		expect(status).toBe(200);
		expect(text).not.toContain(`${path}/scan`);
	});
});
