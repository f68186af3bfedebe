import { type Context, Hono } from "hono";
import { attempt, type Env, perform, type Refused } from "../../../acts/index.ts";
import { dateIn } from "../../../kit/calendar.ts";
import { newId } from "../../../kit/ids.ts";
import { asDelegate, type Reader } from "../../../kit/reader.ts";
import { no, Refusal, refuseIf } from "../../../kit/refusal.ts";
import { type FormRecord, readForm, typed } from "../../../web/index.ts";
import { askToSignIn } from "../../identity/index.ts";
import { bodyOf, namesOn } from "../../membership/index.ts";
import type { Behalf } from "../circle/model.ts";
import { standingIn } from "../circle/queries.ts";
import { behalfIn, delegationAt, roundAt } from "../circle/routes.tsx";
import { ofGroup, stillHeard } from "../circle/rules.ts";
import { proposalsFor } from "../proposal/queries.ts";
import { paperTitles } from "../queries.ts";
import { sayable } from "../refusals.ts";
import { roundsHref } from "../views/page.tsx";
import { giveView, withdrawView } from "./acts.ts";
import { viewsFor } from "./queries.ts";
import { ViewPage } from "./views/form.tsx";
import { ReceivedPage } from "./views/received.tsx";

type C = Context<Env>;

/** Delegations' views of the papers of a round. */
export const viewRoutes = new Hono<Env>();

const viewPath = "/desk/:member/consultations/:round/views/:option";
const receivedPath = "/office/rounds/:round/received";

viewRoutes.use("/desk/:member/consultations/*", async (c, next) =>
	c.var.reader === null ? await askToSignIn(c) : await next(),
);

async function viewPage(c: C, asked: Behalf, form?: FormRecord, refused?: Refused): Promise<Response> {
	const { ctx, frame, lang } = c.var;
	const option = c.req.param("option") ?? "";
	const round = await roundAt(c);
	const { standing, member, languages } = await delegationAt(c, round);
	if (refused === undefined)
		refuseIf(
			stillHeard(
				round,
				round.papers.find((paper) => paper.option === option),
			),
		);
	const behalf = ofGroup(member, asked) === undefined ? asked : "itself";
	const latest = (await viewsFor(ctx.db, standing, round)).find(
		(view) => view.option === option && view.member === member.id && view.behalf === behalf,
	);
	const names = { on: round.date, of: new Map([[member.id, member]]) };
	const others = [...(member.group === null ? [] : [member.group]), "itself" as const].filter((it) => it !== behalf);
	const { errors = {}, trouble = [], status = 200 } = refused ?? {};
	return c.html(
		<ViewPage
			{...{ frame, round, option, behalf, others, names, languages, latest, errors, trouble }}
			{...(form !== undefined && { form })}
			paper={(await paperTitles(ctx.db, round, lang)).get(option) ?? ""}
			member={member.id}
			submission={newId()}
		/>,
		status,
	);
}

viewRoutes.get(viewPath, async (c) => await viewPage(c, behalfIn(c.req.query("behalf") ?? "")));

/** What both forms about a view send. */
const sent = (c: C, form: FormRecord) => ({
	round: c.req.param("round"),
	option: c.req.param("option"),
	delegation: c.req.param("member"),
	behalf: typed(form, "behalf"),
	seen: Number(typed(form, "seen")),
});

viewRoutes.post(viewPath, async (c) => {
	const form = await readForm(c);
	const { lang, reader } = c.var;
	const { year, id } = await roundAt(c);
	return await attempt(c, sayable, {
		act: giveView,
		actor: asDelegate(reader, c.req.param("member")),
		input: {
			...sent(c, form),
			position: typed(form, "position") || undefined,
			remarks: typed(form, "remarks"),
			lang: typed(form, "lang"),
			visibility: typed(form, "visibility") || undefined,
		},
		form,
		done: () => `${roundsHref(lang, year, `/${id}`)}#paper-${c.req.param("option")}`,
		again: (refused) => viewPage(c, behalfIn(typed(form, "behalf")), form, refused),
	});
});

viewRoutes.post(`${viewPath}/withdrawal`, async (c) => {
	const form = await readForm(c);
	const { ctx, lang, now, reader } = c.var;
	const { year, id } = await roundAt(c);
	const actor = asDelegate(reader, c.req.param("member"));
	const submission = typed(form, "submission") || undefined;
	await perform(ctx, withdrawView, sent(c, form), { actor, now, submission });
	return c.redirect(`${roundsHref(lang, year, `/${id}`)}#paper-${c.req.param("option")}`, 303);
});

viewRoutes.get(receivedPath, async (c) => {
	const { ctx, frame, lang, now } = c.var;
	const round = await roundAt(c);
	const { zone } = await bodyOf(ctx.db);
	const standing = await standingIn(ctx.db, c.var.reader as Reader, round, dateIn(now, zone));
	if (!standing.administration) throw new Refusal(no("act.notAllowed"));
	const views = await viewsFor(ctx.db, standing, round);
	const { proposals } = await proposalsFor(ctx.db, standing, round);
	const members = [...new Set([...views, ...proposals].map(({ member }) => member))];
	const names = { on: round.date, of: await namesOn(ctx.db, round.date, members) };
	return c.html(
		<ReceivedPage
			{...{ frame, round, zone, views, proposals, names }}
			titles={await paperTitles(ctx.db, round, lang)}
		/>,
	);
});
