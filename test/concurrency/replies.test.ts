import { parseVerifier, verifyReceipt } from "@intersession/ledger";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { words } from "../../app/modules/survey/reply/messages/index.ts";
import { type Found, faultsIn, readAll } from "../recovery/found.ts";
import type { ConsultedDelegation } from "../support/large-survey.ts";
import { type Answer, hiddenField, type Visitor } from "../support/visitor.ts";
import { openSite, type Site } from "./site.ts";

const delegations = 120;
let site: Site;

beforeAll(async () => {
	site = await openSite(delegations);
}, 120_000);
afterAll(() => site.close());
afterEach(() => expect(site.complaints).toEqual([]));

const pathOf = ({ member }: ConsultedDelegation): string => `/en/desk/${member}/surveys/${site.survey.id}`;

/** Fills in the form and goes on to check the answers, as whoever comes to reply does. */
async function draft(visitor: Visitor, delegation: ConsultedDelegation, option: number): Promise<Answer> {
	const { question, options } = site.survey;
	const form = await visitor.get(`${pathOf(delegation)}/reply`);
	const saved = await visitor.post(`${pathOf(delegation)}/reply`, {
		version: hiddenField(form, "version"),
		submission: hiddenField(form, "submission"),
		[`answers.${question}`]: options[option % options.length]!,
		next: "check",
	});
	expect(saved).toMatchObject({ status: 303, location: `${pathOf(delegation)}/check` });
	return await visitor.get(saved.location);
}

/** Sends the answers as that page showed them. */
const submit = (visitor: Visitor, delegation: ConsultedDelegation, checked: Answer): Promise<Answer> =>
	visitor.post(`${pathOf(delegation)}/check`, {
		version: hiddenField(checked, "version"),
		submission: hiddenField(checked, "submission"),
	});

const verifier = () => parseVerifier(site.running.ctx.ledgerKey.vkey);

/** What the database holds once everybody was answered: nothing waits, and all of it fits together. */
async function soundState(): Promise<Found> {
	const found = await readAll(site.running.ctx.db, verifier());
	expect(found.waiting).toEqual([]);
	expect(faultsIn(found, [])).toEqual([]);
	return found;
}

test(`${delegations} delegations that submit in the same instant are each acknowledged, with one entry each`, async () => {
	const before = await soundState();
	const ready = await Promise.all(
		site.survey.delegations.map(async (delegation, index) => {
			const visitor = await site.visit(delegation.drafter);
			return { delegation, visitor, checked: await draft(visitor, delegation, index) };
		}),
	);
	const answers = await Promise.all(
		ready.map(({ visitor, delegation, checked }) => submit(visitor, delegation, checked)),
	);
	for (const [index, answer] of answers.entries())
		expect(answer).toMatchObject({ status: 303, location: `${pathOf(ready[index]!.delegation)}/receipt` });
	const receipts = await Promise.all(
		ready.map(({ visitor, delegation }) => visitor.get(`${pathOf(delegation)}/receipt.txt`)),
	);

	const after = await soundState();
	expect(after.replies.length - before.replies.length).toBe(delegations);
	expect(after.entries.length - before.entries.length).toBe(delegations);
	// Each receipt proves the entry of one delegation's own reply.
	const proven = receipts.map(({ body }) => {
		const entry = after.entries[Number(/^index (\d+)$/m.exec(body)?.[1])] ?? "";
		expect(verifyReceipt(body, Buffer.from(entry), verifier())).toMatchObject({ ok: true });
		return JSON.parse(entry).commitment as string;
	});
	const sent = await site.running.ctx.db.selectFrom("reply").select(["member_id", "commitment"]).execute();
	const byMember = new Map(sent.map(({ member_id, commitment }) => [member_id, commitment]));
	expect(proven).toEqual(ready.map(({ delegation }) => byMember.get(delegation.member)));
	for (const { visitor } of ready) visitor.leave();
});

test("of two people who send their delegation's reply in the same instant, 200 times, one does and both learn it", async () => {
	const { already, alreadyText } = words.en.receipt;
	const delegation = site.survey.delegations[0]!;
	const [one, other] = [await site.visit(delegation.drafter), await site.visit(delegation.focalPoint)];
	let before = await soundState();
	for (let time = 1; time <= 200; time++) {
		const checked = await draft(one, delegation, time);
		const seenByOther = await other.get(`${pathOf(delegation)}/check`);
		expect(hiddenField(seenByOther, "version")).toBe(hiddenField(checked, "version"));
		const answers = await Promise.all([submit(one, delegation, checked), submit(other, delegation, seenByOther)]);
		const [sent, told] = answers.sort((a, b) => a.status - b.status);
		expect(sent).toMatchObject({ status: 303, location: `${pathOf(delegation)}/receipt` });
		expect(told?.status).toBe(409);
		expect(told?.body).toContain(already);
		expect(told?.body).toContain(alreadyText);
		const after = await soundState();
		expect(after.replies.length - before.replies.length).toBe(1);
		expect(after.entries.length - before.entries.length).toBe(1);
		before = after;
	}
	for (const visitor of [one, other]) visitor.leave();
}, 180_000);

test("the same form sent twice in the same instant is one reply, and both sendings get its answer", async () => {
	const delegation = site.survey.delegations[1]!;
	const [one, again] = [await site.visit(delegation.drafter), await site.visit(delegation.drafter)];
	let before = await soundState();
	for (let time = 1; time <= 50; time++) {
		const checked = await draft(one, delegation, time);
		const answers = await Promise.all([submit(one, delegation, checked), submit(again, delegation, checked)]);
		for (const answer of answers)
			expect(answer).toMatchObject({ status: 303, location: `${pathOf(delegation)}/receipt` });
		const after = await soundState();
		expect(after.replies.length - before.replies.length).toBe(1);
		before = after;
	}
	for (const visitor of [one, again]) visitor.leave();
}, 180_000);
