import { verifyExport } from "@intersession/ledger";
import { beforeEach, describe, expect, test } from "vitest";
import { councilOf, counting } from "../../../../test/support/register.ts";
import { siteOf, visit } from "../../../../test/support/site.ts";
import { actNamed, closes, meanwhile, type OpenSurvey, openSurvey } from "../../../../test/support/survey.ts";
import { type TestDatabase, testDatabase } from "../../../../test/support/test-database.ts";
import { perform } from "../../../acts/index.ts";
import type { Actor, StaffRole } from "../../../kit/actor.ts";
import { plusMinutes } from "../../../kit/calendar.ts";
import { type Instant, parseInstant } from "../../../kit/clock.ts";
import { asDelegate, type Reader } from "../../../kit/reader.ts";
import { resultRoutes } from "./routes.tsx";
import { recount } from "./rules.ts";

const afterwards = plusMinutes(closes, 60);

let database: TestDatabase;
let survey: OpenSurvey;
let delegate: Reader;
let council: string;

async function opened(level: "recorded" | "confidential"): Promise<void> {
	database = await testDatabase();
	survey = await openSurvey(database, { level });
	council = await councilOf(database);
	delegate = await survey.join("NER", "Aminata", "focalPoint");
	await replyOf(delegate, survey.choice.options[1], "La dignité d’abord.");
	await replyOf(await survey.join("CIV", "Koffi", "head"), survey.choice.options[1]);
	await replyOf(await survey.join("ETH", "Hanna", "head"), survey.choice.options[0]);
}

async function replyOf(reader: Reader, option: string | undefined, comment?: string): Promise<void> {
	const member = reader.seats[0]?.member ?? "";
	const occasion = { actor: asDelegate(reader, member), now: meanwhile };
	const answers = {
		[survey.choice.id]: { choose: option },
		[survey.rank.id]: { ranking: [[survey.rank.options[2]], [survey.rank.options[0]]] },
		...(comment !== undefined && { [survey.comment.id]: { comment } }),
	};
	const place = { survey: survey.id, delegation: member };
	await perform(survey.ctx, actNamed("survey.saveDraft"), { ...place, version: 0, answers }, occasion);
	await perform(survey.ctx, actNamed("survey.submitReply"), { ...place, version: 1 }, occasion);
}

const release = () =>
	perform(survey.ctx, actNamed("survey.release"), { survey: survey.id }, { actor: survey.approving, now: afterwards });

const staff = (...roles: StaffRole[]): Reader => ({
	...delegate,
	staff: roles,
	seats: [],
	chairs: roles.includes("chair") ? [council] : [],
});

const see = (reader: Reader | null, now: Instant, lang = "en", rest = "") =>
	visit(siteOf(resultRoutes, { ctx: survey.ctx, reader, now }), `/${lang}/surveys/${survey.id}${rest}`);

const record = (reader: Reader | null, kind: "" | "auditor-", now = afterwards) =>
	see(reader, now, "en", `/${kind}survey-${survey.id}.json`);

const verify = (text: string) => verifyExport(Buffer.from(text), { recount, trustedKey: survey.ctx.ledgerKey.vkey });

