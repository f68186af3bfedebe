import { verifyExport } from "@intersession/ledger";
import { beforeEach, describe, expect, test } from "vitest";
import { afterwards, chairing, equalSurvey } from "../../../../test/support/equality.ts";
import { actorOf, putPerson } from "../../../../test/support/register.ts";
import { actNamed, meanwhile, type OpenSurvey } from "../../../../test/support/survey.ts";
import { type TestDatabase, testDatabase } from "../../../../test/support/test-database.ts";
import { perform } from "../../../acts/index.ts";
import { type Actor, systemActor } from "../../../kit/actor.ts";
import { type Instant, parseDate, parseInstant } from "../../../kit/clock.ts";
import type { Reader } from "../../../kit/reader.ts";
import type { Refusal } from "../../../kit/refusal.ts";
import { mailboxOf } from "../../../mail/index.ts";
import { chairOf, organNames } from "../../membership/index.ts";
import { closeDueSurveys } from "../acts/close.ts";
import { exportOf } from "../result/queries.ts";
import { recount } from "../result/rules.ts";
import { tellChairsInOffice, tellNewChair } from "./reactions.ts";

const reasons = { en: "It was wanted before.", fr: "Ce thème était déjà souhaité.", es: "Ya se había solicitado." };

let database: TestDatabase;
let survey: OpenSurvey;
let council: string;
let chair: Actor;
let delegate: Reader;

beforeEach(async () => {
	database = await testDatabase();
	({ survey, council, chair, delegate } = await equalSurvey(database));
});

const does = (name: string, input: object, actor: Actor, now: Instant = afterwards) =>
	perform(survey.ctx, actNamed(name), { survey: survey.id, ...input }, { actor, now });

const refusal = (doing: Promise<unknown>) =>
	doing.then(
		() => expect.fail("nothing was refused"),
		(refused: Refusal) => refused.reasons[0]?.code,
	);

const settle = (input: object = {}, actor = chair, now = afterwards) =>
	does(
		"survey.settleEquality",
		{ question: survey.choice.id, selected: [survey.choice.options[1]], ...input },
		actor,
		now,
	);

