import { beforeEach, describe, expect, test } from "vitest";
import { actorOf, memberLike, putPerson } from "../../../../test/support/register.ts";
import { actNamed, closes, meanwhile, type OpenSurvey, openSurvey, staff } from "../../../../test/support/survey.ts";
import { type TestDatabase, testDatabase } from "../../../../test/support/test-database.ts";
import { type AnyAct, perform } from "../../../acts/index.ts";
import { plusMinutes } from "../../../kit/calendar.ts";
import type { Instant } from "../../../kit/clock.ts";
import { asDelegate } from "../../../kit/reader.ts";
import type { Refusal } from "../../../kit/refusal.ts";
import { surveyPage } from "../result/queries.ts";
import { closeDueSurveys } from "./close.ts";
import {
	annul,
	decline,
	extend,
	publish,
	release,
	remind,
	requestAnnulment,
	requestExtension,
	requestPublicity,
	takeBack,
} from "./index.ts";

let database: TestDatabase;
let survey: OpenSurvey;

beforeEach(async () => {
	database = await testDatabase();
	survey = await openSurvey(database);
});

const does = (act: AnyAct, input: object = {}, actor = survey.officer, now: Instant = meanwhile) =>
	perform(survey.ctx, act, { survey: survey.id, ...input }, { actor, now });
const grants = (act: AnyAct, now?: Instant) => does(act, {}, survey.approving, now);

const refusal = (doing: Promise<unknown>) =>
	doing.then(
		() => expect.fail("nothing was refused"),
		(refused: Refusal) => refused.reasons[0]?.code,
	);

const reasons = { en: "Several delegations asked.", fr: "Des délégations l’ont demandé.", es: "Se solicitó." };
const later = { closingDate: "2007-07-12", reasons };
const laterCloses = "2007-07-12T16:00:00.000Z";
const afterClose = plusMinutes(closes, 1);

/** A mission replies electronically. */
async function repliesFrom(code: string, name: string, now: Instant = meanwhile): Promise<void> {
	const reader = await survey.join(code, name, "focalPoint");
	const delegation = survey.members[code] ?? "";
	const occasion = { actor: asDelegate(reader, delegation), now };
	const answers = { [survey.choice.id]: { choose: survey.choice.options[0] }, [survey.rank.id]: { ranking: [] } };
	const place = { survey: survey.id, delegation };
	const { version } = await perform(
		survey.ctx,
		actNamed("survey.saveDraft"),
		{ ...place, version: 0, answers },
		occasion,
	);
	await perform(survey.ctx, actNamed("survey.submitReply"), { ...place, version }, occasion);
}

const waiting = async () => {
	const open = database.db.selectFrom("survey_request").select("id").where("answered_at", "is", null);
	return (await open.executeTakeFirstOrThrow()).id;
};

const mailed = async (subject: RegExp) =>
	(
		await database.db.selectFrom("outbox").select(["address", "lang", "subject", "body"]).orderBy("address").execute()
	).filter((mail) => subject.test(mail.subject));
const entryTypes = async () =>
	(await database.db.selectFrom("ledger_entry").select("entry").orderBy("index").execute()).map(
		({ entry }) => JSON.parse(entry).type,
	);
const surveyRow = () => database.db.selectFrom("survey").selectAll().executeTakeFirstOrThrow();

