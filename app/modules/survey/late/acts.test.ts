import { formatKeptReply, parseVerifier, verifyAcknowledgement, verifyExport } from "@intersession/ledger";
import { beforeEach, describe, expect, test } from "vitest";
import { actNamed, closes, meanwhile, type OpenSurvey, openSurvey, staff } from "../../../../test/support/survey.ts";
import { type TestDatabase, testDatabase } from "../../../../test/support/test-database.ts";
import { perform } from "../../../acts/index.ts";
import { inTransaction } from "../../../data/transaction.ts";
import { recordFile } from "../../../files/index.ts";
import type { Actor } from "../../../kit/actor.ts";
import { plusMinutes } from "../../../kit/calendar.ts";
import { type Instant, parseInstant } from "../../../kit/clock.ts";
import { asDelegate, type Reader } from "../../../kit/reader.ts";
import type { Refusal } from "../../../kit/refusal.ts";
import { receiptFor } from "../../../ledger/index.ts";
import { closeDueSurveys } from "../acts/close.ts";
import { acknowledgeReplies } from "../reply/reactions.ts";
import { exportOf, surveyPage } from "../result/queries.ts";
import { recount } from "../result/rules.ts";
import { keptBy, lastLate } from "./store.ts";

/** Three working days after Thursday 5 July. */
const ends = parseInstant("2007-07-10T16:00:00.000Z");
const inCourtesy = plusMinutes(closes, 1);
const lastInstant = parseInstant("2007-07-10T15:59:59.999Z");

let database: TestDatabase;
let survey: OpenSurvey;
let ner: Reader;
let ben: Reader;

async function opened(afterDateCounts: boolean): Promise<void> {
	database = await testDatabase();
	survey = await openSurvey(database, { level: "recorded", courtesyDays: 3, afterDateCounts });
	ner = await survey.join("NER", "Aminata", "head");
	ben = await survey.join("BEN", "Koffi", "head");
}

const does = (name: string, input: object, actor: Actor = survey.officer, now: Instant = meanwhile) =>
	perform(survey.ctx, actNamed(name), input, { actor, now });
const refusal = (doing: Promise<unknown>) =>
	doing.then(
		() => expect.fail("nothing was refused"),
		({ reasons }: Refusal) => reasons[0]?.code,
	);
const placeOf = (reader: Reader) => ({ survey: survey.id, delegation: reader.seats[0]?.member ?? "" });
const actorOf = (reader: Reader) => asDelegate(reader, reader.seats[0]?.member ?? "");

async function replies(reader: Reader, option: number, now: Instant): Promise<{ reply: string; kept: boolean }> {
	const place = placeOf(reader);
	const draft = await database.db
		.selectFrom("draft")
		.select("version")
		.where("member_id", "=", place.delegation)
		.executeTakeFirst();
	const answers = { [survey.choice.id]: { choose: survey.choice.options[option] }, [survey.rank.id]: { ranking: [] } };
	const input = { ...place, version: draft?.version ?? 0, answers };
	const { version } = await does("survey.saveDraft", input, actorOf(reader), now);
	return await does("survey.submitReply", { ...place, version }, actorOf(reader), now);
}

const types = async () =>
	(await database.db.selectFrom("ledger_entry").select("entry").orderBy("index").execute()).map(
		({ entry }) => JSON.parse(entry).type,
	);

async function exported(now: Instant) {
	const bytes = await exportOf(survey.ctx, staff("p", "approvingOfficer"), survey.id, "public", now);
	return verifyExport(bytes ?? expect.fail("no export"), { trustedKey: survey.ctx.ledgerKey.vkey, recount });
}

