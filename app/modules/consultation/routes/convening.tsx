import { type Context, Hono } from "hono";
import { attempt, type Env, type Refused, refusedBy } from "../../../acts/index.ts";
import { dateIn } from "../../../kit/calendar.ts";
import { newId } from "../../../kit/ids.ts";
import { asStaff, staffScope } from "../../../kit/reader.ts";
import { no, Refusal } from "../../../kit/refusal.ts";
import { type FormRecord, fieldErrors, readForm, typed } from "../../../web/index.ts";
import { choiceWithDossiers, openOptions } from "../../dialogue/index.ts";
import { asInput, wordingFrom } from "../../document/index.ts";
import { bodyOf, membersOfOrgan, organNames } from "../../membership/index.ts";
import { convene, mayConvene } from "../acts/convene.ts";
import { reachOf } from "../queries.ts";
import { sayable } from "../refusals.ts";
import { everyLanguage, fieldOf, may } from "../rules.ts";
import { ConfirmPage } from "../views/confirm.tsx";
import { ConvenePage } from "../views/convene.tsx";
import { roundsHref } from "../views/page.tsx";

type C = Context<Env>;

/** Rounds are convened in two steps: what is said and who is invited, then the same with how many it reaches, before anybody is written to. */
export const conveningRoutes = new Hono<Env>();

const path = "/office/consultations/:choice/new";

conveningRoutes.get(path, async (c) => await convenePage(c, {}));

async function convenePage(c: C, form: FormRecord, refused?: Refused): Promise<Response> {
	if (staffScope(c.var.reader, may["consultation.convene"]) === undefined) throw new Refusal(no("act.notAllowed"));
	const { ctx, frame } = c.var;
	const choice = c.req.param("choice") ?? "";
	const { year } = await openOptions(ctx.db, choice);
	const { languages } = await bodyOf(ctx.db);
	const { errors: given = {}, trouble = [], status = 200 } = refused ?? {};
	const errors = Object.fromEntries(Object.entries(given).map(([field, sentence]) => [fieldOf(field), sentence]));
	const page = { choice, year, form, languages, organs: await organNames(ctx.db), errors, trouble };
	return c.html(<ConvenePage frame={frame} {...page} submission={newId()} />, status);
}

conveningRoutes.post(path, async (c) => {
	const form = await readForm(c);
	const { ctx, lang, reader } = c.var;
	const { languages } = await bodyOf(ctx.db);
	const choice = c.req.param("choice");
	const wording = (name: string) => wordingFrom(form, name, languages);
	const input = {
		choice,
		organ: typed(form, "organ") || undefined,
		date: typed(form, "date"),
		invites: typed(form, "invites") || undefined,
		original: typed(form, "original"),
		place: wording("place"),
		covers: wording("covers"),
	};
	const missing = ["place", "covers"].flatMap((name) => everyLanguage(wording(name), languages, name));
	if (typed(form, "back") !== "") return await convenePage(c, form);
	if (typed(form, "confirmed") === "") {
		const refused = await foreseen(c, input, asInput(form), missing);
		return refused === undefined ? await confirmPage(c, form) : await convenePage(c, form, refused);
	}
	const { year } = await openOptions(ctx.db, choice);
	return await attempt(c, sayable, {
		act: convene,
		actor: asStaff(reader),
		input,
		form: asInput(form),
		done: ({ round }) => roundsHref(lang, year, `/${round}`),
		besides: async () => missing,
		again: (refused) => convenePage(c, form, refused),
	});
});

/** What would stand in the way of convening it so: said before anything is to be confirmed. */
async function foreseen(
	c: C,
	input: unknown,
	form: FormRecord,
	missing: ReturnType<typeof everyLanguage>,
): Promise<Refused | undefined> {
	if (staffScope(c.var.reader, may["consultation.convene"]) === undefined) throw new Refusal(no("act.notAllowed"));
	const { lang, ctx } = c.var;
	const parsed = convene.input.safeParse(input);
	if (!parsed.success) {
		const { errors } = refusedBy(lang, sayable, missing);
		return { status: 422, errors: { ...errors, ...fieldErrors(lang, parsed.error, form) }, trouble: [], codes: [] };
	}
	try {
		await mayConvene(ctx.db, parsed.data, c.var.now);
		return undefined;
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		return refusedBy(lang, sayable, error.reasons);
	}
}

async function confirmPage(c: C, form: FormRecord): Promise<Response> {
	const { ctx, frame, lang, now } = c.var;
	const { zone, languages } = await bodyOf(ctx.db);
	const today = dateIn(now, zone);
	const choice = c.req.param("choice") ?? "";
	const organ = typed(form, "organ");
	const { dossiers, year } = await choiceWithDossiers(ctx.db, choice);
	const sitting =
		typed(form, "invites") === "organ"
			? [
					...(await membersOfOrgan(ctx.db, organ, today)),
					...(await membersOfOrgan(ctx.db, organ, typed(form, "date") as typeof today)),
				]
			: undefined;
	const page = { choice, year, form, languages, dossiers, past: typed(form, "date") < today };
	return c.html(
		<ConfirmPage
			frame={frame}
			{...page}
			organ={(await organNames(ctx.db)).find(({ id }) => id === organ)?.names[lang] ?? ""}
			reach={await reachOf(ctx.db, today, lang, sitting)}
			submission={newId()}
		/>,
	);
}
