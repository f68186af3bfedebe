import { type Context, Hono } from "hono";
import { attemptOnceChecked, type Env, type Kept, keptForm, type Refused } from "../../../acts/index.ts";
import type { CalendarDate } from "../../../kit/clock.ts";
import { newId } from "../../../kit/ids.ts";
import { asStaff } from "../../../kit/reader.ts";
import { type FormRecord, readForm, typed } from "../../../web/index.ts";
import { asForm, asInput, versionsOf, wordingFrom } from "../../document/index.ts";
import { bodyOf } from "../../membership/index.ts";
import { cancelRound, correctRound } from "../acts/correct.ts";
import { sayable } from "../refusals.ts";
import { everyLanguage } from "../rules.ts";
import { CancelPage, CheckCancellationPage, CheckCorrectionPage, CorrectPage } from "../views/correction.tsx";
import { roundsHref } from "../views/page.tsx";
import { heldRound } from "./held.tsx";
import { toldOf } from "./told.tsx";

type C = Context<Env>;

/** What was said of a round is corrected, or the round is cancelled. */
export const correctionRoutes = new Hono<Env>();

const correcting = "/office/rounds/:round/correction";
const cancelling = "/office/rounds/:round/cancellation";

/** What a page shows of an attempt that was refused, its fields as the form calls them. */
const shown = ({ errors = {}, trouble = [] }: Partial<Refused> = {}) => ({
	errors: asForm(errors),
	trouble,
});

async function correctPage(c: C, form?: FormRecord, refused?: Refused): Promise<Response> {
	const { round, year } = await heldRound(c, "officersOnly");
	const { languages } = await bodyOf(c.var.ctx.db);
	const standing = {
		date: round.date,
		original: round.place.original,
		version: String(round.corrections.length),
		...versionsOf("place", round.place, languages),
		...versionsOf("covers", round.covers, languages),
	};
	const page = { round, year: year.cycle.year, languages, form: form ?? standing, ...shown(refused) };
	return c.html(<CorrectPage frame={c.var.frame} {...page} submission={newId()} />, refused?.status ?? 200);
}

async function checkCorrection(c: C, kept: Kept): Promise<Response> {
	const { round, year } = await heldRound(c, "officersOnly");
	const { languages } = await bodyOf(c.var.ctx.db);
	const told = await toldOf(c, round, typed(kept.form, "date") as CalendarDate);
	const page = { round, year: year.cycle.year, languages, kept, told };
	return c.html(<CheckCorrectionPage frame={c.var.frame} {...page} />);
}

correctionRoutes.get(correcting, async (c) => {
	const kept = await keptForm(c);
	return kept?.checking === true ? await checkCorrection(c, kept) : await correctPage(c, kept?.form);
});

correctionRoutes.post(correcting, async (c) => {
	const form = await readForm(c);
	const { round, year } = await heldRound(c, "officersOnly");
	const { languages } = await bodyOf(c.var.ctx.db);
	const wording = (name: string) => wordingFrom(form, name, languages);
	return await attemptOnceChecked(c, sayable, form, {
		act: correctRound,
		actor: asStaff(c.var.reader),
		input: {
			round: round.id,
			version: Number(typed(form, "version")),
			date: typed(form, "date"),
			original: typed(form, "original"),
			place: wording("place"),
			covers: wording("covers"),
			reasons: wording("reasons"),
		},
		form: asInput(form),
		done: () => `${roundsHref(c.var.lang, year.cycle.year, `/${round.id}`)}?corrected`,
		besides: async () =>
			["place", "covers", "reasons"].flatMap((name) => everyLanguage(wording(name), languages, name)),
		again: (refused) => correctPage(c, form, refused),
	});
});

async function cancelPage(c: C, form: FormRecord, refused?: Refused): Promise<Response> {
	const { round, year } = await heldRound(c, "officersOnly");
	const { languages } = await bodyOf(c.var.ctx.db);
	const page = { round, year: year.cycle.year, languages, form, ...shown(refused) };
	return c.html(<CancelPage frame={c.var.frame} {...page} submission={newId()} />, refused?.status ?? 200);
}

async function checkCancellation(c: C, kept: Kept): Promise<Response> {
	const { round, year } = await heldRound(c, "officersOnly");
	const { languages } = await bodyOf(c.var.ctx.db);
	const page = { round, year: year.cycle.year, languages, kept, told: await toldOf(c, round) };
	return c.html(<CheckCancellationPage frame={c.var.frame} {...page} />);
}

correctionRoutes.get(cancelling, async (c) => {
	const kept = await keptForm(c);
	return kept?.checking === true ? await checkCancellation(c, kept) : await cancelPage(c, kept?.form ?? {});
});

correctionRoutes.post(cancelling, async (c) => {
	const form = await readForm(c);
	const { round, year } = await heldRound(c, "officersOnly");
	const { languages } = await bodyOf(c.var.ctx.db);
	const reasons = wordingFrom(form, "reasons", languages);
	return await attemptOnceChecked(c, sayable, form, {
		act: cancelRound,
		actor: asStaff(c.var.reader),
		input: { round: round.id, original: typed(form, "original"), reasons },
		form: asInput(form),
		done: () => `${roundsHref(c.var.lang, year.cycle.year, `/${round.id}`)}?cancelled`,
		besides: async () => everyLanguage(reasons, languages, "reasons"),
		again: (refused) => cancelPage(c, form, refused),
	});
});
