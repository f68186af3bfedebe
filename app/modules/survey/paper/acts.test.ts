import { beforeEach, describe, expect, test } from "vitest";
import { actorOf, putPerson } from "../../../../test/support/register.ts";
import { actNamed, closes, meanwhile, type OpenSurvey, openSurvey } from "../../../../test/support/survey.ts";
import { type TestDatabase, testDatabase } from "../../../../test/support/test-database.ts";
import { perform } from "../../../acts/index.ts";
import { inTransaction } from "../../../data/transaction.ts";
import { recordFile } from "../../../files/index.ts";
import { plusMinutes } from "../../../kit/calendar.ts";
import type { Instant } from "../../../kit/clock.ts";
import { asDelegate } from "../../../kit/reader.ts";
import type { Refusal } from "../../../kit/refusal.ts";
import { confirmPaperReply, declinePaperReply, enterPaperReply } from "./acts.ts";

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
const decline = (paper: string, remark = "The second option is ticked.", actor = survey.approving) =>
	perform(survey.ctx, declinePaperReply, { survey: survey.id, paper, remark }, { actor, now: meanwhile });

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
