import { type Context, Hono } from "hono";
import { attemptOnceChecked, type Env, type Kept, keptForm, type Refused } from "../../../acts/index.ts";
import { dateIn } from "../../../kit/calendar.ts";
import type { CalendarDate } from "../../../kit/clock.ts";
import { newId } from "../../../kit/ids.ts";
import { asStaff, staffScope } from "../../../kit/reader.ts";
import { no, Refusal } from "../../../kit/refusal.ts";
import { type FormRecord, readForm, typed } from "../../../web/index.ts";
import { choiceWithDossiers, openOptions } from "../../dialogue/index.ts";
import { asForm, asInput, wordingFrom } from "../../document/index.ts";
import { bodyOf, organNames } from "../../membership/index.ts";
import { convene } from "../acts/convene.ts";
import { membersInvited } from "../circle/queries.ts";
import type { Invitation } from "../model.ts";
import { reachOf } from "../queries.ts";
import { sayable } from "../refusals.ts";
import { everyLanguage, may } from "../rules.ts";
import { ConfirmPage } from "../views/confirm.tsx";
import { ConvenePage } from "../views/convene.tsx";
import { roundsHref } from "../views/page.tsx";

type C = Context<Env>;

/** Rounds are convened in two steps: what is said and who is invited, then the same with how many it reaches, before anybody is written to. */
export const conveningRoutes = new Hono<Env>();

const path = "/office/consultations/:choice/new";

conveningRoutes.get(path, async (c) => {
	const kept = await keptForm(c);
	return kept?.checking === true ? await confirmPage(c, kept) : await convenePage(c, kept?.form ?? {});
});

async function convenePage(c: C, form: FormRecord, refused?: Refused): Promise<Response> {
	if (staffScope(c.var.reader, may["consultation.convene"]) === undefined) throw new Refusal(no("act.notAllowed"));
	const { ctx, frame } = c.var;
	const choice = c.req.param("choice") ?? "";
	const { year } = await openOptions(ctx.db, choice);
	const { languages } = await bodyOf(ctx.db);
	const { errors: given = {}, trouble = [], status = 200 } = refused ?? {};
	const errors = asForm(given);
	const page = { choice, year, form, languages, organs: await organNames(ctx.db), errors, trouble };
	return c.html(<ConvenePage frame={frame} {...page} submission={newId()} />, status);
}

conveningRoutes.post(path, async (c) => {
	const form = await readForm(c);
	const { ctx, lang, reader } = c.var;
	const { languages } = await bodyOf(ctx.db);
	const choice = c.req.param("choice");
	const wording = (name: string) => wordingFrom(form, name, languages);
	const { year } = await openOptions(ctx.db, choice);
	return await attemptOnceChecked(c, sayable, form, {
		act: convene,
		actor: asStaff(reader),
		input: {
			choice,
			organ: typed(form, "organ") || undefined,
			date: typed(form, "date"),
			invites: typed(form, "invites") || undefined,
			original: typed(form, "original"),
			place: wording("place"),
			covers: wording("covers"),
		},
		form: asInput(form),
		done: ({ round }) => `${roundsHref(lang, year, `/${round}`)}?convened`,
		besides: async () => ["place", "covers"].flatMap((name) => everyLanguage(wording(name), languages, name)),
		again: (refused) => convenePage(c, form, refused),
	});
});

async function confirmPage(c: C, kept: Kept): Promise<Response> {
	if (staffScope(c.var.reader, may["consultation.convene"]) === undefined) throw new Refusal(no("act.notAllowed"));
	const { form } = kept;
	const { ctx, frame, lang, now } = c.var;
	const { zone, languages } = await bodyOf(ctx.db);
	const today = dateIn(now, zone);
	const choice = c.req.param("choice") ?? "";
	const organ = typed(form, "organ");
	const { dossiers, year } = await choiceWithDossiers(ctx.db, choice);
	const date = typed(form, "date") as CalendarDate;
	const invites = typed(form, "invites") as Invitation;
	const invited = await membersInvited(ctx.db, { organ, invites }, [date]);
	const page = { choice, year, kept, languages, dossiers };
	return c.html(
		<ConfirmPage
			frame={frame}
			{...page}
			organ={(await organNames(ctx.db)).find(({ id }) => id === organ)?.names[lang] ?? ""}
			told={date < today ? undefined : { invites, reach: await reachOf(ctx.db, today, lang, invited) }}
		/>,
	);
}
