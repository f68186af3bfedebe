import { parseVerifier, verifyAcknowledgement } from "@intersession/ledger";
import { beforeEach, expect, test } from "vitest";
import { actNamed, meanwhile, type OpenSurvey, openSurvey } from "../../../../test/support/survey.ts";
import { type TestDatabase, testDatabase } from "../../../../test/support/test-database.ts";
import { perform } from "../../../acts/index.ts";
import { plusMinutes } from "../../../kit/calendar.ts";
import { asDelegate, type Reader } from "../../../kit/reader.ts";
import { mailboxOf } from "../../../mail/index.ts";
import { acknowledgeReplies } from "./reactions.ts";

let database: TestDatabase;
let survey: OpenSurvey;

beforeEach(async () => {
	database = await testDatabase();
	survey = await openSurvey(database);
});

const answers = () => ({
	[survey.choice.id]: { choose: null },
	[survey.rank.id]: { ranking: [] },
});

async function submitAs(reader: Reader, code: string): Promise<string> {
	const delegation = survey.members[code] ?? "";
	const occasion = { actor: asDelegate(reader, delegation), now: meanwhile };
	const given = { survey: survey.id, delegation };
	await perform(survey.ctx, actNamed("survey.saveDraft"), { ...given, version: 0, answers: answers() }, occasion);
	return (await perform(survey.ctx, actNamed("survey.submitReply"), { ...given, version: 1 }, occasion)).reply;
}

const react = (reply: string) =>
	acknowledgeReplies({ ...survey.ctx, baseUrl: "https://example.org" }, [{ subject: reply, at: meanwhile }]);

const acknowledgements = async (reply: string) => {
	const { mails } = await mailboxOf(database.db, {}, 1);
	return mails.filter(({ occasion }) => occasion === `reply.acknowledged:${reply}`);
};

test("the sender, the focal points and the head are each written to once, however often it runs", async () => {
	const moussa = await survey.join("NER", "Moussa", "drafter");
	await survey.join("NER", "Aminata", "focalPoint");
	await survey.join("NER", "Idrissa", "head");
	await survey.join("NER", "Fatima", "reader");
	await survey.join("CIV", "Kouadio", "focalPoint");
	const reply = await submitAs(moussa, "NER");
	await react(reply);
	await react(reply);
	const mails = await acknowledgements(reply);
	expect(mails.map(({ address }) => address).sort()).toEqual([
		"aminata@example.org",
		"idrissa@example.org",
		"moussa@example.org",
	]);
	const mine = mails.find(({ address }) => address === "moussa@example.org");
	expect(mine?.body).toContain("Thursday 28\u00a0June 2007, 12:00 in Geneva – 06:00 where you are");
	expect(mine?.body).toContain(`https://example.org/en/desk/${survey.members.NER}/surveys/${survey.id}/receipt`);
	expect(mine?.body).toContain(reply);
});

test("an acknowledgement says which reply it replaces, and none that was withdrawn", async () => {
	const aminata = await survey.join("NER", "Aminata", "focalPoint");
	const first = await submitAs(aminata, "NER");
	const delegation = survey.members.NER ?? "";
	const again = (minutes: number) => ({ actor: asDelegate(aminata, delegation), now: plusMinutes(meanwhile, minutes) });
	const given = { survey: survey.id, delegation };
	const resubmit = async (version: number, minutes: number) => {
		const saved = await perform(
			survey.ctx,
			actNamed("survey.saveDraft"),
			{ ...given, version, answers: answers() },
			again(minutes),
		);
		return await perform(
			survey.ctx,
			actNamed("survey.submitReply"),
			{ ...given, version: saved.version },
			again(minutes),
		);
	};
	const second = (await resubmit(2, 60)).reply;
	await perform(survey.ctx, actNamed("survey.withdrawReply"), { ...given, reply: second }, again(90));
	const third = (await resubmit(4, 120)).reply;
	const told = new Map<string, string>();
	for (const reply of [first, second, third]) {
		await react(reply);
		told.set(reply, (await acknowledgements(reply))[0]?.body ?? "");
	}
	expect(told.get(first)).toContain("To the delegation of the Niger");
	expect(told.get(first)).not.toContain("It replaces");
	expect(told.get(second)).toContain("It replaces the reply received on Thursday 28\u00a0June 2007, 12:00 in Geneva");
	expect(told.get(third)).not.toContain("It replaces");
});

test("the two files attached prove the entry without this site", async () => {
	const moussa = await survey.join("NER", "Moussa", "drafter");
	const reply = await submitAs(moussa, "NER");
	await react(reply);
	const [mail] = await acknowledgements(reply);
	const [receipt, kept] = mail?.attachments ?? [];
	const verifier = parseVerifier(survey.ctx.ledgerKey.vkey);
	expect(verifyAcknowledgement(receipt?.text ?? "", kept?.text ?? "", verifier).ok).toBe(true);
});

test("nothing is acknowledged before a checkpoint covers it", async () => {
	const moussa = await survey.join("NER", "Moussa", "drafter");
	const { covered } = survey.ctx;
	survey = { ...survey, ctx: { ...survey.ctx, covered: async () => {} } };
	const reply = await submitAs(moussa, "NER");
	await expect(react(reply)).rejects.toThrow("does not cover");
	expect(await acknowledgements(reply)).toEqual([]);
	await covered();
	await react(reply);
	expect(await acknowledgements(reply)).toHaveLength(1);
});

test.each([
	["to the mission’s mailbox", null],
	["so to one that has left meanwhile", "2007-06-28"],
])("a reply on paper is acknowledged %s", async (_, until) => {
	const scan = "0".repeat(64);
	const row = { hash: scan, size: 1, media_type: "application/pdf", name: "note.pdf", at: meanwhile };
	await database.db.insertInto("file").values(row).execute();
	const { id, members, officer, approving } = survey;
	if (until !== null)
		await perform(
			survey.ctx,
			actNamed("membership.endMembership"),
			{ member: members.NER, until },
			{ actor: officer, now: meanwhile },
		);
	const entered = {
		survey: id,
		member: members.NER,
		answers: answers(),
		received: "2007-06-27T10:00:00.000Z",
		reference: "NV 12/2007",
		scan,
	};
	const on = (actor: typeof officer) => ({ actor, now: meanwhile });
	const { paper } = await perform(survey.ctx, actNamed("survey.enterPaperReply"), entered, on(officer));
	const confirmed = { survey: id, paper };
	const { reply } = await perform(survey.ctx, actNamed("survey.confirmPaperReply"), confirmed, on(approving));
	await react(reply);
	const mails = await acknowledgements(reply);
	expect(mails.map(({ address, lang }) => [address, lang])).toEqual([["mission.ner@example.org", "fr"]]);
	expect(mails[0]?.body.includes("n’a plus accès à son espace")).toBe(until !== null);
});

test("those that arrived together are each acknowledged to their own", async () => {
	const moussa = await survey.join("NER", "Moussa", "drafter");
	const kouadio = await survey.join("CIV", "Kouadio", "focalPoint");
	const replies = [await submitAs(moussa, "NER"), await submitAs(kouadio, "CIV")];
	await acknowledgeReplies(
		survey.ctx,
		replies.map((subject) => ({ subject, at: meanwhile })),
	);
	const to = async (reply = "") => (await acknowledgements(reply)).map(({ address }) => address);
	expect(await to(replies[0])).toEqual(["moussa@example.org"]);
	expect(await to(replies[1])).toEqual(["kouadio@example.org"]);
});