describe("where replies received after the date count", () => {
	beforeEach(() => opened(true));

	test("they are received until the last instant of the courtesy period and not after it, and replace what came by the date", async () => {
		await replies(ner, 0, meanwhile);
		expect(await replies(ner, 1, lastInstant)).toMatchObject({ kept: false });
		expect(await refusal(replies(ben, 1, ends))).toBe("survey.notNow");
		await does("survey.release", { survey: survey.id }, survey.approving, ends);
		const page = await surveyPage(survey.ctx, staff("p", "auditor"), survey.id, ends);
		expect(page).toMatchObject({ received: 1, afterDate: { counted: 1, kept: 0 } });
		expect(page?.replies?.map(({ answers }) => answers[survey.choice.id])).toEqual([
			{ choose: survey.choice.options[1] },
		]);
		expect(await exported(ends)).toMatchObject({ ok: true, recomputed: true, replies: 1, late: 0 });
	});

	test("a reply of the last instant and the close of the next one: what is acknowledged is counted, whichever comes first", async () => {
		await replies(ner, 0, meanwhile);
		const [reply, release] = await Promise.allSettled([
			replies(ben, 0, lastInstant),
			does("survey.release", { survey: survey.id }, survey.approving, ends),
		]);
		expect(release).toMatchObject({ status: "fulfilled" });
		const counted = reply.status === "fulfilled" ? 2 : 1;
		if (reply.status === "rejected") expect(reply.reason.reasons).toMatchObject([{ code: "survey.notNow" }]);
		expect(await exported(ends)).toMatchObject({ ok: true, recomputed: true, replies: counted });
		expect((await types()).filter((type) => type === "reply")).toHaveLength(counted);
	});

	test("nothing is established, closed or shown while the courtesy period lasts, whatever the job does", async () => {
		await replies(ner, 0, meanwhile);
		await closeDueSurveys({ ...survey.ctx, clock: { now: () => lastInstant } });
		expect(await refusal(does("survey.release", { survey: survey.id }, survey.approving, lastInstant))).toBe(
			"survey.notNow",
		);
		const page = await surveyPage(survey.ctx, staff("p", "auditor"), survey.id, lastInstant);
		expect(page).toMatchObject({ state: "courtesy", result: null, replies: null });
		expect(await types()).toEqual(["opening", "reply"]);
		await closeDueSurveys({ ...survey.ctx, clock: { now: () => ends } });
		expect(await types()).toEqual(["opening", "reply", "closing"]);
	});

	test("a reply is withdrawn in it, and another one sent", async () => {
		const { reply } = await replies(ner, 0, meanwhile);
		await does("survey.withdrawReply", { ...placeOf(ner), reply }, actorOf(ner), inCourtesy);
		await replies(ner, 1, inCourtesy);
		expect(await types()).toEqual(["opening", "reply", "withdrawal", "reply"]);
	});

	test("an acknowledgement says that the reply came after the date and counts", async () => {
		const { reply } = await replies(ner, 0, inCourtesy);
		await acknowledgeReplies(survey.ctx, [{ subject: reply, at: inCourtesy }]);
		const mails = await database.db
			.selectFrom("outbox")
			.select("body")
			.where("occasion", "=", `reply.acknowledged:${reply}`)
			.execute();
		expect(mails[0]?.body).toContain("Received after the date: it counts");
	});
});

