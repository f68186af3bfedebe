import { type Context, Hono } from "hono";
import { attempt, type Env, type Refused } from "../../../acts/index.ts";
import { holds } from "../../../kit/actor.ts";
import { dateIn } from "../../../kit/calendar.ts";
import { newId } from "../../../kit/ids.ts";
import { asStaff, membershipScope } from "../../../kit/reader.ts";
import { no, Refusal } from "../../../kit/refusal.ts";
import { chosen, type FormRecord, readForm, typed } from "../../../web/index.ts";
import { bodyOf, chairOf, membersOn, nameOf } from "../../membership/index.ts";
import { standingIn } from "../circle/queries.ts";
import { roundFacts } from "../circle/store.ts";
import { sayable } from "../refusals.ts";
import { heldRound } from "../routes/held.tsx";
import { may } from "../rules.ts";
import { officeHref } from "../views/page.tsx";
import { clearSummary, draftSummary } from "./acts.ts";
import { summaryFor } from "./queries.ts";
import { namedIn } from "./rules.ts";
import { findSummary } from "./store.ts";
import { ReadSummaryPage, SummaryPage } from "./views.tsx";

type C = Context<Env>;

/** The Chair's summary of a round: drafted and edited by officers, cleared by the Chair, read by those invited. */
export const summaryRoutes = new Hono<Env>();

const path = "/office/rounds/:round/summary";

summaryRoutes.get(path, async (c) => await page(c));

async function page(c: C, form?: FormRecord, refused?: Refused): Promise<Response> {
	const { ctx, frame, lang, reader } = c.var;
	const { year, round, isChair } = await heldRound(c, "andChair");
	const summary = await findSummary(ctx.db, round.id);
	const members = summary === undefined ? [] : await membersOn(ctx.db, round.date);
	const named = summary === undefined ? [] : namedIn(summary.text, members);
	const chair = await chairOf(ctx.db, round.organ, round.date);
	const { errors = {}, trouble = [], status = 200 } = refused ?? {};
	return c.html(
		<SummaryPage
			{...{ frame, round, summary, isChair, errors, trouble }}
			year={year.cycle.year}
			isOfficer={holds(asStaff(reader), may["consultation.draftSummary"])}
			clears={isChair || holds(asStaff(reader), ["approvingOfficer"])}
			names={members
				.filter(({ id }) => named.includes(id))
				.map((member) => ({ id: member.id, name: nameOf(member, lang, "short", round.date) }))}
			form={form ?? { chair: chair?.name ?? "" }}
			submission={newId()}
		/>,
		status,
	);
}

summaryRoutes.post(path, async (c) => {
	const form = await readForm(c);
	const { round } = await heldRound(c, "officersOnly");
	return await attempt(c, sayable, {
		act: draftSummary,
		actor: asStaff(c.var.reader),
		input: { round: round.id },
		form,
		done: () => officeHref(c.var.lang, round.id, "/summary"),
		again: (refused) => page(c, form, refused),
	});
});

summaryRoutes.post(`${path}/clearance`, async (c) => {
	const form = await readForm(c);
	const { round } = await heldRound(c, "andChair");
	return await attempt(c, sayable, {
		act: clearSummary,
		actor: asStaff(c.var.reader),
		input: {
			round: round.id,
			version: Number(typed(form, "version")),
			named: chosen(form, "named"),
			chair: typed(form, "chair"),
		},
		form,
		done: () => officeHref(c.var.lang, round.id, "/summary"),
		again: (refused) => page(c, form, refused),
	});
});

summaryRoutes.get("/years/:year{[0-9]{4}}/consultations/:round/summary", async (c) => {
	const { ctx, frame, now, reader } = c.var;
	if (reader === null || membershipScope(reader) === undefined) throw new Refusal(no("act.notAllowed"));
	const round = await roundFacts(ctx.db, c.req.param("round"));
	if (round === undefined) throw new Refusal(no("consultation.notFound"));
	const { zone } = await bodyOf(ctx.db);
	const standing = await standingIn(ctx.db, reader, round, dateIn(now, zone));
	const summary = await summaryFor(ctx.db, standing, round.id);
	if (summary === undefined) throw new Refusal(no("consultation.notFound"));
	return c.html(<ReadSummaryPage frame={frame} year={round.year} round={round} summary={summary} />);
});
