import { beforeEach, describe, expect, test } from "vitest";
import { actorOf, putPerson } from "../../../../test/support/register.ts";
import { actNamed, closes, meanwhile, type OpenSurvey, openSurvey } from "../../../../test/support/survey.ts";
import { type TestDatabase, testDatabase } from "../../../../test/support/test-database.ts";
import { perform } from "../../../acts/index.ts";
import { inTransaction } from "../../../data/transaction.ts";
import { recordFile } from "../../../files/index.ts";
import { systemActor } from "../../../kit/actor.ts";
import { plusMinutes } from "../../../kit/calendar.ts";
import { type Instant, parseDate, parseInstant } from "../../../kit/clock.ts";
import { asDelegate } from "../../../kit/reader.ts";
import type { Refusal } from "../../../kit/refusal.ts";
import { countLapsed, lapsedLetters } from "../lapsed/store.ts";
import { confirmPaperReply, declinePaperReply, enterPaperReply } from "./acts.ts";
import { warnOfWaitingPapers } from "./reactions.ts";

let database: TestDatabase;
let survey: OpenSurvey;
const scan = "a".repeat(64);
/** Stamped an hour ago. */
const received = plusMinutes(meanwhile, -60);

beforeEach(async () => {
	database = await testDatabase();
	survey = await openSurvey(database);
	const file = { hash: scan, size: 3, mediaType: "application/pdf", name: "letter.pdf", at: meanwhile } as const;
	await inTransaction(database.db, (tx) => recordFile(tx, file));
});

const answers = (option = 0) => ({
	[survey.choice.id]: { choose: survey.choice.options[option] ?? null },
	[survey.rank.id]: { ranking: [[survey.rank.options[2]], [survey.rank.options[0], survey.rank.options[1]]] },
	[survey.comment.id]: { comment: "" },
});
const letter = (change: object = {}) => ({
	survey: survey.id,
	member: survey.members.BEN,
	answers: answers(),
	received,
	reference: "NV/2007/14",
	scan,
	...change,
});
const enter = (change: object = {}, actor = survey.officer, now: Instant = meanwhile) =>
	perform(survey.ctx, enterPaperReply, letter(change), { actor, now });
const confirm = (paper: string, actor = survey.approving, now: Instant = meanwhile) =>
	perform(survey.ctx, confirmPaperReply, { survey: survey.id, paper }, { actor, now });
const decline = (
	paper: string,
	remark = "The second option is ticked.",
	actor = survey.approving,
	now: Instant = meanwhile,
) => perform(survey.ctx, declinePaperReply, { survey: survey.id, paper, remark }, { actor, now });

const refusal = (doing: Promise<unknown>) =>
	doing.then(
		() => expect.fail("nothing was refused"),
		({ reasons: [reason] }: Refusal) => [reason?.code, reason?.field],
	);
const replies = () => database.db.selectFrom("reply").selectAll().orderBy("number").execute();

async function electronically(now: Instant): Promise<void> {
	const reader = await survey.join("BEN", "Brice", "focalPoint");
	const delegation = survey.members.BEN ?? "";
	const place = { survey: survey.id, delegation };
	const occasion = { actor: asDelegate(reader, delegation), now };
	const draft = { ...place, version: 0, answers: answers(1) };
	const { version } = await perform(survey.ctx, actNamed("survey.saveDraft"), draft, occasion);
	await perform(survey.ctx, actNamed("survey.submitReply"), { ...place, version }, occasion);
}

const mails = (occasion: string) =>
	database.db
		.selectFrom("outbox")
		.selectAll()
		.where("occasion", "like", `${occasion}:%`)
		.orderBy("lang")
		.orderBy("recipient")
		.execute();

