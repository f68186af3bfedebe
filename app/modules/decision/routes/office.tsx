import { type Context, Hono } from "hono";
import { attempt, type Env, type Refused } from "../../../acts/index.ts";
import { holds } from "../../../kit/actor.ts";
import { dateIn } from "../../../kit/calendar.ts";
import type { Instant } from "../../../kit/clock.ts";
import { newId } from "../../../kit/ids.ts";
import { asStaff, membershipScope, staffScope } from "../../../kit/reader.ts";
import { type No, no, Refusal, refuseIf } from "../../../kit/refusal.ts";
import { type FormRecord, readForm, typed } from "../../../web/index.ts";
import { fates } from "../../dialogue/index.ts";
import { asForm, asInput, versionsOf, wordingFrom } from "../../document/index.ts";
import { type Body, bodyOf, dateSchema, organNames } from "../../membership/index.ts";
import { surveyedHere } from "../../survey/index.ts";
import { decline, record, requestRecording, takeBack } from "../acts/index.ts";

import { earlierSheetOn } from "../earlier/queries.ts";
import { EarlierPart } from "../earlier/views.tsx";
import { messages } from "../messages/index.ts";

import { basisKey, type Fates } from "../model.ts";
import { basesFor, type OfficeSheet, officeSheet } from "../queries.ts";
import { sayable } from "../refusals.ts";
import { before, completeFates, everyLanguage, may, mayBeCorrected, openIn, putFaults } from "../rules.ts";
import { declineSilence, openSilence, requestSilence, takeBackSilence } from "../silence/acts.ts";
import { expiryOn, longEnough } from "../silence/rules.ts";
import { DecisionFormPage, fateField, SilenceFormPage } from "../views/form.tsx";
import { DecisionOfficePage, decisionsHref } from "../views/office.tsx";

type C = Context<Env>;

/** Where officers put what an organ decided, or is to agree to by silence, and another one answers. */
export const officeRoutes = new Hono<Env>();

const path = "/office/decisions/:choice";

async function sheetOf(c: C): Promise<OfficeSheet> {
	const scope = staffScope(c.var.reader, may["decision.requestRecording"]);
	if (scope === undefined) throw new Refusal(no("act.notAllowed"));
	return await officeSheet(c.var.ctx.db, scope, c.req.param("choice") ?? "");
}

/** The page of a choice on its way to the organ, as it stands or with what was refused on it. */
export async function officePage(c: C, form: FormRecord = {}, refused?: Refused): Promise<Response> {
	const { ctx, frame, now, reader } = c.var;
	const sheet = await sheetOf(c);
	const { zone, languages } = await bodyOf(ctx.db);
	const organs = new Map((await organNames(ctx.db)).map(({ id, names }) => [id, names[frame.lang] ?? ""]));
	const person = reader?.person ?? "";
	const approves = holds(asStaff(reader), may["decision.record"]);
	const scope = membershipScope(reader);
	const entered = scope && (await earlierSheetOn(ctx.db, scope, sheet));
	const part = {
		sheet,
		entered,
		person,
		approves,
		form,
		held: { ...sheet, surveyed: await surveyedHere(ctx.db, sheet.choice.id) },
		submission: newId(),
	};
	return c.html(
		<DecisionOfficePage
			{...{ frame, sheet, zone, languages, organs, now, person, approves }}
			submission={newId()}
			done={doneIn(c)}
			remark={typed(form, "remark")}
			errors={refused?.errors ?? {}}
			trouble={refused?.trouble ?? []}
			earlier={<EarlierPart {...part} lang={frame.lang} errors={refused?.errors ?? {}} />}
		/>,
		refused?.status ?? 200,
	);
}

officeRoutes.get(path, async (c) => await officePage(c));

type Done = keyof (typeof messages)["en"]["office"]["done"];

/** What was just done, for whoever did it. */
function doneIn(c: C): string | undefined {
	return Object.entries(messages[c.var.lang].office.done).find(([done]) => c.req.query(done) !== undefined)?.[1];
}

const answers = {
	decision: { grant: record, decline, takeBack },
	silence: { grant: openSilence, decline: declineSilence, takeBack: takeBackSilence },
} as const;

