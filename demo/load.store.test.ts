import { progressIn, sectionOf } from "@intersession/document";
import { parseVerifier, verifyExport } from "@intersession/ledger";
import { sql } from "kysely";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Ctx, perform } from "../app/acts/index.ts";
import type { Database } from "../app/data/database.ts";
import { inTransaction } from "../app/data/transaction.ts";
import { dateIn, plusMinutes } from "../app/kit/calendar.ts";
import { milliseconds, parseDate, parseInstant } from "../app/kit/clock.ts";
import { uiLangs } from "../app/kit/languages.ts";
import { membershipScope, type Reader, staffScope } from "../app/kit/reader.ts";
import { no, Refusal } from "../app/kit/refusal.ts";
import { auditLog } from "../app/ledger/index.ts";
import { catalogueOf, yearOf, yearsOf } from "../app/modules/dialogue/queries.ts";
import { findDocument } from "../app/modules/document/index.ts";
import { insertPerson, personByEmail } from "../app/modules/identity/index.ts";
import { membersOn, organsOn } from "../app/modules/membership/index.ts";
import { closeDueSurveys, publicSurveys, recount, surveyPage } from "../app/modules/survey/index.ts";
import { exportOf } from "../app/modules/survey/result/queries.ts";
import { startedOn } from "../test/support/demo-start.ts";
import { testDatabase } from "../test/support/test-database.ts";
import { clockOf } from "./clock.ts";
import { loadDemo, resetDemo } from "./index.ts";
import { begins, ends, material } from "./material.ts";
import { actNamed } from "./story/acts.ts";

const zone = material.body.zone;

let database: Database;
let ctx: Ctx;

const officer: Reader = {
	person: "",
	name: "",
	email: "",
	language: "en",
	zone,
	staff: ["officer"],
	seats: [],
	chairs: [],
};

const newest = async () => {
	const [survey] = await publicSurveys(ctx.db, ctx.clock.now());
	if (survey === undefined) throw new Error("no survey is public");
	return survey;
};

/** How many rows each table has. */
async function counts(): Promise<Record<string, number>> {
	const { rows } = await sql<{ name: string }>`
		select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'migration' order by 1
	`.execute(database.db);
	const found: Record<string, number> = {};
	for (const { name } of rows) {
		const counted = await sql<{ n: number }>`select count(*) as n from ${sql.table(name)}`.execute(database.db);
		found[name] = counted.rows[0]?.n ?? 0;
	}
	return found;
}