describe("where replies received after the date do not count", () => {
	beforeEach(() => opened(false));

	test("they are kept, acknowledged and provable, and what came by the date stays in force", async () => {
		await replies(ner, 0, meanwhile);
		expect(await replies(ner, 1, inCourtesy)).toMatchObject({ kept: true });
		const { reply, kept } = await replies(ner, 1, lastInstant);
		expect(kept).toBe(true);
		await replies(ben, 1, inCourtesy);
		expect(await types()).toEqual(["opening", "reply", "lateReply", "lateReply", "lateReply"]);
		expect([...(await keptBy(database.db, survey.id)).values()].sort()).toEqual([inCourtesy, lastInstant]);

		const late = (await lastLate(database.db, { survey: survey.id, member: placeOf(ner).delegation })) ?? expect.fail();
		expect(late.id).toBe(reply);
		const receipt = (await receiptFor(database.db, late.pending)) ?? expect.fail();
		const { salt, document } = late;
		const keptReply = formatKeptReply({ entry: receipt.entry, salt, document });
		expect(verifyAcknowledgement(receipt.proof, keptReply, parseVerifier(survey.ctx.ledgerKey.vkey))).toMatchObject({
			ok: true,
		});

		await acknowledgeReplies(survey.ctx, [{ subject: reply, at: lastInstant }]);
		const mails = await database.db
			.selectFrom("outbox")
			.select("body")
			.where("occasion", "=", `reply.acknowledged:${reply}`)
			.execute();
		expect(mails[0]?.body).toContain("Received after the date: it is kept and does not count");
		expect(mails[0]?.body).toContain("/after-date");

		await does("survey.release", { survey: survey.id }, survey.approving, ends);
		const page = await surveyPage(survey.ctx, staff("p", "auditor"), survey.id, ends);
		expect(page).toMatchObject({ received: 1, afterDate: { counted: 0, kept: 2 } });
		expect(page?.replies?.map(({ answers }) => answers[survey.choice.id])).toEqual([
			{ choose: survey.choice.options[0] },
		]);
		expect(await exported(ends)).toMatchObject({ ok: true, recomputed: true, replies: 1, late: 2 });
	});

	test("what came by the date is not withdrawn any more", async () => {
		const { reply } = await replies(ner, 0, meanwhile);
		const withdrawal = does("survey.withdrawReply", { ...placeOf(ner), reply }, actorOf(ner), inCourtesy);
		expect(await refusal(withdrawal)).toBe("reply.dateOver");
	});

	test("an extension given in the courtesy period lets what was kept be sent again, which is told", async () => {
		await replies(ner, 1, inCourtesy);
		const reasons = { en: "Asked for.", fr: "Demandé.", es: "Se solicitó." };
		const asked = { survey: survey.id, closingDate: "2007-07-13", reasons };
		expect(
			await refusal(
				does("survey.requestExtension", { ...asked, closingDate: "2007-07-05" }, survey.officer, inCourtesy),
			),
		).toBe("survey.closingTooEarly");
		await does("survey.requestExtension", asked, survey.officer, inCourtesy);
		await does("survey.extend", { survey: survey.id }, survey.approving, lastInstant);
		const row = await database.db.selectFrom("survey").select(["closes", "courtesy_until"]).executeTakeFirstOrThrow();
		expect(row).toEqual({ closes: "2007-07-13T16:00:00.000Z", courtesy_until: "2007-07-18T16:00:00.000Z" });
		const told = await database.db
			.selectFrom("outbox")
			.select(["address", "body"])
			.where("occasion", "like", "survey.sendAgain:%")
			.execute();
		expect(told.map(({ address }) => address).sort()).toEqual(["aminata@example.org", "mission.ner@example.org"]);
		const later = parseInstant("2007-07-11T10:00:00.000Z");
		expect(await replies(ner, 1, later)).toMatchObject({ kept: false });
		const end = parseInstant("2007-07-18T16:00:00.000Z");
		await does("survey.release", { survey: survey.id }, survey.approving, end);
		expect(await exported(end)).toMatchObject({ ok: true, recomputed: true, replies: 1, late: 1 });
	});

	test("an extension that was asked for before the close is not granted for a date that is past", async () => {
		const reasons = { en: "Asked for.", fr: "Demandé.", es: "Se solicitó." };
		await does("survey.requestExtension", { survey: survey.id, closingDate: "2007-07-06", reasons });
		const granted = does(
			"survey.extend",
			{ survey: survey.id },
			survey.approving,
			parseInstant("2007-07-06T16:00:00.000Z"),
		);
		expect(await refusal(granted)).toBe("survey.closingTooEarly");
	});

	test("a letter dated by the date counts though it is confirmed after it; one dated after it is kept", async () => {
		const file = {
			hash: "a".repeat(64),
			size: 9,
			mediaType: "application/pdf",
			name: "letter.pdf",
			at: meanwhile,
		} as const;
		await inTransaction(database.db, (tx) => recordFile(tx, file));
		const letter = async (reader: Reader, received: Instant) => {
			const answers = { [survey.choice.id]: { choose: null }, [survey.rank.id]: { ranking: [] } };
			const { delegation: member } = placeOf(reader);
			const entered = { survey: survey.id, member, answers, received, reference: "NV", scan: file.hash };
			const { paper } = await does("survey.enterPaperReply", entered, survey.officer, lastInstant);
			await does("survey.confirmPaperReply", { survey: survey.id, paper }, survey.approving, lastInstant);
		};
		await letter(ner, meanwhile);
		await letter(ben, inCourtesy);
		expect(await types()).toEqual(["opening", "reply", "lateReply"]);
	});
});

test("both ways are sealed in the opening, and a reader of the acts’ inputs cannot set a longer period", async () => {
	for (const counts of [true, false]) {
		await opened(counts);
		const row = await database.db.selectFrom("survey").select("opening").executeTakeFirstOrThrow();
		const { courtesyUntil, receivedAfterDate } = row.opening as Record<string, unknown>;
		expect([courtesyUntil, receivedAfterDate]).toEqual([ends, counts ? undefined : "kept"]);
	}
	expect(
		actNamed("survey.prepare")
			.input.safeParse({ ...(await bare()), courtesyDays: 11 })
			.error?.issues.map((issue: { path: unknown }) => issue.path),
	).toEqual([["courtesyDays"]]);
});

const bare = async () => ({
	original: "en",
	title: { bodies: { en: "A" } },
	introduction: { bodies: {} },
	organ: "x",
	level: "recorded",
	decides: ["a"],
	establishDays: 5,
	paperReplies: false,
	closingDate: null,
});
