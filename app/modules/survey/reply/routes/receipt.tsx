import { formatKeptReply } from "@intersession/ledger";
import { type Context, Hono } from "hono";
import { type Env, perform } from "../../../../acts/index.ts";
import { holds } from "../../../../kit/actor.ts";
import { newId } from "../../../../kit/ids.ts";
import { no, Refusal, type RefusalStatus } from "../../../../kit/refusal.ts";
import { type LedgerReceipt, receiptFor } from "../../../../ledger/index.ts";
import { readForm, typed } from "../../../../web/index.ts";
import { lastLate } from "../../late/store.ts";
import { receives } from "../../model.ts";
import type { SubmittedReply } from "../../received/model.ts";
import { may } from "../../rules.ts";
import { withdrawReply } from "../acts/index.ts";
import { inForce, mayWithdraw } from "../rules.ts";
import { at, type Desk } from "../views/page.tsx";
import { ReceiptPage, WithdrawalPage } from "../views/receipt.tsx";
import { deskOf } from "./desk.tsx";

/** The acknowledgement of a reply in force, its two files, and its withdrawal. */
export const receiptRoutes = new Hono<Env>();

const path = "/desk/:member/surveys/:survey";

receiptRoutes.get(`${path}/receipt`, async (c) => {
	const desk = await deskOf(c);
	const reply = inForce(desk.last);
	return reply === undefined ? c.redirect(at(desk), 303) : await receiptPage(c, desk, reply);
});

export async function receiptPage(
	c: Context<Env>,
	desk: Desk,
	reply: SubmittedReply,
	{ status = 200, already = false }: { status?: RefusalStatus | 200; already?: boolean } = {},
): Promise<Response> {
	const ledger = await coveredReceipt(c, reply);
	return c.html(<ReceiptPage desk={desk} reply={reply} ledger={ledger} already={already} />, status);
}

/** A reply whose acknowledgement a crash cut off may not be covered yet; nothing is acknowledged before it is. */
async function coveredReceipt(c: Context<Env>, { pending }: SubmittedReply): Promise<LedgerReceipt> {
	const { ctx } = c.var;
	const receipt = await receiptFor(ctx.db, pending);
	if (receipt !== undefined) return receipt;
	await ctx.covered();
	const covered = await receiptFor(ctx.db, pending);
	if (covered === undefined) throw new Error(`ledger row ${pending} is in no checkpoint`);
	return covered;
}

receiptRoutes.get(`${path}/receipt.txt`, async (c) => {
	const reply = await replyInForce(c);
	const { proof } = await coveredReceipt(c, reply);
	c.header("content-disposition", `attachment; filename="receipt-${reply.id}.txt"`);
	return c.text(proof);
});

receiptRoutes.get(`${path}/reply.json`, async (c) => {
	const reply = await replyInForce(c);
	const { entry } = await coveredReceipt(c, reply);
	c.header("content-disposition", `attachment; filename="reply-${reply.id}.json"`);
	c.header("content-type", "application/json");
	return c.body(formatKeptReply({ entry, salt: reply.salt, document: reply.document }));
});

receiptRoutes.get(`${path}/after-date`, async (c) => {
	const desk = await deskOf(c);
	const reply = await lastLate(c.var.ctx.db, { survey: desk.survey.id, member: desk.scope.member });
	if (reply === undefined) return c.redirect(at(desk), 303);
	return c.html(<ReceiptPage desk={desk} reply={reply} ledger={await coveredReceipt(c, reply)} kept />);
});

receiptRoutes.get(`${path}/after-date.txt`, async (c) => {
	const reply = await replyKept(c);
	const { proof } = await coveredReceipt(c, reply);
	c.header("content-disposition", `attachment; filename="receipt-${reply.id}.txt"`);
	return c.text(proof);
});

receiptRoutes.get(`${path}/after-date.json`, async (c) => {
	const reply = await replyKept(c);
	const { entry } = await coveredReceipt(c, reply);
	c.header("content-disposition", `attachment; filename="reply-${reply.id}.json"`);
	c.header("content-type", "application/json");
	return c.body(formatKeptReply({ entry, salt: reply.salt, document: reply.document }));
});

receiptRoutes.get(`${path}/withdrawal`, async (c) => {
	const desk = await deskOf(c);
	const reply = inForce(desk.last);
	if (
		reply === undefined ||
		!receives(desk.state) ||
		mayWithdraw(desk.survey, desk.now) !== undefined ||
		!holds(desk.actor, may["survey.withdrawReply"])
	)
		return c.redirect(at(desk), 303);
	return c.html(<WithdrawalPage desk={desk} reply={reply} submission={newId()} />);
});

receiptRoutes.post(`${path}/withdrawal`, async (c) => {
	const form = await readForm(c);
	const { survey, scope, actor, now, ...desk } = await deskOf(c);
	const input = { survey: survey.id, delegation: scope.member, reply: typed(form, "reply") };
	await perform(c.var.ctx, withdrawReply, input, { actor, now, submission: typed(form, "submission") || undefined });
	return c.redirect(`${at({ ...desk, survey, scope })}?withdrawn`, 303);
});

async function replyInForce(c: Context<Env>): Promise<SubmittedReply> {
	const reply = inForce((await deskOf(c)).last);
	if (reply === undefined) throw new Refusal(no("reply.notInForce"));
	return reply;
}

async function replyKept(c: Context<Env>): Promise<SubmittedReply> {
	const { survey, scope } = await deskOf(c);
	const reply = await lastLate(c.var.ctx.db, { survey: survey.id, member: scope.member });
	if (reply === undefined) throw new Refusal(no("reply.notInForce"));
	return reply;
}
