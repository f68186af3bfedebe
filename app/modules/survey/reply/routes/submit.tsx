import { type Context, Hono } from "hono";
import { type Env, perform } from "../../../../acts/index.ts";
import { dateIn } from "../../../../kit/calendar.ts";
import { newId } from "../../../../kit/ids.ts";
import { asDelegate } from "../../../../kit/reader.ts";
import { Refusal } from "../../../../kit/refusal.ts";
import { href, readForm, typed } from "../../../../web/index.ts";
import { bodyOf, clearanceOf, delegatesOf } from "../../../membership/index.ts";
import { receives } from "../../model.ts";
import { askClearance, clearDraft, submitReply } from "../acts/index.ts";
import { words } from "../messages/index.ts";
import { inForce, notReady } from "../rules.ts";
import { CheckPage, type Clearance } from "../views/check.tsx";
import { at, type Desk } from "../views/page.tsx";
import { deskOf } from "./desk.tsx";
import { receiptPage } from "./receipt.tsx";
import { refused } from "./refused.tsx";

/** Checking the answers, clearing them where the delegation wants it, and submitting. */
export const submitRoutes = new Hono<Env>();

const path = "/desk/:member/surveys/:survey";

submitRoutes.get(`${path}/check`, async (c) => {
	const desk = await deskOf(c);
	if (!desk.unsent && inForce(desk.last) !== undefined) return c.redirect(at(desk, "/receipt"), 303);
	return await checkPage(c, desk, 200);
});

submitRoutes.post(`${path}/check`, async (c) => {
	const form = await readForm(c);
	return await unlessRefused(c, async () => {
		const { ctx, lang, reader, now } = c.var;
		const { member, survey } = c.req.param();
		const input = { survey, delegation: member, version: typed(form, "version") };
		const submission = typed(form, "submission") || undefined;
		const { kept } = await perform(ctx, submitReply, input, { actor: asDelegate(reader, member), now, submission });
		return c.redirect(href(lang, `/desk/${member}/surveys/${survey}/${kept ? "after-date" : "receipt"}`), 303);
	});
});

submitRoutes.post(`${path}/clearance`, async (c) => {
	const form = await readForm(c);
	const desk = await deskOf(c);
	return await unlessRefused(c, async () => {
		const { survey, scope, actor, now } = desk;
		const input = { survey: survey.id, delegation: scope.member, version: typed(form, "version") };
		await perform(c.var.ctx, clearDraft, input, { actor, now });
		return c.redirect(at(desk, "/check"), 303);
	});
});

submitRoutes.post(`${path}/clearance/request`, async (c) => {
	const form = await readForm(c);
	const desk = await deskOf(c);
	return await unlessRefused(c, async () => {
		const { survey, scope, actor, now } = desk;
		const input = { survey: survey.id, delegation: scope.member, version: typed(form, "version") };
		await perform(c.var.ctx, askClearance, input, { actor, now });
		return c.redirect(`${at(desk, "/check")}?asked`, 303);
	});
});

/** A refusal is answered with the draft, or the reply, as it stands now: what was checked is not what would be sent. */
async function unlessRefused(c: Context<Env>, send: () => Promise<Response>): Promise<Response> {
	try {
		return await send();
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		const desk = await deskOf(c);
		const { lang } = c.var;
		const { status, trouble } = refused(lang, error.reasons);
		const [code] = error.reasons.map((reason) => reason.code);
		const reply = inForce(desk.last);
		if (code === "reply.alreadySubmitted" && reply !== undefined)
			return await receiptPage(c, desk, reply, { status, already: true });
		return await checkPage(c, desk, status, code === "reply.draftChanged" ? [words[lang].check.changed] : trouble);
	}
}

async function checkPage(
	c: Context<Env>,
	desk: Desk,
	status: ReturnType<typeof refused>["status"] | 200,
	trouble: readonly string[] = [],
): Promise<Response> {
	const { opening } = desk.survey;
	const missing = notReady(opening, desk.draft?.answers ?? {});
	return c.html(
		<CheckPage
			desk={desk}
			clearance={receives(desk.state) ? await clearanceFor(c, desk) : undefined}
			asked={c.req.query("asked") !== undefined}
			submission={newId()}
			missing={refused(c.var.lang, missing).errors}
			trouble={trouble}
		/>,
		status,
	);
}

async function clearanceFor(c: Context<Env>, { scope, draft, hands, now }: Desk): Promise<Clearance | undefined> {
	const { db } = c.var.ctx;
	if (!(await clearanceOf(db, scope.member))) return undefined;
	const cleared = draft !== undefined && draft.cleared?.version === draft.version;
	const { zone } = await bodyOf(db);
	const people = await delegatesOf(db, scope.member, dateIn(now, zone));
	return {
		by: cleared ? (hands.clearer ?? undefined) : undefined,
		clearers: people.filter(({ role }) => role === "head" || role === "focalPoint").map(({ name }) => name),
	};
}
