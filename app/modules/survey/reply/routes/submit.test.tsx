import { parseVerifier, verifyAcknowledgement } from "@intersession/ledger";
import { describe, expect, test } from "vitest";
import {
	aminata,
	base,
	beforeEachAtTheDesk,
	complete,
	database,
	field,
	gender,
	get,
	post,
	save,
	submit,
	survey,
	versionIn,
} from "../../../../../test/support/delegation-desk.ts";
import { actNamed, closes, meanwhile } from "../../../../../test/support/survey.ts";
import { perform } from "../../../../acts/index.ts";
import { plusMinutes } from "../../../../kit/calendar.ts";
import { asDelegate } from "../../../../kit/reader.ts";

beforeEachAtTheDesk();

describe("checking and submitting", () => {
	test("says how unranked options count, who will see it, and leads back to each question", async () => {
		await save(aminata);
		const { text } = await get(aminata, `${base}/check`);
		expect(text).toContain("Not ranked: Labour mobility. These count as equal, after those ranked.");
		expect(text).toContain("Replies are confidential: no delegation is told what another replied");
		expect(text).toContain(`href="${base}/reply#f-answers-${survey.choice.id}"`);
	});

	test("acknowledges with two files that prove the entry without this site", async () => {
		await save(aminata);
		const sent = await submit(aminata);
		expect([sent.status, sent.to]).toEqual([303, `${base}/receipt`]);
		const { text } = await get(aminata, `${base}/receipt`);
		expect(text).toContain("Thursday 28\u00a0June 2007, 12:00 in Geneva – 06:00 where you are");
		expect(text).toContain("Aminata");
		const proof = await get(aminata, `${base}/receipt.txt`);
		const kept = await get(aminata, `${base}/reply.json`);
		expect(proof.headers.get("content-disposition")).toContain("attachment");
		const verdict = verifyAcknowledgement(proof.text, kept.text, parseVerifier(survey.ctx.ledgerKey.vkey));
		expect(verdict.ok).toBe(true);
		const forged = verifyAcknowledgement(
			proof.text,
			kept.text.replace("dignité", "rigueur"),
			parseVerifier(survey.ctx.ledgerKey.vkey),
		);
		expect(forged.ok).toBe(false);
	});

	test("the same sending twice is one reply", async () => {
		await save(aminata);
		const form = { version: "1", submission: "0123456789abcdef" };
		const answers = await Promise.all([post(aminata, `${base}/check`, form), post(aminata, `${base}/check`, form)]);
		expect(answers.map(({ status }) => status)).toEqual([303, 303]);
		expect(await database.db.selectFrom("reply").select("id").execute()).toHaveLength(1);
	});

	test("after the close shows the draft, says so, and counts nothing", async () => {
		await save(aminata);
		const { status, text } = await post(aminata, `${base}/check`, { version: "1" }, closes);
		expect(status).toBe(409);
		expect(text).toContain("The period for replies is over.");
		expect(text).toContain("En toute dignité.");
		expect(text).not.toContain("Submit the reply");
		expect(await database.db.selectFrom("reply").select("id").execute()).toHaveLength(0);
	});

	test("an incomplete draft is not offered for submission, and is refused all the same", async () => {
		await post(aminata, `${base}/reply`, { ...complete({ [field(survey.choice)]: undefined }), next: "save" });
		expect((await get(aminata, `${base}/check`)).text).not.toContain("<form");
		const { status, text } = await post(aminata, `${base}/check`, { version: "1" });
		expect(status).toBe(422);
		expect(text).toContain("Which theme?");
	});

	test("a reply is amended: the draft begins with it, and the last one counts", async () => {
		await save(aminata);
		await submit(aminata);
		const form = (await get(aminata, `${base}/reply`)).text;
		expect(form).toContain("En toute dignité.");
		await save(aminata, { version: versionIn(form), [field(survey.choice)]: gender() }, plusMinutes(meanwhile, 1));
		expect((await get(aminata, `${base}/receipt`)).text).toContain("has been changed since this reply was sent");
		await submit(aminata);
		expect((await get(aminata, `${base}/receipt`)).text).toContain("Gender and migration");
	});

	test("a reply is withdrawn after one more question, by those who may", async () => {
		await save(aminata);
		await submit(aminata);
		const moussa = await survey.join("NER", "Moussa", "drafter");
		expect((await get(moussa, `${base}/receipt`)).text).not.toContain(`${base}/withdrawal`);
		const { text } = await get(aminata, `${base}/withdrawal`);
		const reply = /name="reply" value="([^"]+)"/.exec(text)?.[1] ?? "";
		expect((await post(moussa, `${base}/withdrawal`, { reply })).status).toBe(403);
		expect((await post(aminata, `${base}/withdrawal`, { reply })).to).toBe(`${base}?withdrawn`);
		expect((await get(aminata, `${base}?withdrawn`)).text).toContain("The reply has been withdrawn");
		expect((await get(aminata, `${base}/receipt`)).to).toBe(base);
		expect((await post(aminata, `${base}/withdrawal`, { reply })).status).toBe(409);
	});
});

describe("clearance, where the delegation wants it", () => {
	test("the drafter is told who clears; the focal point clears for a colleague, or clears and submits", async () => {
		const moussa = await survey.join("NER", "Moussa", "drafter");
		const actor = asDelegate(aminata, survey.members.NER ?? "");
		await perform(
			survey.ctx,
			actNamed("membership.setClearance"),
			{ delegation: survey.members.NER, clearance: true },
			{ actor, now: meanwhile },
		);
		await save(moussa);
		const waiting = (await get(moussa, `${base}/check`)).text;
		expect(waiting).toContain("This reply awaits clearance");
		expect(waiting).toContain("Aminata will find it on the desk");
		expect(waiting).not.toContain(`action="${base}/check"`);
		expect((await post(moussa, `${base}/clearance/request`, { version: "1" })).to).toBe(`${base}/check?asked`);
		const letters = await database.db
			.selectFrom("outbox")
			.selectAll()
			.where("recipient", "=", `person:${aminata.person}`)
			.execute();
		expect(letters.filter(({ subject }) => subject.endsWith("a draft reply awaits your clearance"))).toHaveLength(1);
		const refused = await post(moussa, `${base}/check`, { version: "1" });
		expect(refused.status).toBe(403);
		expect(refused.text).toContain("wants its focal point or head to clear");

		expect((await get(aminata, `${base}/check`)).text).toContain("Clear and submit");
		expect((await post(aminata, `${base}/clearance`, { version: "1" })).to).toBe(`${base}/check`);
		expect((await get(moussa, `${base}/check`)).text).toContain("Cleared by Aminata.");
		expect((await submit(moussa)).to).toBe(`${base}/receipt`);
	});
});
