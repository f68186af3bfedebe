import { beforeEach, expect, test } from "vitest";
import { siteOf } from "../../test/support/site.ts";
import { actNamed, meanwhile, type OpenSurvey, openSurvey } from "../../test/support/survey.ts";
import { testDatabase } from "../../test/support/test-database.ts";
import { perform } from "../acts/index.ts";
import { asDelegate, type Reader } from "../kit/reader.ts";
import { mailboxOf } from "../mail/index.ts";
import { acknowledgeReplies } from "../modules/survey/reply/reactions.ts";
import { check } from "./check.tsx";

let survey: OpenSurvey;
let aminata: Reader;

beforeEach(async () => {
	survey = await openSurvey(await testDatabase());
	aminata = await survey.join("NER", "Aminata", "focalPoint");
});

const place = () => ({ survey: survey.id, delegation: survey.members.NER ?? "" });
const does = (name: string, input: object) =>
	perform(
		survey.ctx,
		actNamed(name),
		{ ...place(), ...input },
		{ actor: asDelegate(aminata, place().delegation), now: meanwhile },
	);

/** Submits the reply, and returns it with the two files of its acknowledgement. */
async function acknowledged(version: number): Promise<{ reply: string; files: FormData }> {
	const answers = { [survey.choice.id]: { choose: null }, [survey.rank.id]: { ranking: [] } };
	const saved = await does("survey.saveDraft", { version, answers });
	const { reply } = await does("survey.submitReply", { version: saved.version });
	await acknowledgeReplies(survey.ctx, [{ subject: reply, at: meanwhile }]);
	const { mails } = await mailboxOf(survey.ctx.db, {}, 1);
	const mail = mails.find(({ occasion }) => occasion === `reply.acknowledged:${reply}`);
	const files = new FormData();
	for (const [i, name] of ["receipt", "reply"].entries())
		files.set(name, new File([mail?.attachments[i]?.text ?? ""], name));
	return { reply, files };
}

async function checked(body: FormData, reader: Reader | null = null): Promise<string> {
	const site = siteOf(check, { ctx: survey.ctx, reader, now: meanwhile });
	const headers = { origin: "http://localhost" };
	return await (await site.request("/en/check/acknowledgement", { method: "POST", body, headers })).text();
}

test("a genuine acknowledgement is said to stand, to have been replaced, or to have been withdrawn, as the log says", async () => {
	const first = await acknowledged(0);
	expect(await checked(first.files)).toContain("No later entry of the log replaces or withdraws this reply.");
	const second = await acknowledged(2);
	expect(await checked(first.files)).toContain("in entry 3, that this reply was replaced");
	expect(await checked(second.files)).toContain("No later entry");
	await does("survey.withdrawReply", { reply: second.reply });
	expect(await checked(second.files)).toContain("in entry 4, that this reply was withdrawn");
	expect(await checked(first.files)).toContain("that this reply was replaced");
});

test("two files chosen the wrong way round are still the two files, and another file is not called altered", async () => {
	const { files } = await acknowledged(0);
	const swapped = new FormData();
	swapped.set("receipt", files.get("reply") ?? "");
	swapped.set("reply", files.get("receipt") ?? "");
	expect(await checked(swapped)).toContain("This acknowledgement of receipt is valid");
	files.set("reply", new File(['{\n  "name": "something"\n}\n'], "package.json"));
	const other = await checked(files);
	expect(other).toContain("they are not the two files of an acknowledgement");
	expect(other).not.toContain("altered");
});

test("a genuine acknowledgement is of a reply that is named to whoever may read the survey, and to nobody else", async () => {
	const { files } = await acknowledged(0);
	const toStranger = await checked(files);
	expect(toStranger).toContain("Named only to those who may read the survey");
	expect(toStranger).not.toContain("Theme of the dialogue");
	expect(toStranger).not.toContain("Niger");
	const toDelegate = await checked(files, aminata);
	expect(toDelegate).toContain("Theme of the dialogue");
	expect(toDelegate).toContain("Niger");
	for (const text of [toStranger, toDelegate]) expect(text).toContain("28\u00a0June 2007");
});

test("two genuine files that are not of each other are no forgery", async () => {
	const first = await acknowledged(0);
	const second = await acknowledged(2);
	const crossed = new FormData();
	crossed.set("receipt", first.files.get("receipt") ?? "");
	crossed.set("reply", second.files.get("reply") ?? "");
	expect(await checked(crossed)).toContain("it is of another reply to the same survey");
	const text = await (second.files.get("reply") as File).text();
	crossed.set("reply", new File([text.replace(/"received":"2007/, '"received":"2008')], "reply"));
	expect(await checked(crossed)).toContain("cannot be relied upon");
	crossed.set("reply", new File(['{"format":"intersession/export"}'], "survey.json"));
	expect(await checked(crossed)).toContain("The second file is the record of a survey");
});

test("every file that is missing is said at once", async () => {
	const text = await checked(new FormData());
	expect(text.match(/Choose a file\./g)).toHaveLength(4);
	const { files } = await acknowledged(0);
	files.delete("reply");
	expect(await checked(files)).toContain("Choose this file again as well");
});
