import { type Context, Hono } from "hono";
import { type Env, perform } from "../../../../acts/index.ts";
import { holds, publicActor } from "../../../../kit/actor.ts";
import { digestOf, newId, newSecret, secretPattern } from "../../../../kit/ids.ts";
import { no, Refusal } from "../../../../kit/refusal.ts";
import { type FormRecord, href, readForm, typed } from "../../../../web/index.ts";
import { bodyOf, seatOf } from "../../../membership/index.ts";
import { receives } from "../../model.ts";
import { may } from "../../rules.ts";
import { commentByLink, commentDraft, revokeLink, shareDraft } from "../acts/index.ts";
import { draftCircle, sharedDraft } from "../queries.ts";
import { at, type Desk } from "../views/page.tsx";
import { SharePage } from "../views/share.tsx";
import { LinkEndedPage, SharedPage } from "../views/shared.tsx";
import { deskOf } from "./desk.tsx";
import { refused } from "./refused.tsx";

/** Showing the draft to colleagues: the delegation's page of its links and comments, and what a link leads to. */
export const shareRoutes = new Hono<Env>();

const path = "/desk/:member/surveys/:survey/share";

shareRoutes.get(path, async (c) => {
	const desk = await deskOf(c);
	return receives(desk.state) ? await sharePage(c, desk) : c.redirect(at(desk), 303);
});

// The link is shown in this answer and never again. Its secret comes with the form, so that the same sending is answered with
// the same link although nobody keeps it.
shareRoutes.post(path, async (c) => {
	const form = await readForm(c);
	const desk = await deskOf(c);
	const secret = secretIn(form);
	const input = { ...placeOf(desk), label: typed(form, "label"), days: typed(form, "days"), digest: digestOf(secret) };
	try {
		await perform(c.var.ctx, shareDraft, input, occasion(desk, form));
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		return await sharePage(c, desk, { failed: { form, refusal: error } });
	}
	return await sharePage(c, desk, { made: { label: input.label, secret } });
});

shareRoutes.post(`${path}/comments`, async (c) => {
	const form = await readForm(c);
	const desk = await deskOf(c);
	const input = { ...placeOf(desk), body: typed(form, "body") };
	try {
		await perform(c.var.ctx, commentDraft, input, occasion(desk, form));
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		return await sharePage(c, desk, { failed: { form, refusal: error } });
	}
	return c.redirect(at(desk, "/share"), 303);
});

shareRoutes.post(`${path}/:link/revocation`, async (c) => {
	const form = await readForm(c);
	const desk = await deskOf(c);
	await perform(c.var.ctx, revokeLink, { ...placeOf(desk), link: c.req.param("link") }, occasion(desk, form));
	return c.redirect(at(desk, "/share"), 303);
});

const placeOf = ({ survey, scope }: Desk) => ({ survey: survey.id, delegation: scope.member });
const occasion = ({ actor, now }: Desk, form: FormRecord) => ({
	actor,
	now,
	submission: typed(form, "submission") || undefined,
});

/** The secret that the form was given; a new one when it is none of ours, so that no link is weaker than another. */
function secretIn(form: FormRecord): string {
	const given = typed(form, "secret");
	return secretPattern.test(given) ? given : newSecret();
}

interface Sent {
	readonly made?: { readonly label: string; readonly secret: string };
	readonly failed?: { readonly form: FormRecord; readonly refusal: Refusal };
}

async function sharePage(c: Context<Env>, desk: Desk, { made, failed }: Sent = {}) {
	const { ctx, lang } = c.var;
	const { links, comments } = await draftCircle(ctx.db, desk.scope, desk.survey.id);
	const { status, errors, trouble } = refused(lang, failed?.refusal.reasons ?? []);
	return c.html(
		<SharePage
			desk={desk}
			links={links}
			newSecret={newSecret()}
			comments={comments}
			shares={holds(desk.actor, may["survey.shareDraft"])}
			newSubmission={newId}
			errors={errors}
			trouble={trouble}
			{...(made && {
				made: { label: made.label, address: `${ctx.baseUrl}${href(lang, `/shared/${made.secret}`)}` },
			})}
			{...(failed && { typed: typedIn(failed.form) })}
		/>,
		failed === undefined ? 200 : status,
	);
}

const typedIn = (form: FormRecord) => ({
	...("label" in form && { label: typed(form, "label"), days: typed(form, "days") }),
	...("author" in form && { author: typed(form, "author") }),
	body: typed(form, "body"),
});

// Whoever holds the link reads here without an account: no search engine is to keep the page.
shareRoutes.use("/shared/*", async (c, next) => {
	await next();
	c.header("x-robots-tag", "noindex, nofollow, noarchive");
	c.header("cache-control", "private, no-store");
});

shareRoutes.get("/shared/:secret", (c) => sharedPage(c));

shareRoutes.post("/shared/:secret", async (c) => {
	const form = await readForm(c);
	const secret = c.req.param("secret");
	const input = { secret, author: typed(form, "author"), body: typed(form, "body") };
	const submission = typed(form, "submission") || undefined;
	try {
		await perform(c.var.ctx, commentByLink, input, { actor: publicActor, now: c.var.now, submission });
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		return await sharedPage(c, { form, refusal: error });
	}
	return c.redirect(`${href(c.var.lang, `/shared/${secret}`)}?added`, 303);
});

async function sharedPage(c: Context<Env>, failed?: { form: FormRecord; refusal: Refusal }): Promise<Response> {
	const { ctx, frame, lang, now } = c.var;
	const shared = await sharedDraft(ctx.db, c.req.param("secret") ?? "", now);
	if (shared === undefined) {
		const ended = refused(lang, [no("reply.linkEnded")]);
		const text = failed === undefined ? "" : typed(failed.form, "body");
		return c.html(<LinkEndedPage frame={frame} sentences={ended.trouble} text={text} />, ended.status);
	}
	const { status, errors, trouble } = refused(lang, failed?.refusal.reasons ?? []);
	return c.html(
		<SharedPage
			{...shared}
			frame={frame}
			seat={seatOf(lang, await bodyOf(ctx.db))}
			submission={newId()}
			done={c.req.query("added") !== undefined}
			errors={errors}
			trouble={trouble}
			{...(failed && { typed: typedIn(failed.form) })}
		/>,
		failed === undefined ? 200 : status,
	);
}