describe("at the close", () => {
	test("a letter that nobody confirmed is no reply, and its delegation is told why, once, in its language", async () => {
		const { paper } = await enter();
		await perform(survey.ctx, actNamed("survey.close"), { survey: survey.id }, { actor: systemActor, now: closes });
		await perform(survey.ctx, actNamed("survey.close"), { survey: survey.id }, { actor: systemActor, now: closes });
		expect(await replies()).toEqual([]);
		const [mail, ...more] = await mails("paper.lapsed");
		expect(more).toEqual([]);
		expect(mail).toMatchObject({ address: "mission.ben@example.org", lang: "fr" });
		for (const words of [
			"NV/2007/14",
			"jeudi 28\u00a0juin 2007",
			"n’a pu être prise en compte",
			"Aucune autre réponse",
		])
			expect(mail?.body).toContain(words);
		const [row] = await database.db.selectFrom("paper_reply").selectAll().execute();
		expect(row).toMatchObject({ id: paper, answered_at: closes, answered_by: null, reply_id: null });
		expect(await countLapsed(database.db, survey.id)).toBe(1);
		expect(await lapsedLetters(database.db, { survey: survey.id, member: survey.members.BEN ?? "" })).toEqual([
			{ received, reference: "NV/2007/14" },
		]);
		expect(await refusal(confirm(paper, survey.approving, closes))).toEqual(["survey.notNow", undefined]);
		expect(await refusal(decline(paper, "Too late.", survey.approving, closes))).toEqual(["survey.notNow", undefined]);
	});

	test("a delegation that also replied electronically is told that this reply counts", async () => {
		await enter();
		await electronically(meanwhile);
		await perform(survey.ctx, actNamed("survey.close"), { survey: survey.id }, { actor: systemActor, now: closes });
		const written = await mails("paper.lapsed");
		expect(written.map(({ lang }) => lang)).toEqual(["en", "fr"]);
		expect(written[0]?.body).toContain("remains in force and is counted");
	});

	test("a delegation that has left is told at the addresses of its last day", async () => {
		await enter();
		await perform(
			survey.ctx,
			actNamed("membership.endMembership"),
			{ member: survey.members.BEN, until: "2007-06-29" },
			{ actor: survey.officer, now: meanwhile },
		);
		await perform(survey.ctx, actNamed("survey.close"), { survey: survey.id }, { actor: systemActor, now: closes });
		const [mail] = await mails("paper.lapsed");
		expect(mail?.address).toBe("mission.ben@example.org");
		expect(mail?.body).toContain("Votre délégation n’a plus accès à son espace");
	});

	test("nobody is told anything of letters that were confirmed or declined", async () => {
		const { paper } = await enter();
		await confirm(paper);
		const { paper: other } = await enter({ member: survey.members.NER });
		await decline(other);
		await perform(survey.ctx, actNamed("survey.close"), { survey: survey.id }, { actor: systemActor, now: closes });
		expect(await mails("paper.lapsed")).toEqual([]);
	});
});

describe("shortly before the close", () => {
	const warn = (now: Instant) => warnOfWaitingPapers({ ...survey.ctx, clock: { now: () => now } });
	/** Wednesday 4 July, the last working day before the close. */
	const morning = parseInstant("2007-07-04T07:00:00.000Z");

	beforeEach(async () => {
		await grant(survey.officer.person, "officer");
		await grant(survey.approving.person, "approvingOfficer");
	});
	const grant = (person: string | null, role: "officer" | "approvingOfficer") =>
		inTransaction(database.db, (tx) =>
			tx
				.insertInto("staff_role")
				.values({ person_id: person ?? "", role, from_date: parseDate("2007-01-01"), until_date: null })
				.execute(),
		);

	test("each officer who can confirm a letter is written to, from the last working day’s morning on", async () => {
		await enter();
		await warn(plusMinutes(morning, -1));
		expect(await mails("survey.papersWait")).toEqual([]);
		await warn(morning);
		await warn(closes);
		const [mail, ...more] = await mails("survey.papersWait");
		// Whoever entered it cannot confirm it.
		expect(more).toEqual([]);
		expect(mail).toMatchObject({ address: "approving@example.org" });
		expect(mail?.subject).toContain("1 letter awaits confirmation");
		expect(mail?.body).toContain("Thursday 5\u00a0July 2007, 18:00 in Geneva");
		expect(mail?.body).toContain(`/en/office/surveys/${survey.id}/paper`);
	});

	test("is written again when another letter has come to wait, and not otherwise", async () => {
		await enter();
		await warn(morning);
		await warn(plusMinutes(morning, 60));
		await enter({ member: survey.members.NER }, survey.approving, plusMinutes(morning, 61));
		await warn(plusMinutes(morning, 62));
		const to = (await mails("survey.papersWait")).map(({ address }) => address).sort();
		expect(to).toEqual(["approving@example.org", "officer@example.org"]);
		await enter({ member: survey.members.CIV }, survey.officer, plusMinutes(morning, 63));
		await warn(plusMinutes(morning, 64));
		const again = (await mails("survey.papersWait")).filter(({ address }) => address === "approving@example.org");
		expect(again.map(({ subject }) => /\d letters? awaits?/.exec(subject)?.[0])).toHaveLength(2);
	});

	test("nothing is written once all is confirmed", async () => {
		const { paper } = await enter();
		await confirm(paper);
		await warn(morning);
		expect(await mails("survey.papersWait")).toEqual([]);
	});
});