const answeredAs = (kind: keyof typeof answers, verb: "grant" | "decline" | "takeBack"): Done => {
	if (verb === "grant") return kind === "decision" ? "recorded" : "opened";
	return verb === "decline" ? "declined" : "takenBack";
};

officeRoutes.post(`${path}/answer`, async (c) => {
	const form = await readForm(c);
	const kind = typed(form, "kind") === "silence" ? "silence" : "decision";
	const answer = typed(form, "answer");
	const verb = answer === "grant" || answer === "decline" ? answer : "takeBack";
	const id = typed(form, "id");
	const choice = c.req.param("choice");
	const remark = verb === "decline" ? { remark: typed(form, "remark") } : {};
	return await attempt(c, sayable, {
		act: answers[kind][verb] as (typeof answers)["decision"]["decline"],
		actor: asStaff(c.var.reader),
		input: { [kind]: id, ...remark },
		form,
		done: () => decisionsHref(c.var.lang, choice, `?${answeredAs(kind, verb)}`),
		again: (refused) => officePage(c, form, refused),
	});
});

const officials = async (c: C) => {
	const { languages, zone } = await bodyOf(c.var.ctx.db);
	return { languages, zone, organs: await organNames(c.var.ctx.db) };
};

const fatesIn = (form: FormRecord, sheet: OfficeSheet): Fates =>
	Object.fromEntries(
		openIn(sheet).flatMap(({ id }) => {
			const fate = fates.find((one) => one === typed(form, fateField(id)));
			return fate === undefined ? [] : [[id, fate]];
		}),
	);

const byField = (refused: Refused): Refused => ({ ...refused, errors: asForm(refused.errors) });

const fateFields = (fates: Fates): FormRecord =>
	Object.fromEntries(Object.entries(fates).map(([option, fate]) => [fateField(option), fate]));

/** The choice as it stood before the decision that the form corrects, if it corrects one. */
async function formSheet(c: C, corrects: string): Promise<OfficeSheet> {
	const sheet = await sheetOf(c);
	if (corrects === "") return sheet;
	const corrected = sheet.decisions.find(({ id }) => id === corrects);
	return corrected === undefined
		? sheet
		: { ...before(sheet, corrected), bases: await basesFor(c.var.ctx.db, sheet, corrected) };
}

async function decisionForm(c: C, form?: FormRecord, refused?: Refused): Promise<Response> {
	const corrects = form === undefined ? (c.req.query("corrects") ?? "") : typed(form, "corrects");
	const sheet = await formSheet(c, corrects);
	if (form === undefined && corrects !== "")
		refuseIf(mayBeCorrected(sheet.decisions.find(({ id }) => id === corrects)));
	const { languages, zone, organs } = await officials(c);
	const { errors = {}, trouble = [], status = 200 } = refused ?? {};
	const shown = form ?? { ...startOf(sheet, languages, corrects || c.req.query("from")), corrects };
	const props = { sheet, form: shown, languages, zone, organs, errors, trouble };
	return c.html(<DecisionFormPage frame={c.var.frame} {...props} submission={newId()} />, status);
}

/** A new decision begins from the one that is used again, or from the one record that it can rest on; among several, the officer chooses. */
function startOf(sheet: OfficeSheet, languages: readonly string[], from: string | undefined): FormRecord {
	const earlier = sheet.decisions.find(({ id }) => id === from);
	if (earlier !== undefined)
		return {
			organ: earlier.organ,
			date: earlier.date,
			basis: basisKey(earlier.basis),
			defers: earlier.defers ? "yes" : "no",
			original: earlier.text.original,
			...fateFields(earlier.fates),
			...versionsOf("text", earlier.text, languages),
			...versionsOf("reasons", earlier.reasons, languages),
			...versionsOf("deliberations", earlier.deliberations, languages),
		};
	const [basis, ...others] = sheet.bases;
	if (basis === undefined || others.length > 0) return {};
	const silence = sheet.silences.find(({ id }) => id === basis.id);
	if (silence === undefined) return { basis: basisKey(basis) };
	return {
		basis: basisKey(basis),
		organ: silence.organ,
		original: silence.text.original,
		...fateFields(silence.fates),
		...versionsOf("text", silence.text, languages),
	};
}