describe("an extension", () => {
	test("asked for by one officer and granted by another moves the close, is sealed, and is told to all alike", async () => {
		await repliesFrom("NER", "Aminata");
		await does(requestExtension, later);
		expect((await surveyRow()).closes).toBe(closes);
		await grants(extend);
		expect((await surveyRow()).closes).toBe(laterCloses);
		expect(await entryTypes()).toEqual(["opening", "reply", "extension"]);
		const told = await mailed(/prolongée|extended/);
		expect(told.map(({ address }) => address)).toEqual([
			"aminata@example.org",
			"mission.ben@example.org",
			"mission.civ@example.org",
			"mission.ner@example.org",
		]);
		expect(told.find(({ lang }) => lang === "fr")?.body).toContain(reasons.fr);
		// What was received before stays in force, and may be amended until the new close.
		expect(await refusal(grants(release, afterClose))).toBe("survey.notNow");
	});

	test("is not granted by the officer who asked, nor twice", async () => {
		const both = actorOf(await putPerson(database, "both@example.org"), "officer", "approvingOfficer");
		await does(requestExtension, later, both);
		expect(await refusal(does(extend, {}, both))).toBe("survey.secondOfficer");
		await grants(extend);
		expect(await refusal(grants(extend))).toBe("survey.requestAnswered");
	});

	test.each([
		["a weekend", { closingDate: "2007-07-14" }, "survey.closingNotWorkingDay"],
		["a holiday at the seat", { closingDate: "2007-08-01" }, "survey.closingNotWorkingDay"],
		["a day of another year", { closingDate: "2009-07-08" }, "survey.closingTooFar"],
		["the day on which it closes anyhow", { closingDate: "2007-07-05" }, "survey.closingTooEarly"],
		["reasons that lack a language", { reasons: { en: "Asked for." } }, "survey.languageMissing"],
	])("to %s is refused when it is asked for", async (_, change, code) => {
		expect(await refusal(does(requestExtension, { ...later, ...change }))).toBe(code);
		expect(
			await database.db.selectFrom("survey_request").select("id").where("kind", "=", "extension").execute(),
		).toEqual([]);
	});

	test("is too late once the period is over, even if it was asked for in time", async () => {
		await does(requestExtension, later);
		expect(await refusal(grants(extend, closes))).toBe("survey.notNow");
		expect(await refusal(does(requestExtension, later, survey.officer, closes))).toBe("survey.notNow");
	});

	test("declined, with the reason that is owed, leaves the close where it was", async () => {
		await does(requestExtension, later);
		const request = await waiting();
		expect(await refusal(does(decline, { request, remark: " " }, survey.approving))).toBe("input.missing");
		await does(decline, { request, remark: "The date falls in the recess." }, survey.approving);
		expect((await surveyRow()).closes).toBe(closes);
		expect(await refusal(grants(extend))).toBe("survey.requestAnswered");
	});

	test("is taken back by whoever asked for it, an officer without any other role, and by nobody else", async () => {
		await does(requestExtension, later);
		const request = await waiting();
		expect(await refusal(does(takeBack, { request }, survey.approving))).toBe("survey.notYourRequest");
		await does(takeBack, { request });
		expect(await refusal(grants(extend))).toBe("survey.requestAnswered");
		await does(requestExtension, later);
	});

	test("is taken back, not declined, by the approving officer who asked for it", async () => {
		const both = actorOf(await putPerson(database, "both@example.org"), "officer", "approvingOfficer");
		await does(requestExtension, later, both);
		expect(await refusal(does(decline, { request: await waiting(), remark: "No." }, both))).toBe(
			"survey.secondOfficer",
		);
	});
});

describe("a reminder", () => {
	test("goes to exactly those from whom nothing was received, in their language, and names those it cannot reach", async () => {
		await repliesFrom("NER", "Aminata");
		const sent = await does(remind);
		expect(sent).toEqual({ reminded: 2, unreachable: [survey.members.ETH] });
		expect((await mailed(/aucune réponse reçue/)).map(({ address }) => address)).toEqual([
			"mission.ben@example.org",
			"mission.civ@example.org",
		]);
		await does(remind);
		expect(await mailed(/aucune réponse reçue/)).toHaveLength(4);
	});

	test("comes neither after the close nor from a delegation", async () => {
		expect(await refusal(does(remind, {}, survey.officer, closes))).toBe("survey.notNow");
		expect(await refusal(does(remind, {}, { person: null, roles: ["public"], delegation: null }))).toBe(
			"act.notAllowed",
		);
	});

	test("sent twice by one press is sent once", async () => {
		const occasion = { actor: survey.officer, now: meanwhile, submission: "once" };
		const press = () => perform(survey.ctx, remind, { survey: survey.id }, occasion);
		expect(await press()).toEqual(await press());
		expect(await database.db.selectFrom("survey_reminder").select("number").execute()).toHaveLength(1);
	});
});

describe("an annulment", () => {
	test("keeps replies, counts none, and is told to all with its reasons", async () => {
		await repliesFrom("NER", "Aminata");
		await does(requestAnnulment, { reasons });
		await grants(annul);
		expect(await entryTypes()).toEqual(["opening", "reply", "annulment"]);
		expect(await mailed(/annulée|annulled/)).toHaveLength(4);
		expect(await database.db.selectFrom("reply").select("id").execute()).toHaveLength(1);
		expect(await refusal(does(remind))).toBe("survey.notNow");
		expect(await refusal(does(requestExtension, later))).toBe("survey.notNow");
		expect(await refusal(grants(release, afterClose))).toBe("survey.notNow");
		await expect(repliesFrom("BEN", "Brice")).rejects.toThrow("survey.notNow");
	});

	test("can come while the result is being established, and not once it is released", async () => {
		await does(requestAnnulment, { reasons }, survey.officer, afterClose);
		await grants(release, afterClose);
		expect(await refusal(grants(annul, afterClose))).toBe("survey.notNow");
	});
});

