import { type Context, Hono } from "hono";
import { attempt, type Env, type Refused } from "../../../acts/index.ts";
import { dateIn } from "../../../kit/calendar.ts";
import { newId } from "../../../kit/ids.ts";
import { asStaff, membershipScope, staffScope } from "../../../kit/reader.ts";
import { no, Refusal } from "../../../kit/refusal.ts";
import { readForm, typed } from "../../../web/index.ts";
import { choiceWithDossiers, stateOf } from "../../dialogue/index.ts";
import { askToSignIn } from "../../identity/index.ts";
import { bodyOf, seatOf } from "../../membership/index.ts";
import { reachOf } from "../queries.ts";
import { sayable } from "../refusals.ts";
import { may } from "../rules.ts";
import { circulate } from "./acts.ts";
import { WORKING_DAYS } from "./model.ts";
import { circulationSheet } from "./queries.ts";
import { CirculationPage } from "./views/circulation.tsx";
import { CirculatePage } from "./views/form.tsx";

type C = Context<Env>;

/** Options that are circulated before a survey: read by the membership, circulated by officers. */
export const circulationRoutes = new Hono<Env>();

const readingPath = "/years/:year{[0-9]{4}}/circulations/:circulation";
const circulatingPath = "/office/consultations/:choice/circulation";

circulationRoutes.use(readingPath, async (c, next) => (c.var.reader === null ? await askToSignIn(c) : await next()));

circulationRoutes.get(readingPath, async (c) => {
	const { ctx, frame, lang, now, reader } = c.var;
	const scope = membershipScope(reader);
	if (scope === undefined) throw new Refusal(no("act.notAllowed"));
	const { year, circulation } = c.req.param();
	const sheet = await circulationSheet(ctx.db, scope, Number(year), circulation);
	if (sheet === undefined) throw new Refusal(no("consultation.notFound"));
	const body = await bodyOf(ctx.db);
	const { at, until } = sheet.circulation;
	const when = { day: dateIn(at, body.zone), seat: seatOf(lang, body), readerZone: reader?.zone, over: now > until };
	return c.html(<CirculationPage frame={frame} {...sheet} {...when} />);
});

async function circulatePage(c: C, workingDays: string, refused?: Refused): Promise<Response> {
	const { ctx, frame, lang, now, reader } = c.var;
	if (staffScope(reader, may["consultation.circulate"]) === undefined) throw new Refusal(no("act.notAllowed"));
	const { year, choice, dossiers } = await choiceWithDossiers(ctx.db, c.req.param("choice") ?? "");
	const { zone } = await bodyOf(ctx.db);
	const { errors = {}, trouble = [], status = 200 } = refused ?? {};
	return c.html(
		<CirculatePage
			{...{ frame, year, choice, workingDays, errors, trouble }}
			open={dossiers.filter(({ option }) => stateOf(option) === "putForward")}
			reach={await reachOf(ctx.db, dateIn(now, zone), lang)}
			submission={newId()}
		/>,
		status,
	);
}

circulationRoutes.get(circulatingPath, async (c) => await circulatePage(c, String(WORKING_DAYS)));

circulationRoutes.post(circulatingPath, async (c) => {
	const form = await readForm(c);
	const { ctx, lang, reader } = c.var;
	const choice = c.req.param("choice");
	const { year } = await choiceWithDossiers(ctx.db, choice);
	const days = typed(form, "workingDays").trim();
	return await attempt(c, sayable, {
		act: circulate,
		actor: asStaff(reader),
		input: { choice, workingDays: /^\d{1,4}$/.test(days) ? Number(days) : days },
		form,
		done: ({ circulation }) => `/${lang}/years/${year}/circulations/${circulation}`,
		again: (refused) => circulatePage(c, days, refused),
	});
});