officeRoutes.get(`${path}/new`, async (c) => await decisionForm(c));

officeRoutes.post(`${path}/new`, async (c) => {
	const form = await readForm(c);
	const corrects = typed(form, "corrects");
	const sheet = await formSheet(c, corrects);
	const { languages } = await officials(c);
	const [kind, id] = typed(form, "basis").split(":");
	const text = wordingFrom(form, "text", languages);
	const correction = wordingFrom(form, "correction", languages);
	const defers = { yes: true, no: false }[typed(form, "defers")];
	const reasons = wordingFrom(form, "reasons", languages);
	const basis = sheet.bases.find((one) => basisKey(one) === typed(form, "basis"));
	const given = defers === true ? {} : fatesIn(form, sheet);
	return await attempt(c, sayable, {
		act: requestRecording,
		actor: asStaff(c.var.reader),
		input: {
			choice: sheet.choice.id,
			organ: typed(form, "organ") || undefined,
			date: typed(form, "date"),
			basis: kind === "" ? undefined : { kind, id },
			defers,
			fates: given,
			original: typed(form, "original"),
			text,
			reasons,
			deliberations: wordingFrom(form, "deliberations", languages),
			...(corrects !== "" && { corrects, correction }),
		},
		form: asInput(form),
		done: () => decisionsHref(c.var.lang, sheet.choice.id, "?put"),
		besides: async () => {
			const date = dateSchema.safeParse(typed(form, "date")).data;
			const words = { text, reasons, correction: corrects === "" ? undefined : correction };
			const { zone } = await bodyOf(c.var.ctx.db);
			const put = { date, basis, defers, fates: given, ...words };
			return putFaults(sheet, put, { languages, zone, today: dateIn(c.var.now, zone) });
		},
		again: (refused) => decisionForm(c, form, byField(refused)),
	});
});

async function silenceForm(c: C, form?: FormRecord, refused?: Refused): Promise<Response> {
	const sheet = await sheetOf(c);
	const { languages, zone, organs } = await officials(c);
	const { errors = {}, trouble = [], status = 200 } = refused ?? {};
	const earlier = sheet.silences.find(({ id }) => id === c.req.query("from"));
	const shown =
		form ??
		(earlier === undefined
			? {}
			: {
					organ: earlier.organ,
					original: earlier.text.original,
					...fateFields(earlier.fates),
					...versionsOf("text", earlier.text, languages),
				});
	const props = { sheet, form: shown, languages, zone, organs, errors, trouble };
	return c.html(<SilenceFormPage frame={c.var.frame} {...props} submission={newId()} />, status);
}

/** A day that is none is said by the form itself. */
function longEnoughUntil(day: string, now: Instant, body: Body): No[] {
	const date = dateSchema.safeParse(day).data;
	const fault = date && longEnough(now, expiryOn(date, body), body);
	return fault === undefined ? [] : [fault];
}

officeRoutes.get(`${path}/silence/new`, async (c) => await silenceForm(c));

officeRoutes.post(`${path}/silence/new`, async (c) => {
	const form = await readForm(c);
	const sheet = await sheetOf(c);
	const { languages } = await officials(c);
	const text = wordingFrom(form, "text", languages);
	return await attempt(c, sayable, {
		act: requestSilence,
		actor: asStaff(c.var.reader),
		input: {
			choice: sheet.choice.id,
			organ: typed(form, "organ") || undefined,
			expires: typed(form, "expires"),
			fates: fatesIn(form, sheet),
			original: typed(form, "original"),
			text,
		},
		form: asInput(form),
		done: () => decisionsHref(c.var.lang, sheet.choice.id, "?putSilence"),
		besides: async () => [
			...longEnoughUntil(typed(form, "expires"), c.var.now, await bodyOf(c.var.ctx.db)),
			...completeFates(sheet, fatesIn(form, sheet)),
			...everyLanguage(text, languages, "text"),
		],
		again: (refused) => silenceForm(c, form, byField(refused)),
	});
});