test("the register of the opening's day decides: one reclassified since counts as it was, one admitted since is not consulted", async () => {
	const changed = { class: "observerState", from: "2007-06-25" };
	const registers = (name: string, input: object) =>
		perform(survey.ctx, actNamed(name), input, { actor: survey.officer, now: meanwhile });
	await registers("membership.changeClass", { member: survey.members.NER, ...changed });
	const togo = memberLike("TGO", "Togo", { since: "2007-06-21", iso2: "TG", m49: "768" });
	const { id } = await registers("membership.admitMember", togo);
	await repliesFrom("NER", "Aminata");
	const ambassador = { ...actorOf(await putPerson(database, "kossi@example.org"), "head"), delegation: id };
	const draft = { delegation: id, version: 0, answers: {} };
	expect(await refusal(does(actNamed("survey.saveDraft"), draft, ambassador))).toBe("reply.notConsulted");
	await grants(release, afterClose);
	const page = await surveyPage(survey.ctx, staff("p", "auditor"), survey.id, afterClose);
	expect(page?.result?.classes.map(({ class: code, consulted, received }) => [code, consulted, received])).toEqual([
		["memberState", 3, 1],
		["observerState", 1, 0],
	]);
});

describe("the close and the release", () => {
	test("the close is written once, whoever comes first: the job, twice, or the release", async () => {
		await repliesFrom("NER", "Aminata");
		const late = { ...survey.ctx, clock: { now: () => afterClose } };
		await closeDueSurveys(survey.ctx);
		expect(await entryTypes()).toEqual(["opening", "reply"]);
		await Promise.all([closeDueSurveys(late), closeDueSurveys(late), grants(release, afterClose)]);
		expect(await entryTypes()).toEqual(["opening", "reply", "closing", "result"]);
		expect((await surveyRow()).closed_at).toBe(closes);
	});

	test("the result is released by an approving officer, after the close, once, to all at one instant", async () => {
		await repliesFrom("NER", "Aminata");
		expect(await refusal(grants(release))).toBe("survey.notNow");
		expect(await refusal(does(release, {}, survey.officer, afterClose))).toBe("act.notAllowed");
		await grants(release, afterClose);
		expect(await refusal(grants(release, afterClose))).toBe("survey.notNow");
		const told = await mailed(/résultat|result/);
		expect(told.map(({ address }) => address)).toEqual([
			"aminata@example.org",
			"mission.ben@example.org",
			"mission.civ@example.org",
			"mission.ner@example.org",
		]);
		const toNiger = told.find(({ address }) => address === "mission.ner@example.org")?.body;
		expect(toNiger).toContain("À l’attention de la délégation du Niger");
		expect(toNiger).toContain("Aucune réponse n’exprime de préférence.");
		expect((await surveyRow()).released_at).toBe(afterClose);
	});
});

describe("the body's decision on publicity", () => {
	const decision = {
		en: "Decision No. 12 of the Council",
		fr: "Décision n° 12 du Conseil",
		es: "Decisión núm. 12 del Consejo",
	};

	test("is put forward by one officer, granted by another, sealed, and told to all alike", async () => {
		expect(await refusal(does(requestPublicity, { decision: { en: decision.en } }))).toBe("survey.languageMissing");
		await does(requestPublicity, { decision });
		expect((await surveyRow()).publicity).toBeNull();
		await grants(publish);
		expect(await surveyRow()).toMatchObject({ publicity: { survey: survey.id, decision }, public_since: meanwhile });
		expect(await entryTypes()).toEqual(["opening", "publicity"]);
		const told = await mailed(/publique par décision|public by decision/);
		expect(told).toHaveLength(3);
		expect(told.find(({ lang }) => lang === "fr")?.body).toContain(decision.fr);
	});

	test("is recorded once, also after the release, and not for a survey that was annulled", async () => {
		await grants(release, afterClose);
		await does(requestPublicity, { decision }, survey.officer, afterClose);
		await grants(publish, afterClose);
		expect(await entryTypes()).toEqual(["opening", "closing", "result", "publicity"]);
		expect(await refusal(does(requestPublicity, { decision }, survey.officer, afterClose))).toBe(
			"survey.alreadyPublic",
		);
		expect(await refusal(grants(publish, afterClose))).toBe("survey.alreadyPublic");
	});
});
