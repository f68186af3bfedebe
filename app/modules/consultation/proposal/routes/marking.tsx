import { type Context, Hono } from "hono";
import { attempt, type Env, perform, type Refused } from "../../../../acts/index.ts";
import { holds } from "../../../../kit/actor.ts";
import { dateIn } from "../../../../kit/calendar.ts";
import { newId } from "../../../../kit/ids.ts";
import { asDelegate, asStaff, type Reader } from "../../../../kit/reader.ts";
import { no, Refusal } from "../../../../kit/refusal.ts";
import { type FormRecord, readForm, typed } from "../../../../web/index.ts";
import { documentsAt } from "../../../document/index.ts";
import { askToSignIn } from "../../../identity/index.ts";
import { bodyOf, chairOf, namesOn } from "../../../membership/index.ts";
import { paperTitle } from "../../queries.ts";
import { sayable } from "../../refusals.ts";
import { may } from "../../rules.ts";
import { advise } from "../acts/advise.ts";
import { mark } from "../acts/mark.ts";
import { takeBackProposal } from "../acts/propose.ts";
import { type ProposalSheet, proposalFor } from "../queries.ts";
import { stillOpen } from "../rules.ts";
import { proposalHref } from "../views/place.tsx";
import { ProposalPage } from "../views/proposal.tsx";

type C = Context<Env>;

/** A proposal for those who read it: what became of it, the advice, the Chair's mark. */
export const markingRoutes = new Hono<Env>();

const proposalPath = "/proposals/:proposal";

for (const path of [proposalPath, `${proposalPath}/*`])
	markingRoutes.use(path, async (c, next) => (c.var.reader === null ? await askToSignIn(c) : await next()));

/** The proposal of the path; for whoever does not read it there is none. */
async function sheetAt(c: C): Promise<ProposalSheet & { zone: string }> {
	const { ctx, now, reader } = c.var;
	const { zone } = await bodyOf(ctx.db);
	const sheet = await proposalFor(ctx.db, reader as Reader, c.req.param("proposal") ?? "", dateIn(now, zone));
	if (sheet === undefined) throw new Refusal(no("consultation.noProposal"));
	return { ...sheet, zone };
}

async function proposalPage(c: C, form?: FormRecord, refused?: Refused): Promise<Response> {
	const { ctx, frame, lang, now, reader } = c.var;
	const sheet = await sheetAt(c);
	const { proposal, round, standing, zone } = sheet;
	const { document, version, member } = proposal;
	const circulated = (await documentsAt(ctx.db, [{ document, version }])).get(`${document} ${version}`);
	if (circulated === undefined) throw new Refusal(no("consultation.noProposal"));
	const { errors = {}, trouble = [], status = 200 } = refused ?? {};
	return c.html(
		<ProposalPage
			frame={frame}
			{...sheet}
			{...{ circulated, errors, trouble }}
			title={paperTitle(circulated, lang)}
			names={{ on: round.date, of: await namesOn(ctx.db, round.date, [member]) }}
			may={await mayDo(c, sheet)}
			asStated={!standing.chair}
			{...(form !== undefined && { form })}
			submission={newId}
			zone={zone}
		/>,
		status,
	);

	async function mayDo(c: C, { proposal, round, standing }: ProposalSheet) {
		const open = stillOpen(proposal) === undefined;
		const staff = asStaff(reader);
		const vacant = async () => (await chairOf(c.var.ctx.db, round.organ, dateIn(now, zone))) === undefined;
		return {
			takeBack:
				open &&
				standing.delegations.some(
					({ member, role }) =>
						member.id === proposal.member && may["consultation.takeBackProposal"].some((held) => held === role),
				),
			advise: open && holds(staff, may["consultation.advise"]),
			mark: open && (standing.chair || (holds(staff, ["approvingOfficer"]) && (await vacant()))),
		};
	}
}

markingRoutes.get(proposalPath, async (c) => await proposalPage(c));

markingRoutes.post(`${proposalPath}/takeBack`, async (c) => {
	const form = await readForm(c);
	const { ctx, lang, now, reader } = c.var;
	const { proposal } = await sheetAt(c);
	const input = { proposal: proposal.id, delegation: proposal.member };
	const submission = typed(form, "submission") || undefined;
	await perform(ctx, takeBackProposal, input, { actor: asDelegate(reader, proposal.member), now, submission });
	return c.redirect(proposalHref(lang, proposal.id), 303);
});

markingRoutes.post(`${proposalPath}/advice`, async (c) => {
	const form = await readForm(c);
	const { lang, reader } = c.var;
	const { proposal } = await sheetAt(c);
	return await attempt(c, sayable, {
		act: advise,
		actor: asStaff(reader),
		input: {
			proposal: proposal.id,
			advice: typed(form, "advice") || undefined,
			note: typed(form, "note"),
			body: typed(form, "body"),
			seen: Number(typed(form, "seen")),
			after: Number(typed(form, "after")),
		},
		form,
		done: () => proposalHref(lang, proposal.id),
		again: (refused) => proposalPage(c, form, refused),
	});
});

markingRoutes.post(`${proposalPath}/mark`, async (c) => {
	const form = await readForm(c);
	const { lang, reader } = c.var;
	const { proposal } = await sheetAt(c);
	return await attempt(c, sayable, {
		act: mark,
		actor: asStaff(reader),
		input: {
			proposal: proposal.id,
			mark: typed(form, "mark") || undefined,
			advice: Number(typed(form, "advice")),
			gone: typed(form, "gone") !== "",
			chair: typed(form, "chair"),
		},
		form,
		done: () => proposalHref(lang, proposal.id),
		again: (refused) => proposalPage(c, form, refused),
	});
});