describe("the demonstration as visitors find it", () => {
	beforeAll(async () => {
		database = await testDatabase();
		ctx = await startedOn(database);
		await loadDemo(ctx);
	});

	test("stands at noon in Geneva on 28 June 2007", () => {
		const late = milliseconds(ctx.clock.now()) - milliseconds(begins);
		expect(late).toBeGreaterThanOrEqual(0);
		expect(late).toBeLessThan(60_000);
	});

	test("has the 120 Member States of that day, and observers marked as illustrative", async () => {
		const members = await membersOn(ctx.db, dateIn(ctx.clock.now(), zone), "fr");
		const states = members.filter((member) => member.class === "memberState");
		expect(states).toHaveLength(120);
		expect(members.filter(({ illustrative }) => illustrative)).toHaveLength(members.length - states.length);
		expect(members.find(({ code }) => code === "NER")?.names[0]).toMatchObject({ short: "Niger", of: "du" });
		// The others were admitted on days that nobody has recorded.
		const dated = material.members.filter(({ from }) => from !== null);
		expect(states.filter(({ since }) => since > "1900-01-01")).toHaveLength(dated.length);
		const council = (await organsOn(ctx.db, parseDate("2007-06-28"), "en")).find(({ code }) => code === "council");
		expect([council?.composedOf, council?.chair?.name]).toEqual(["memberState", "Rafael Ibarrola Quint"]);
	});

	test("has its survey open to all of them, recorded, and every simulated reply in force", async () => {
		const { survey, state, received } = await newest();
		expect(state).toBe("open");
		expect([survey.opens, survey.closes]).toEqual([material.survey.opens, material.survey.closes]);
		expect(survey.opening).toMatchObject({ level: "recorded", decides: ["memberState"], waivers: [] });
		expect(survey.opening).not.toHaveProperty("circulationWaiver");
		expect(survey.opening.consulted).toHaveLength(material.members.length);
		// The data's replies and the one on paper; the first of the amended one is in the ledger, and not in force.
		expect(received).toBe(material.survey.replies.length + 1);
		const replies = await ctx.db.selectFrom("reply").select(["received", "scan"]).orderBy("pending").execute();
		expect(replies).toHaveLength(received + 1);
		expect(replies.filter(({ scan }) => scan !== null)).toHaveLength(1);
		expect(replies.every((reply) => reply.received < begins)).toBe(true);
		// Beside the replies, the opening and the decision that the survey is public.
		expect(await auditLog(ctx.db, parseVerifier(ctx.ledgerKey.vkey))).toBe(2 + replies.length);
	});

	test("has two years of the dialogue, and in 2008 both themes with their dossiers in every language", async () => {
		const scope = membershipScope(officer) ?? expect.fail("an officer reads the dialogue");
		const years = await yearsOf(ctx.db, scope);
		expect(years.map(({ year }) => year)).toEqual([2008, 2007]);
		const found = await yearOf(ctx.db, scope, 2008);
		expect(Object.keys(found?.cycle.choices ?? {})).toEqual(["theme"]);
		const dossiers = found?.dossiers ?? [];
		expect(dossiers.map(({ option }) => [option.place, option.cost, option.secured])).toEqual([
			[1, null, null],
			[2, null, null],
		]);
		const questions = dossiers.map(({ text }) => sectionOf(text, "questions").length);
		expect(questions).toEqual([11, 7]);
		for (const { text } of dossiers)
			for (const lang of uiLangs) expect(progressIn(text, lang), lang).toMatchObject({ stale: 0, missing: 0 });
	});

	test("has in its catalogue a topic that was wanted twice and never put forward, and two that the survey of 2006 selected", async () => {
		const scope = staffScope(officer, ["officer"]);
		const catalogue = scope === undefined ? [] : await catalogueOf(ctx.db, scope);
		const entries = catalogue.map(({ kind, title, putForward, interest }) => [
			kind,
			title.expressions.en?.body,
			putForward.map(({ year }) => year),
			interest.map((it) => ["survey" in it ? `${it.year} ${it.begins} ${it.standing}` : it.date, it.outcome]),
		]);
		expect(entries).toHaveLength(6);
		expect(entries).toContainEqual(["theme", "Migration Management in the Evolving Global Economy", [2007], []]);
		const wanted = [
			["2005-10-01", "notOrganised"],
			["2007 2006-10 notSelected", "notOrganised"],
		];
		expect(entries).toContainEqual(["topic", "Migration and the Environment", [], wanted]);
		for (const title of [
			"Free Movement of Persons in Regional Integration Processes",
			"Making Global Labour Mobility a Catalyst for Development",
		])
			expect(entries).toContainEqual(["topic", title, [], [["2007 2006-10 selected", "open"]]]);
		for (const { document } of catalogue) {
			const text = (await findDocument(ctx.db, document))?.document;
			for (const lang of uiLangs) expect(text && progressIn(text, lang), lang).toMatchObject({ stale: 0, missing: 0 });
		}
	});

	test("has the theme of 2007 decided, and its topics selected, as the note tells it and marked as entered", async () => {
		const scope = membershipScope(officer) ?? expect.fail("an officer reads the dialogue");
		const year = await yearOf(ctx.db, scope, 2007);
		expect(year?.dossiers.map(({ option }) => option.fate?.fate)).toEqual(["selected"]);
		const { surveys, decisions } = year?.earlier ?? expect.fail("no year");
		expect(decisions.map(({ confirmed, date, source }) => [confirmed, date, source.symbol])).toEqual([
			[true, null, "IC/2007/7"],
		]);
		expect(surveys.map(({ begins, ends, options }) => [begins, ends, options.map(({ standing }) => standing)])).toEqual(
			[["2006-10", "2006-11", ["selected", "selected", "notSelected"]]],
		);
	});

	test("shows the public no result before the close", async () => {
		const { survey } = await newest();
		expect(await surveyPage(ctx, null, survey.id, ctx.clock.now())).toMatchObject({ result: null, replies: null });
	});

	test("keeps the scan of the letter, and a draft without an answer on the theme", async () => {
		const [scan] = await ctx.db.selectFrom("file").selectAll().execute();
		expect((await ctx.files.read(String(scan?.hash))).subarray(0, 5).toString()).toBe("%PDF-");
		const drafts = await ctx.db
			.selectFrom("draft")
			.innerJoin("member", "member.id", "draft.member_id")
			.select("draft.answers")
			.where("code", "=", "PER")
			.execute();
		expect(drafts).toHaveLength(1);
		expect(JSON.stringify(drafts)).not.toContain("choose");
	});

	test("is loaded once: a second start changes nothing, and its clock goes on", async () => {
		const before = await counts();
		const again = await startedOn(database);
		await loadDemo(again);
		expect(await counts()).toEqual(before);
		expect(milliseconds(again.clock.now()) - milliseconds(ctx.clock.now())).toBeLessThan(1_000);
	});

	test("refuses a clock moved back, and one moved out of its calendar", async () => {
		const { moveTo, now } = clockOf(ctx);
		await expect(moveTo(plusMinutes(now(), -1))).rejects.toThrow(new Refusal(no("demo.backwards", {}, "date")));
		await expect(moveTo(plusMinutes(ends, 1))).rejects.toThrow(new Refusal(no("demo.tooFar", {}, "date")));
		expect(milliseconds(now())).toBeLessThan(milliseconds(plusMinutes(begins, 5)));
	});

	test("moved to the close and released, has the result of its replies, and a record that anybody can check", async () => {
		const { survey } = await newest();
		await clockOf(ctx).moveTo(survey.closes);
		await closeDueSurveys(ctx);
		expect((await newest()).state).toBe("establishing");
		const achterberg = await personByEmail(ctx.db, "daniel.achterberg@example.org");
		const actor = { person: String(achterberg?.id), roles: ["approvingOfficer" as const], delegation: null };
		await perform(ctx, actNamed("survey.release"), { survey: survey.id }, { actor, now: ctx.clock.now() });

		const released = await surveyPage(ctx, null, survey.id, ctx.clock.now());
		const [theme] = released?.result?.questions ?? [];
		const preferred = survey.opening.questions[0]?.options.find(({ id }) => id === theme?.order[0]);
		expect(preferred?.title).toEqual(material.survey.options.find(({ key }) => key === mostChosen())?.title);

		const record = await exportOf(ctx, null, survey.id, "public", ctx.clock.now());
		const verdict = verifyExport(record ?? Buffer.alloc(0), { trustedKey: ctx.ledgerKey.vkey, recount });
		expect(verdict).toMatchObject({
			ok: true,
			state: "established",
			recomputed: true,
			replies: material.survey.replies.length + 1,
			superseded: 1,
		});
	});
});