describe("a recorded survey", () => {
	beforeEach(() => opened("recorded"));

	test("shows those consulted how many replies were received while it is open, and nothing of what they say", async () => {
		for (const reader of [delegate, staff("officer"), staff("approvingOfficer"), staff("chair"), staff("auditor")]) {
			const { status, text } = await see(reader, meanwhile);
			expect(status).toBe(200);
			expect(text).toContain("3 replies received so far");
			expect(text).not.toMatch(/most preferences|Comparisons|La dignité/);
			expect((await record(reader, "", meanwhile)).status).toBe(404);
			expect((await record(reader, "auditor-", meanwhile)).text).not.toContain("La dignité");
		}
	});

	test("has no reply read from the database for a record before its close", async () => {
		let read = "";
		const db = database.db.withPlugin({
			transformQuery: ({ node }) => node,
			async transformResult({ result }) {
				read += JSON.stringify(result.rows);
				return result;
			},
		});
		const download = (now: Instant) =>
			visit(
				siteOf(resultRoutes, { ctx: { ...survey.ctx, db }, reader: staff("auditor"), now }),
				`/en/surveys/${survey.id}/auditor-survey-${survey.id}.json`,
			);
		expect((await download(meanwhile)).status).toBe(200);
		expect(read).not.toContain("La dignité");
		await release();
		await download(afterwards);
		expect(read).toContain("La dignité");
	});

	test("does not exist for the public until the body decides so", async () => {
		expect((await see(null, meanwhile)).to).toContain("/en/sign-in");
		const decision = { en: "Decision of the Council", fr: "Décision du Conseil", es: "Decisión del Consejo" };
		const does = (name: string, input: object, actor: Actor) =>
			perform(survey.ctx, actNamed(name), { survey: survey.id, ...input }, { actor, now: meanwhile });
		await does("survey.requestPublicity", { decision }, survey.officer);
		expect((await see(null, meanwhile)).to).toContain("/en/sign-in");
		await does("survey.publish", {}, survey.approving);
		expect((await see(null, meanwhile)).text).toContain("Public by decision of the body. Decision of the Council");
		await release();
		expect((await see(null, afterwards)).text).toContain("“Return migration” has the most preferences");
	});

	test("is being established after its close: shown to those who establish it and told to everybody else", async () => {
		for (const role of ["approvingOfficer", "chair", "auditor"] as const)
			expect((await see(staff(role), afterwards)).text).toContain("has the most preferences: 2 of the 2 replies");
		for (const reader of [delegate, staff("officer")]) {
			const { text } = await see(reader, afterwards);
			expect(text).toContain("The result is being established");
			expect(text).not.toContain("has the most preferences");
			expect((await record(reader, "")).status).toBe(404);
		}
		const otherChair = { ...staff("chair"), chairs: ["another"] };
		expect((await see(otherChair, afterwards)).text).not.toContain("has the most preferences");
	});

	test("says, once released, who prefers what, how it was counted, and by whom it was answered, in each language", async () => {
		await release();
		const { text } = await see(delegate, afterwards);
		expect(text).toContain("“Return migration” has the most preferences: 2 of the 2 replies that state one.");
		expect(text).toContain(
			"“Labour mobility” leads “Gender and migration”: 2 prefer the former, 0 the latter, 0 neither.",
		);
		expect(text).toContain("“Labour mobility” leads every other option.");
		expect(text).toContain("La dignité d’abord.");
		expect(text).toMatch(/<th scope="row">Niger<\/th><td>Return migration<\/td>/);
		expect((await see(delegate, afterwards, "fr")).text).toContain(
			"«\u00a0Migrations de retour\u00a0» a recueilli le plus de préférences",
		);
		expect((await see(delegate, afterwards, "es")).text).toContain(
			"«Migración de retorno» es la opción con más preferencias",
		);
	});

	test("gives everybody who sees the result a record that counts again to it", async () => {
		await release();
		expect(verify((await record(delegate, "")).text)).toMatchObject({ ok: true, recomputed: true, replies: 3 });
	});

	test("annulled while its record is made, gives the auditor the record of the annulment, without a reply", async () => {
		const does = (name: string, input: object, actor = survey.officer, ctx = survey.ctx) =>
			perform(ctx, actNamed(name), { survey: survey.id, ...input }, { actor, now: afterwards });
		await does("survey.close", {});
		const reasons = { en: "An option was missing.", fr: "Une option manquait.", es: "Faltaba una opción." };
		await does("survey.requestAnnulment", { reasons });
		// Its row is written, and the log does not have it yet.
		await does("survey.annul", {}, survey.approving, { ...survey.ctx, covered: async () => {} });
		const { status, text } = await record(staff("auditor"), "auditor-");
		expect(status).toBe(200);
		expect(verify(text)).toMatchObject({ ok: true });
		expect(text).not.toContain("La dignité");
		expect(JSON.parse(text)).toMatchObject({ annulment: { document: { reasons } }, replies: null });
	});

	test("is said, on its public page, to be late once the day is over by which it was to be released", async () => {
		const decision = { en: "Decision of the Council", fr: "Décision du Conseil", es: "Decisión del Consejo" };
		const does = (name: string, input: object, actor: Actor) =>
			perform(survey.ctx, actNamed(name), { survey: survey.id, ...input }, { actor, now: meanwhile });
		await does("survey.requestPublicity", { decision }, survey.officer);
		await does("survey.publish", {}, survey.approving);
		// Five days after the close, until midnight at the seat.
		const lastInstant = parseInstant("2007-07-10T21:59:59.999Z");
		for (const reader of [null, delegate]) {
			const due = await see(reader, lastInstant);
			expect(due.text).toContain(
				"will be released to all delegations at the same instant, by Tuesday 10\u00a0July 2007 at the latest.",
			);
			expect(due.text).not.toContain("was to be released");
			const late = await see(reader, plusMinutes(lastInstant, 1));
			expect(late.text).toContain(
				"The result was to be released by Tuesday 10\u00a0July 2007 and is still being established",
			);
			expect(late.text).not.toMatch(/at the latest|has the most preferences/);
		}
		for (const [lang, said] of [
			["fr", "Le résultat devait être communiqué"],
			["es", "El resultado debía comunicarse"],
		] as const)
			expect((await see(null, plusMinutes(lastInstant, 1), lang)).text).toContain(said);
	});

	test("takes at most six statements", async () => {
		await release();
		const { db, statements } = counting(database.db);
		const site = siteOf(resultRoutes, { ctx: { ...survey.ctx, db }, reader: delegate, now: afterwards });
		await visit(site, `/en/surveys/${survey.id}`);
		expect(statements()).toBeLessThanOrEqual(6);
	});
});

describe("a confidential survey", () => {
	beforeEach(async () => {
		await opened("confidential");
		await release();
	});

	test("says what few replies lead to without their figures, withholds small classes, and names nobody", async () => {
		const { text } = await see(delegate, afterwards);
		expect(text).toContain("“Return migration” comes first.");
		expect(text).toContain("Fewer than five replies decide.");
		expect(text).not.toMatch(/has the most preferences|How it was counted/);
		expect(text).toContain("Numbers below five are withheld");
		expect(text).toContain("Withheld: fewer than five replies");
		expect(text).toContain("Comments are shown without names");
		expect(text).not.toMatch(/<th scope="row">Niger<\/th>/);
	});

	test("keeps the record that would say what is withheld for the auditor, who counts again from it", async () => {
		expect((await record(delegate, "")).status).toBe(404);
		expect((await see(delegate, afterwards)).text).not.toContain(`href="/en/surveys/${survey.id}/survey-`);
		expect((await record(delegate, "auditor-")).status).toBe(404);
		expect((await record(staff("approvingOfficer"), "auditor-")).status).toBe(404);
		const audit = await record(staff("auditor"), "auditor-");
		expect(verify(audit.text)).toMatchObject({ ok: true, recomputed: true, replies: 3 });
	});
});
