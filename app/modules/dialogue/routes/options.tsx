import { type Context, Hono } from "hono";
import { attempt, type Env, type Refused } from "../../../acts/index.ts";
import { newId } from "../../../kit/ids.ts";
import { asStaff } from "../../../kit/reader.ts";
import { type FormRecord, minorDigits, readForm, typed } from "../../../web/index.ts";
import { asInput, versionsOf, wordingFrom } from "../../document/index.ts";
import { describeOption, putForward, withdrawOption } from "../acts.ts";
import { messages } from "../messages/index.ts";
import { type Amount, kindIn, type Option } from "../model.ts";
import { catalogueOf, choiceIn, optionIn } from "../queries.ts";
import { sayable } from "../refusals.ts";
import { amountWords } from "../views/facts.tsx";
import { OptionPage, PutForwardPage } from "../views/forms.tsx";
import { officeHref, titleOf } from "../views/page.tsx";
import { fieldsOf, languagesOf, officerOf } from "./office.tsx";
import { estimateFrom } from "./typed.tsx";

type C = Context<Env>;

/** What is put forward, described and withdrawn. */
export const optionRoutes = new Hono<Env>();

const newPath = "/office/dialogue/choices/:choice/options/new";

optionRoutes.get(newPath, async (c) => {
	officerOf(c);
	return await putForwardPage(c, { currency: "CHF" });
});

interface Failed extends Pick<Refused, "errors" | "trouble"> {
	readonly status: Refused["status"] | 200;
}
const fine: Failed = { errors: {}, trouble: [], status: 200 };

async function putForwardPage(c: C, form: FormRecord, { errors, trouble, status }: Failed = fine): Promise<Response> {
	const scope = officerOf(c);
	const { cycle, choice, subjects } = await choiceIn(c.var.ctx.db, scope, c.req.param("choice") ?? "");
	const entries = (await catalogueOf(c.var.ctx.db, scope)).filter(
		({ id, kind }) => kind === kindIn[choice.step] && !subjects.includes(id),
	);
	const page = { form, entries, errors, trouble, languages: await languagesOf(c) };
	return c.html(
		<PutForwardPage
			frame={c.var.frame}
			{...page}
			choice={choice.id}
			step={choice.step}
			year={cycle.year}
			submission={newId()}
		/>,
		status,
	);
}

optionRoutes.post(newPath, async (c) => {
	const scope = officerOf(c);
	const form = await readForm(c);
	const { cycle } = await choiceIn(c.var.ctx.db, scope, c.req.param("choice"));
	const languages = await languagesOf(c);
	const original = typed(form, "original");
	const money = estimateFrom(form);
	if ("wrong" in money)
		return await putForwardPage(c, form, { ...fine, errors: wrongAmounts(c, money.wrong), status: 422 });
	return await attempt(c, sayable, {
		act: putForward,
		actor: asStaff(c.var.reader),
		input: {
			choice: c.req.param("choice"),
			subject: typed(form, "subject") || null,
			original,
			title: wordingFrom(form, "title", languages),
			origin: wordingFrom(form, "origin", languages),
			estimate: money.estimate,
		},
		form: asInput(form),
		done: () => officeHref(c.var.lang, `/years/${cycle.year}`),
		again: (refused) => putForwardPage(c, form, { ...refused, errors: fieldsOf(refused.errors, original) }),
	});
});

const wrongAmounts = (c: C, fields: readonly string[]): Record<string, string> =>
	Object.fromEntries(fields.map((field) => [field, messages[c.var.lang].describe.amount]));

const optionPath = "/office/dialogue/options/:option";

optionRoutes.get(optionPath, async (c) => await optionPage(c));

interface Given extends Failed {
	readonly form: FormRecord;
	/** A colleague changed it meanwhile. */
	readonly stale?: boolean;
}

async function optionPage(c: C, given?: Given): Promise<Response> {
	const { lang, frame, ctx } = c.var;
	const scope = officerOf(c);
	const { cycle, option, text } = await optionIn(ctx.db, scope, c.req.param("option") ?? "");
	const languages = await languagesOf(c);
	const { errors, trouble, status } = given ?? fine;
	const form = given?.form ?? standing(option, languages);
	const amounts = [option.cost, option.secured].map((amount) => amountWords(lang, amount)).join(" · ");
	const theirs = given?.stale === true ? { origin: option.origin, amounts } : undefined;
	return c.html(
		<OptionPage
			frame={frame}
			year={cycle.year}
			title={titleOf(text, lang)}
			saved={c.req.query("saved") !== undefined}
			submission={newId()}
			{...{ option, form, languages, errors, trouble, theirs }}
		/>,
		status,
	);
}

const standing = ({ origin, cost, secured }: Option, languages: readonly string[]): FormRecord => ({
	...versionsOf("origin", origin, languages),
	currency: cost?.currency ?? secured?.currency ?? "",
	cost: wholeUnits(cost),
	secured: wholeUnits(secured),
});

const wholeUnits = (amount: Amount | null): string =>
	amount === null ? "" : String(amount.units / 10 ** minorDigits(amount.currency));

optionRoutes.post(optionPath, async (c) => {
	const scope = officerOf(c);
	const form = await readForm(c);
	const { option } = await optionIn(c.var.ctx.db, scope, c.req.param("option"));
	const languages = await languagesOf(c);
	const money = estimateFrom(form);
	if ("wrong" in money)
		return await optionPage(c, { ...fine, form, errors: wrongAmounts(c, money.wrong), status: 422 });
	const origin = wordingFrom(form, "origin", languages);
	return await attempt(c, sayable, {
		act: describeOption,
		actor: asStaff(c.var.reader),
		input: { option: option.id, version: Number(typed(form, "version")), origin, estimate: money.estimate },
		form: asInput(form),
		done: () => `${officeHref(c.var.lang, `/options/${option.id}`)}?saved`,
		again: (refused) => {
			const stale = refused.codes.includes("dialogue.changedMeanwhile");
			return optionPage(c, { ...refused, form, stale, errors: fieldsOf(refused.errors, option.origin.original) });
		},
	});
});

optionRoutes.post(`${optionPath}/withdrawal`, async (c) => {
	const scope = officerOf(c);
	const form = await readForm(c);
	const { cycle, option } = await optionIn(c.var.ctx.db, scope, c.req.param("option"));
	const languages = await languagesOf(c);
	const original = typed(form, "original");
	return await attempt(c, sayable, {
		act: withdrawOption,
		actor: asStaff(c.var.reader),
		input: { option: option.id, original, reasons: wordingFrom(form, "reasons", languages) },
		form: asInput(form),
		done: () => officeHref(c.var.lang, `/years/${cycle.year}`),
		again: (refused) =>
			optionPage(c, {
				...refused,
				form: { ...standing(option, languages), ...form },
				errors: fieldsOf(refused.errors, original),
			}),
	});
});
