import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { siteOf, visit } from "../../../../test/support/site.ts";
import { closes, meanwhile, type OpenSurvey, openSurvey, staff } from "../../../../test/support/survey.ts";
import { type TestDatabase, testDatabase } from "../../../../test/support/test-database.ts";
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
	test("is for officers while it waits, and for them and the auditor after the close, under its own name", async () => {
		const path = await entered();
		expect((await get(`${path}/scan`, staff("p", "auditor"))).status).toBe(403);
		for (const [reader, now] of [
			[daniel, meanwhile],
			[daniel, closes],
			[staff("p", "auditor"), closes],
		] as const) {
			const answer = await get(`${path}/scan`, reader, now);
			expect(answer.status).toBe(200);
			expect(answer.text).toBe("%PDF-1.7 a letter");
			expect(answer.headers.get("content-type")).toBe("application/pdf");
			expect(answer.headers.get("content-disposition")).toBe("inline; filename*=UTF-8''Lettre%20n%C2%B0%2014.pdf");
			expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
		}
		await post(`${path}/confirmation`, {}, daniel);
		expect((await get(`${path}/scan`, daniel)).status).toBe(403);
		expect((await get(`${path}/scan`, staff("p", "chair"))).status).toBe(403);
		expect((await get(`${path}/scan`, await survey.join("BEN", "Brice", "head"))).status).toBe(403);
	});
});