describe("a reply on paper", () => {
	test("counts once another officer has confirmed it, and shows for ever who did what", async () => {
		const { paper } = await enter();
		expect(await replies()).toEqual([]);
		await confirm(paper);
		const [reply] = await replies();
		const place = { survey: survey.id, member: survey.members.BEN };
		expect(reply).toMatchObject({
			member_id: survey.members.BEN,
			received,
			scan,
			person_id: null,
			entered_by: survey.officer.person,
			confirmed_by: survey.approving.person,
		});
		// An empty comment is no answer.
		const { [survey.comment.id]: _, ...sealed } = answers();
		expect(reply?.document).toEqual({ ...place, answers: sealed, channel: "paper", received });
		const entries = await database.db.selectFrom("ledger_entry").select("entry").orderBy("index").execute();
		expect(entries.map(({ entry }) => JSON.parse(entry).type)).toEqual(["opening", "reply"]);
	});

	test("is confirmed by another officer than the one who entered it, and answered once", async () => {
		const { paper } = await enter();
		expect(await refusal(confirm(paper, survey.officer))).toEqual(["survey.secondOfficer", undefined]);
		expect(await refusal(decline(paper, "No.", survey.officer))).toEqual(["survey.secondOfficer", undefined]);
		const third = actorOf(await putPerson(database, "third@example.org"), "officer");
		const both = await Promise.allSettled([confirm(paper), confirm(paper, third)]);
		expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
		expect(await replies()).toHaveLength(1);
	});

	test("not confirmed counts for nothing, and may be entered again", async () => {
		const { paper } = await enter();
		expect(await refusal(enter())).toEqual(["paper.alreadyEntered", "member"]);
		await decline(paper);
		expect(await refusal(confirm(paper))).toEqual(["paper.answered", undefined]);
		expect(await replies()).toEqual([]);
		await confirm((await enter({ answers: answers(1) })).paper);
		expect(await replies()).toHaveLength(1);
	});

	test("of one delegation is entered once when two officers enter it at the same moment", async () => {
		const both = await Promise.allSettled([enter(), enter({}, survey.approving)]);
		expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
		expect(both.find((one) => one.status === "rejected")?.reason.message).toBe("paper.alreadyEntered");
	});

	test("awaiting its confirmation keeps the delegation from being reminded", async () => {
		await enter();
		const sent = await perform(
			survey.ctx,
			actNamed("survey.remind"),
			{ survey: survey.id },
			{ actor: survey.officer, now: meanwhile },
		);
		expect(sent.reminded).toBe(2);
	});
});

describe("beside an electronic reply the one received later counts", () => {
	test("a letter replaces a reply received before it", async () => {
		await electronically(plusMinutes(received, -1));
		await confirm((await enter()).paper);
		expect((await replies()).map(({ number, scan }) => [number, scan])).toEqual([
			[1, null],
			[2, scan],
		]);
	});

	test("a letter received before the electronic reply is not confirmed over it", async () => {
		const { paper } = await enter();
		await electronically(plusMinutes(received, 1));
		expect(await refusal(confirm(paper))).toEqual(["paper.laterReplyInForce", undefined]);
		expect(await replies()).toHaveLength(1);
	});
});

describe("what is not accepted", () => {
	test.each<[string, () => object, [string, string | undefined]]>([
		["a stamp in the future", () => ({ received: plusMinutes(meanwhile, 1) }), ["paper.outsidePeriod", "received"]],
		[
			"a stamp before the opening",
			() => ({ received: "2007-06-20T08:00:00.000Z" }),
			["paper.outsidePeriod", "received"],
		],
		["a member that is not consulted", () => ({ member: "0000000000000000" }), ["reply.notConsulted", undefined]],
		["a scan that never came", () => ({ scan: "b".repeat(64) }), ["paper.scanMissing", "scan"]],
	])("%s", async (_, change, reason) => {
		expect(await refusal(enter(change()))).toEqual(reason);
		expect(await database.db.selectFrom("paper_reply").select("id").execute()).toEqual([]);
	});

	test("an option that is not offered, or a question left unanswered", async () => {
		const foreign = { ...answers(), [survey.choice.id]: { choose: survey.rank.options[0] } };
		expect(await refusal(enter({ answers: foreign }))).toEqual(["reply.notOffered", `answers.${survey.choice.id}`]);
		const { [survey.rank.id]: _, ...partly } = answers();
		expect(await refusal(enter({ answers: partly }))).toEqual(["reply.unanswered", `answers.${survey.rank.id}`]);
	});

	test("anything after the close: neither a letter, nor the confirmation of one that came in time", async () => {
		const { paper } = await enter();
		expect((await refusal(confirm(paper, survey.approving, closes)))[0]).toBe("survey.notNow");
		expect((await refusal(enter({ member: survey.members.CIV }, survey.officer, closes)))[0]).toBe("survey.notNow");
	});

	test("a letter entered by anybody but an officer", async () => {
		const auditor = actorOf(await putPerson(database, "auditor@example.org"), "auditor");
		expect((await refusal(enter({}, auditor)))[0]).toBe("act.notAllowed");
	});
});