/** The theme that most Member States prefer in the data; the reply on paper alone does not change it. */
function mostChosen(): string {
	const states = new Set(material.members.filter((member) => member.class === "memberState").map(({ code }) => code));
	const chosen = material.survey.replies.flatMap(({ member, choose }) =>
		states.has(member) && choose !== null ? [choose] : [],
	);
	const [first, second] = [...Map.groupBy(chosen, (key) => key)].sort(([, a], [, b]) => b.length - a.length);
	expect((first?.[1].length ?? 0) - (second?.[1].length ?? 0)).toBeGreaterThan(1);
	return String(first?.[0]);
}

describe("beginning anew", () => {
	beforeEach(async () => {
		database = await testDatabase();
		ctx = await startedOn(database);
	});

	test("follows an interrupted start, from an empty database", async () => {
		await loadDemo(ctx);
		const whole = await counts();
		await ctx.db.deleteFrom("demo_clock").execute();
		await loadDemo(await startedOn(database));
		expect(await counts()).toEqual(whole);
	});

	test("forgets everything and brings the clock back", async () => {
		await loadDemo(ctx);
		await clockOf(ctx).moveTo(parseInstant("2007-09-01T10:00:00.000Z"));
		await resetDemo(ctx.db);
		expect(Object.entries(await counts()).filter(([, rows]) => rows > 0)).toEqual([]);
		expect((await startedOn(database)).clock.now() <= plusMinutes(begins, 1)).toBe(true);
	});

	test("never touches a real body", async () => {
		const texts = JSON.stringify({ en: "A real body", fr: "Un organisme réel", es: "Un órgano real" });
		const body = { names: texts, short_names: texts, languages: ["en"], seat: texts, zone, demo: false };
		await ctx.db.insertInto("body").values(body).execute();
		const person = { name: "Ana", email: "ana@mission.example", language: "es" as const, zone };
		await inTransaction(ctx.db, (tx) => insertPerson(tx, person, begins));
		const before = await counts();
		await expect(resetDemo(ctx.db)).rejects.toThrow("real body");
		await expect(loadDemo(ctx)).rejects.toThrow("real body");
		expect(await counts()).toEqual(before);
	});
});
