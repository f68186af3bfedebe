import { type Work, workOf } from "@intersession/document";
import { type Context, Hono } from "hono";
import { attemptOnceChecked, type Env, type Kept, keptForm, leadTo, type Refused } from "../../../acts/index.ts";
import { newId } from "../../../kit/ids.ts";
import { asStaff } from "../../../kit/reader.ts";
import { no, Refusal } from "../../../kit/refusal.ts";
import { chosen, type FormRecord, readForm, typed } from "../../../web/index.ts";
import { stateOf } from "../../dialogue/index.ts";
import { asForm, asInput, wordingFrom } from "../../document/index.ts";
import { bodyOf, chairOf } from "../../membership/index.ts";
import { sayable } from "../refusals.ts";
import { type Held, heldRound } from "../routes/held.tsx";
import { toldOf } from "../routes/told.tsx";
import { everyLanguage } from "../rules.ts";
import { roundsHref } from "../views/page.tsx";
import { recordOutcome } from "./acts.ts";
import { kinds, type Outcome } from "./model.ts";
import { CheckOutcomePage } from "./views/check.tsx";
import { KindPage, OutcomePage } from "./views/form.tsx";

type C = Context<Env>;

/** What a round came to, as the Chair or an officer records it. */
export const outcomeRoutes = new Hono<Env>();

const path = "/office/rounds/:round/outcome";

outcomeRoutes.get(path, async (c) => {
	const held = await heldRound(c, "andChair");
	const { round } = held;
	const kept = await keptForm(c);
	if (kept !== undefined) return kept.checking ? await checkPage(c, held, kept) : await page(c, held, kept.form);
	const current = inForce(held);
	const chair = await chairOf(c.var.ctx.db, round.organ, current?.date ?? round.date);
	const form =
		current === undefined
			? { date: round.date, chair: chair?.name ?? "" }
			: standing(current, titleOf(held, current.resulting));
	return await page(c, held, held.isChair ? without(form, ["chair"]) : form);
});

const inForce = ({ outcomes, round }: Held): Outcome | undefined =>
	outcomes.find((outcome) => outcome.round === round.id && outcome.inForce);

/** The title of an option's dossier as it stands. */
function titleOf({ year }: Held, id: string | null): Work | undefined {
	const text = year.dossiers.find(({ option }) => option.id === id)?.text;
	return text && workOf(text, text.title);
}

/** The record in force as its form shows it: what it says is there to be corrected, and the reasons are not given yet. */
const standing = ({ kind, options, later, date, chair, statement }: Outcome, merged: Work | undefined): FormRecord => ({
	kind,
	options: [...options],
	later: [...later],
	first: options[0] ?? "",
	date,
	chair,
	original: statement.original,
	...inFields("statement", statement),
	...(merged && inFields("title", merged)),
});

const inFields = (name: string, { expressions }: Work): FormRecord =>
	Object.fromEntries(Object.entries(expressions).map(([tag, { body }]) => [`${name}.${tag}`, body]));

/** What the pages about an outcome show of the round and its year. */
async function shownOf(c: C, held: Held) {
	const { languages } = await bodyOf(c.var.ctx.db);
	const { year, round, isChair } = held;
	const choice = Object.values(year.cycle.choices).find(({ id }) => id === round.choice);
	if (choice === undefined) throw new Refusal(no("consultation.notFound"));
	const current = inForce(held);
	const titles = new Map(year.dossiers.map(({ option, text }) => [option.id, workOf(text, text.title)]));
	// What the record in force merged can be spoken of again when it is corrected.
	const offered = year.dossiers.filter(
		({ option }) =>
			option.choice === choice.id &&
			option.id !== current?.resulting &&
			(stateOf(option) === "putForward" || (current?.kind === "merged" && current.options.includes(option.id))),
	);
	return {
		frame: c.var.frame,
		year: year.cycle.year,
		...{ round, current, languages, isChair },
		options: offered.map(({ option, text }) => ({ id: option.id, title: workOf(text, text.title) })),
		titleOf: (option: string) => titles.get(option),
		toSelect: choice.toSelect,
		told: await toldOf(c, round),
	};
}

async function page(c: C, held: Held, form: FormRecord, refused?: Refused): Promise<Response> {
	const { errors = {}, trouble = [], status = 200 } = refused ?? {};
	const shown = { ...(await shownOf(c, held)), form, errors, trouble, submission: newId() };
	const kind = kindIn(form);
	return c.html(kind === undefined ? <KindPage {...shown} /> : <OutcomePage {...shown} kind={kind} />, status);
}

const kindIn = (form: FormRecord) => kinds.find((kind) => kind === typed(form, "kind"));

async function checkPage(c: C, held: Held, kept: Kept): Promise<Response> {
	const kind = kindIn(kept.form);
	if (kind === undefined) return await page(c, held, kept.form);
	const by = held.isChair ? c.var.reader?.name : typed(kept.form, "chair");
	return c.html(<CheckOutcomePage {...(await shownOf(c, held))} {...{ kind, kept }} chair={by ?? ""} />);
}

outcomeRoutes.post(path, async (c) => {
	const form = await readForm(c);
	const held = await heldRound(c, "andChair");
	if (typed(form, "step") === "kind" && kindIn(form) !== undefined)
		return await leadTo(c, "change", without(form, ["step"]));
	if (typed(form, "other") !== "") return await leadTo(c, "change", without(form, ["other", "kind"]));
	const { languages } = await bodyOf(c.var.ctx.db);
	const { lang, reader } = c.var;
	const kind = typed(form, "kind");
	const corrects = typed(form, "corrects") || null;
	const wording = (name: string) => wordingFrom(form, name, languages);
	const missing = (name: string) => everyLanguage(wording(name), languages, name);
	return await attemptOnceChecked(c, sayable, form, {
		act: recordOutcome,
		actor: asStaff(reader),
		input: {
			round: held.round.id,
			kind: kind || undefined,
			options: firstFirst(chosen(form, "options"), kind === "merged" ? typed(form, "first") : ""),
			later: chosen(form, "later"),
			title: wording("title"),
			date: typed(form, "date"),
			chair: typed(form, "chair"),
			original: typed(form, "original"),
			statement: wording("statement"),
			corrects,
			reasons: wording("reasons"),
		},
		form: asInput(form),
		done: () => `${roundsHref(lang, held.year.cycle.year, `/${held.round.id}`)}?outcome`,
		besides: async () => [
			...missing("statement"),
			...(kind === "merged" ? missing("title") : []),
			...(corrects === null ? [] : missing("reasons")),
		],
		again: async (refused) => {
			const errors = asForm(refused.errors);
			return await page(c, await heldRound(c, "andChair"), form, { ...refused, errors });
		},
	});
});

const without = (form: FormRecord, names: readonly string[]): FormRecord =>
	Object.fromEntries(Object.entries(form).filter(([name]) => !names.includes(name)));

const firstFirst = (options: readonly string[], first: string): string[] =>
	options.includes(first) ? [first, ...options.filter((option) => option !== first)] : [...options];
