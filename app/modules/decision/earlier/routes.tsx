import { type Context, Hono } from "hono";
import { attempt, type Env, type Refused } from "../../../acts/index.ts";
import { newId } from "../../../kit/ids.ts";
import { asStaff, staffScope } from "../../../kit/reader.ts";
import { no, Refusal, type Refusals } from "../../../kit/refusal.ts";
import { type FormRecord, readForm, typed } from "../../../web/index.ts";
import {
	type ChoiceSheet,
	choiceSheet,
	type EarlierDecision,
	fieldIn,
	namedAsInput,
	refusals as ofDialogue,
	sourceFields,
	sourceIn,
	standingIn,
} from "../../dialogue/index.ts";
import { bodyOf, organNames } from "../../membership/index.ts";
import { sayable as ofDecision } from "../refusals.ts";
import { officePage } from "../routes/office.tsx";
import { may } from "../rules.ts";
import { fateField } from "../views/form.tsx";
import { decisionsHref } from "../views/office.tsx";
import {
	confirmEarlierDecision,
	correctEarlierDecision,
	enterEarlierDecision,
	withdrawEarlierDecision,
} from "./acts.ts";
import { earlierOn } from "./queries.ts";
import { EarlierDecisionForm } from "./views.tsx";

type C = Context<Env>;

/** Where officers enter a decision that was taken before, and another one confirms it against its source. */
export const earlierRoutes = new Hono<Env>();

const path = "/office/decisions/:choice/earlier";

const sayable: Refusals = { ...ofDialogue, ...ofDecision };

interface Known {
	readonly sheet: ChoiceSheet;
	readonly standing: EarlierDecision | undefined;
	readonly surveys: Awaited<ReturnType<typeof earlierOn>>["surveys"];
}

async function knownOf(c: C): Promise<Known> {
	const { ctx, reader } = c.var;
	if (staffScope(reader, may["decision.enterEarlier"]) === undefined) throw new Refusal(no("act.notAllowed"));
	const sheet = await choiceSheet(ctx.db, c.req.param("choice") ?? "");
	const { decision, surveys } = await earlierOn(ctx.db, sheet);
	return { sheet, standing: decision, surveys };
}

async function formPage(c: C, form?: FormRecord, refused?: Refused): Promise<Response> {
	const { ctx, frame } = c.var;
	const known = await knownOf(c);
	const { languages } = await bodyOf(ctx.db);
	const { errors = {}, trouble = [], status = 200, codes = [] } = refused ?? {};
	return c.html(
		<EarlierDecisionForm
			{...{ frame, languages, trouble, ...known }}
			form={form ?? (known.standing === undefined ? {} : formOf(known.standing, languages))}
			organs={await organNames(ctx.db)}
			errors={Object.fromEntries(Object.entries(errors).map(([field, sentence]) => [fieldIn(field), sentence]))}
			stale={codes.includes("dialogue.recordChanged")}
			submission={newId()}
		/>,
		status,
	);
}

earlierRoutes.get(path, async (c) => await formPage(c));

earlierRoutes.post(path, async (c) => {
	const form = await readForm(c);
	const { sheet, standing } = await knownOf(c);
	const { lang, reader, ctx } = c.var;
	const { languages } = await bodyOf(ctx.db);
	const known = knownIn(form, sheet, languages);
	const posted = {
		actor: asStaff(reader),
		form: namedAsInput(form, languages),
		done: () => decisionsHref(lang, sheet.choice.id),
		again: (refused: Refused) => formPage(c, form, refused),
	};
	return standing === undefined
		? await attempt(c, sayable, {
				...posted,
				act: enterEarlierDecision,
				input: { ...known, choice: sheet.choice.id },
			})
		: await attempt(c, sayable, {
				...posted,
				act: correctEarlierDecision,
				input: { ...known, ...standingIn(form, standing.id) },
			});
});

earlierRoutes.post(`${path}/confirmation`, async (c) => {
	const form = await readForm(c);
	const { sheet, standing } = await knownOf(c);
	return await attempt(c, sayable, {
		act: confirmEarlierDecision,
		actor: asStaff(c.var.reader),
		input: { record: standing?.id ?? "", version: Number(typed(form, "version")) },
		form,
		done: () => decisionsHref(c.var.lang, sheet.choice.id),
		again: (refused) => officePage(c, form, refused),
	});
});

earlierRoutes.post(`${path}/withdrawal`, async (c) => {
	const form = await readForm(c);
	const { sheet, standing } = await knownOf(c);
	return await attempt(c, sayable, {
		act: withdrawEarlierDecision,
		actor: asStaff(c.var.reader),
		input: standingIn(form, standing?.id ?? ""),
		form,
		done: () => decisionsHref(c.var.lang, sheet.choice.id),
		again: (refused) => officePage(c, form, refused),
	});
});

const knownIn = (form: FormRecord, { options }: ChoiceSheet, languages: readonly string[]) => ({
	...sourceIn(form, languages),
	organ: typed(form, "organ") || null,
	date: typed(form, "date") || null,
	survey: typed(form, "survey") || null,
	fates: Object.fromEntries(
		options.flatMap(({ id }) => {
			const fate = typed(form, fateField(id));
			return fate === "" || fate === "notKnown" ? [] : [[id, fate]];
		}),
	),
});

/** The record as its form shows it. */
const formOf = (decision: EarlierDecision, languages: readonly string[]): FormRecord => ({
	...sourceFields(decision, languages),
	organ: decision.organ ?? "",
	date: decision.date ?? "",
	survey: decision.survey ?? "",
	...Object.fromEntries(Object.entries(decision.fates).map(([option, fate]) => [fateField(option), fate])),
});