describe("an equality", () => {
	test("keeps the result from being released until the Chair has settled it", async () => {
		expect(await refusal(does("survey.release", {}, survey.approving))).toBe("survey.equalityAwaits");
		await settle({ reasons });
		await does("survey.release", {}, survey.approving);
		const { result } = await database.db.selectFrom("survey").select("result").executeTakeFirstOrThrow();
		const [first, second] = survey.choice.options;
		expect(result).toMatchObject({
			questions: [
				{ equal: [[first], [second]], settled: { selected: [second], reasons } },
				{ equal: [], settled: null },
			],
		});
	});

	test("is told to the Chair when the survey is closed, once and without a figure", async () => {
		const late = { ...survey.ctx, clock: { now: () => afterwards } };
		await closeDueSurveys(late);
		await closeDueSurveys(late);
		const mails = await database.db
			.selectFrom("outbox")
			.select(["subject", "body"])
			.where("address", "=", "chair@example.org")
			.execute();
		expect(mails).toHaveLength(1);
		expect(mails[0]?.subject).toMatch(/as Chair/);
		expect(mails[0]?.body).not.toMatch(/Gender|Return|\d+ of/);
	});

	test("is told to a Chair who is confirmed after the close, until it is settled", async () => {
		const late = { ...survey.ctx, clock: { now: () => afterwards } };
		const told = async (address: string) =>
			(await mailboxOf(database.db, { address }, 1)).mails.filter(({ occasion }) =>
				occasion.startsWith("survey.equal:"),
			);
		const elect = async (email: string, from: string) => {
			await putPerson(database, email);
			const entry = { organ: council, email, from };
			const entered = await perform(survey.ctx, actNamed("membership.enterChair"), entry, {
				actor: survey.approving,
				now: afterwards,
			});
			const confirmed = { organ: council, entry: entered.entry, name: email };
			await perform(survey.ctx, actNamed("membership.confirmChair"), confirmed, { actor: second, now: afterwards });
			const facts = await database.db.selectFrom("fact").selectAll().where("type", "=", "chair.confirmed").execute();
			for (const _ of ["once", "again"]) await tellNewChair(survey.ctx, facts);
		};
		const second = actorOf(await putPerson(database, "second@example.org"), "approvingOfficer");
		const role = { person: second.person, role: "approvingOfficer", from: "2007-06-28" };
		await perform(survey.ctx, actNamed("identity.appoint"), role, { actor: systemActor, now: meanwhile });

		// Not closed yet: the close will look up the Chair.
		await elect("early@example.org", "2007-07-03");
		expect(await told("early@example.org")).toEqual([]);
		await closeDueSurveys(late);
		expect(await told("early@example.org")).toHaveLength(1);
		await elect("late@example.org", "2007-07-04");
		expect(await told("late@example.org")).toHaveLength(1);
		const { person } = { ...(await chairOf(database.db, council, parseDate("2007-07-05"))) };
		await settle({}, actorOf(person ?? "", "chair"));
		await elect("last@example.org", "2007-07-05");
		expect(await told("last@example.org")).toEqual([]);
	});

	test("is told to a Chair who was confirmed ahead, on the day on which the term begins and once", async () => {
		const late = (now: Instant) => ({ ...survey.ctx, clock: { now: () => now } });
		await closeDueSurveys(late(afterwards));
		await chairing(database, council, "ahead@example.org", parseDate("2007-07-07"));
		const told = async () => (await mailboxOf(database.db, { address: "ahead@example.org" }, 1)).mails;
		await tellNewChair(survey.ctx, [{ subject: council, at: afterwards }]);
		for (const day of ["2007-07-05T17:00:00.000Z", "2007-07-06T21:59:59.999Z"]) {
			await tellChairsInOffice(late(parseInstant(day)));
			expect(await told()).toEqual([]);
		}
		for (const day of ["2007-07-06T22:00:00.000Z", "2007-07-08T10:00:00.000Z"])
			await tellChairsInOffice(late(parseInstant(day)));
		expect((await told()).map(({ occasion }) => occasion)).toEqual([`survey.equal:${survey.id}`]);
	});

	test("is settled once, by one of the options that are equal, after the close", async () => {
		expect(await refusal(settle({}, chair, meanwhile))).toBe("survey.notNow");
		expect(await refusal(settle({ selected: [survey.rank.options[0]] }))).toBe("survey.notEqual");
		expect(await refusal(settle({ selected: survey.choice.options }))).toBe("survey.notEqual");
		expect(await refusal(settle({ question: survey.rank.id, selected: [survey.rank.options[0]] }))).toBe(
			"survey.noEquality",
		);
		expect(await refusal(settle({ reasons: { en: reasons.en } }))).toBe("survey.languageMissing");
		await settle();
		expect(await refusal(settle({ selected: [survey.choice.options[0]] }))).toBe("survey.alreadySettled");
		await does("survey.release", {}, survey.approving);
		expect(await refusal(settle())).toBe("survey.notNow");
	});

	test("is for the Chair of the competent organ: not for another Chair, an officer, or who chaired it before", async () => {
		const [, other] = await organNames(database.db);
		const elsewhere = await chairing(database, other?.id ?? "", "elsewhere@example.org");
		expect(await refusal(settle({}, elsewhere))).toBe("survey.notTheChair");
		expect(await refusal(settle({}, survey.approving))).toBe("act.notAllowed");
		const successor = await chairing(database, council, "successor@example.org", parseDate("2007-07-01"));
		expect(await refusal(settle())).toBe("survey.notTheChair");
		await settle({}, successor);
	});

	test("settled stands in a record that anybody can check", async () => {
		await settle();
		await does("survey.release", {}, survey.approving);
		const record = await exportOf(survey.ctx, delegate, survey.id, "public", afterwards);
		const verdict = verifyExport(record ?? new Uint8Array(), { recount, trustedKey: survey.ctx.ledgerKey.vkey });
		expect(verdict).toMatchObject({ ok: true, recomputed: true });
	});
});
