import { type Context, Hono } from "hono";
import { attempt, type Env, type Refused } from "../../acts/index.ts";
import { holds } from "../../kit/actor.ts";
import { dateIn } from "../../kit/calendar.ts";
import { newId } from "../../kit/ids.ts";
import { asStaff, membershipScope, staffScope } from "../../kit/reader.ts";
import { no, Refusal } from "../../kit/refusal.ts";
import { type FormRecord, readForm, typed } from "../../web/index.ts";
import { openOptions } from "../dialogue/index.ts";
import { asInput, wordingFrom } from "../document/index.ts";
import { askToSignIn } from "../identity/index.ts";
import { bodyOf, organNames } from "../membership/index.ts";
import { convene } from "./acts/convene.ts";
import { circulationsIn } from "./circulation/queries.ts";
import { circulationRoutes } from "./circulation/routes.tsx";
import { outcomeRoutes } from "./outcome/routes.tsx";
import { proposalRoutes } from "./proposal/routes.tsx";
import { roundSheet, roundsOf } from "./queries.ts";
import { sayable } from "./refusals.ts";
import { givenTo } from "./routes/given.tsx";
import { everyLanguage, fieldOf, may } from "./rules.ts";
import { viewRoutes } from "./view/routes.tsx";
import { ConvenePage } from "./views/convene.tsx";
import { roundsHref } from "./views/page.tsx";
import { RoundPage, RoundsPage } from "./views/rounds.tsx";

type C = Context<Env>;

/** Rounds of consultations: read by the membership, convened by officers. */
export const consultationRoutes = new Hono<Env>();

const roundsPath = "/years/:year{[0-9]{4}}/consultations";
const conveningPath = "/office/consultations/:choice/new";

for (const path of [roundsPath, `${roundsPath}/:round`, conveningPath, "/office/rounds/*"])
	consultationRoutes.use(path, async (c, next) => (c.var.reader === null ? await askToSignIn(c) : await next()));

for (const routes of [outcomeRoutes, circulationRoutes, viewRoutes, proposalRoutes])
	consultationRoutes.route("/", routes);

function scopeOf(c: C) {
	const scope = membershipScope(c.var.reader);
	if (scope === undefined) throw new Refusal(no("act.notAllowed"));
	return scope;
}

consultationRoutes.get(roundsPath, async (c) => {
	const rounds = await roundsOf(c.var.ctx.db, scopeOf(c), Number(c.req.param("year")));
	if (rounds === undefined) throw new Refusal(no("consultation.notFound"));
	const officer = holds(asStaff(c.var.reader), may["consultation.convene"]);
	const { zone } = await bodyOf(c.var.ctx.db);
	const circulations = await circulationsIn(c.var.ctx.db, rounds.year);
	return c.html(<RoundsPage frame={c.var.frame} {...rounds} {...{ circulations, zone, officer }} />);
});

consultationRoutes.get(`${roundsPath}/:round`, async (c) => {
	const { year, round } = c.req.param();
	const sheet = await roundSheet(c.var.ctx.db, scopeOf(c), Number(year), round);
	if (sheet === undefined) throw new Refusal(no("consultation.notFound"));
	const { zone } = await bodyOf(c.var.ctx.db);
	const { reader, now } = c.var;
	const handles =
		holds(asStaff(reader), may["consultation.convene"]) || reader?.chairs.includes(sheet.round.organ) === true;
	const held = sheet.round.date <= dateIn(now, zone);
	return c.html(<RoundPage frame={c.var.frame} {...sheet} {...{ handles, held }} given={await givenTo(c, round)} />);
});

async function convenePage(c: C, form: FormRecord, refused?: Refused): Promise<Response> {
	if (staffScope(c.var.reader, may["consultation.convene"]) === undefined) throw new Refusal(no("act.notAllowed"));
	const { ctx, frame } = c.var;
	const choice = c.req.param("choice") ?? "";
	const { year } = await openOptions(ctx.db, choice);
	const { languages } = await bodyOf(ctx.db);
	const { errors = {}, trouble = [], status = 200 } = refused ?? {};
	const page = { choice, year, form, languages, organs: await organNames(ctx.db), errors, trouble };
	return c.html(<ConvenePage frame={frame} {...page} submission={newId()} />, status);
}

consultationRoutes.get(conveningPath, async (c) => await convenePage(c, {}));

consultationRoutes.post(conveningPath, async (c) => {
	const form = await readForm(c);
	const { ctx, lang, reader } = c.var;
	const { languages } = await bodyOf(ctx.db);
	const choice = c.req.param("choice");
	const original = typed(form, "original");
	const { year } = await openOptions(ctx.db, choice);
	return await attempt(c, sayable, {
		act: convene,
		actor: asStaff(reader),
		input: {
			choice,
			organ: typed(form, "organ") || undefined,
			date: typed(form, "date"),
			invites: typed(form, "invites") || undefined,
			original,
			place: wordingFrom(form, "place", languages),
			covers: wordingFrom(form, "covers", languages),
		},
		form: asInput(form),
		done: ({ round }) => roundsHref(lang, year, `/${round}`),
		besides: async () => [
			...everyLanguage(wordingFrom(form, "place", languages), languages, "place"),
			...everyLanguage(wordingFrom(form, "covers", languages), languages, "covers"),
		],
		again: (refused) => {
			const errors = Object.entries(refused.errors).map(([field, sentence]) => [fieldOf(field), sentence]);
			return convenePage(c, form, { ...refused, errors: Object.fromEntries(errors) });
		},
	});
});
