import { type Context, Hono } from "hono";
import type { Env } from "../../../acts/index.ts";
import { parseDate } from "../../../kit/clock.ts";
import { newId } from "../../../kit/ids.ts";
import { no, Refusal, refuseIf } from "../../../kit/refusal.ts";
import { chosen, type FieldErrors, type FormRecord, readForm, typed } from "../../../web/index.ts";
import { bodyOf, classesOf } from "../../membership/index.ts";
import { describe, prepare, putOption, putQuestion, removeOption, removeQuestion } from "../acts/index.ts";
import type { Question } from "../model.ts";
import { officerScope } from "../office/queries.ts";
import { attempt, type Refused, surveyPath } from "../office/routes.tsx";
import { at, titleNow } from "../office/views/page.tsx";
import { seatOf } from "../reply/views/page.tsx";
import { defaultClosingDate, mayCloseOn, mayMove } from "../rules.ts";
import { type PreparationSheet, preparationSheet } from "./queries.ts";
import {
	asInput,
	fieldOf,
	optionForm,
	questionForm,
	settingsForm,
	ways,
	wayValue,
	wordingFrom,
} from "./views/fields.tsx";
import type { Filled } from "./views/form.tsx";
import { PreviewPage } from "./views/preview.tsx";
import { OptionPage, QuestionPage } from "./views/question.tsx";
import { DescribePage, NewPage } from "./views/settings.tsx";
import { hindranceWords, SheetPage } from "./views/sheet.tsx";

type C = Context<Env>;

/** A survey under preparation: writing it, and having it opened. */
export const preparationRoutes = new Hono<Env>();

preparationRoutes.get("/office/surveys/new", async (c) => {
	officerScope(c.var.reader);
	const [first] = await classesOf(c.var.ctx.db);
	const form = {
		original: c.var.lang,
		level: "confidential",
		decides: first === undefined ? [] : [first.code],
		paperReplies: "yes",
		establishDays: "10",
	};
	return await newPage(c, { form, submission: newId() });
});

preparationRoutes.post("/office/surveys/new", async (c) => {
	officerScope(c.var.reader);
	const form = await readForm(c);
	const { languages } = await bodyOf(c.var.ctx.db);
	const original = typed(form, "original");
	return await attempt(c, {
		act: prepare,
		input: { original, ...settingsFrom(form, languages) },
		form: asInput(form),
		check: ({ closingDate }) => refuseDate(c, closingDate),
		done: ({ survey }) => at(c.var.lang, survey),
		again: (refusal) => newPage(c, { form, submission: newId(), ...shown(refusal, original) }, refusal.status),
	});
});

preparationRoutes.get(surveyPath, async (c) => {
	const sheet = await sheetOf(c);
	const saved = c.req.query("saved") !== undefined;
	return c.html(
		<SheetPage
			frame={c.var.frame}
			sheet={sheet}
			seat={seatOf(c.var.lang, sheet.body)}
			hindrances={hindranceWords(c.var.lang, sheet.hindrances)}
			saved={saved}
		/>,
	);
});

preparationRoutes.get(`${surveyPath}/describe`, async (c) => {
	const sheet = await sheetOf(c);
	return await describePage(c, sheet, asItStands(sheet, settingsOf(sheet)));
});

preparationRoutes.post(`${surveyPath}/describe`, async (c) => {
	const form = await readForm(c);
	const survey = c.req.param("survey");
	const { languages } = await bodyOf(c.var.ctx.db);
	return await attempt(c, {
		act: describe,
		input: { survey, version: typed(form, "version"), ...settingsFrom(form, languages) },
		form: asInput(form),
		check: ({ closingDate }) => refuseDate(c, closingDate),
		done: () => saved(c),
		again: async (refusal) => {
			const sheet = await sheetOf(c, { sealed: true });
			return await describePage(c, sheet, given(sheet, form, refusal, settingsOf(sheet)), refusal.status);
		},
	});
});

const settingsOf = ({ survey, works, body }: PreparationSheet): FormRecord =>
	settingsForm(survey, works, body.languages);

const settingsFrom = (form: FormRecord, languages: readonly string[]) => ({
	title: wordingFrom(form, "title", languages),
	introduction: wordingFrom(form, "introduction", languages),
	level: typed(form, "level"),
	decides: chosen(form, "decides"),
	establishDays: typed(form, "establishDays"),
	paperReplies: typed(form, "paperReplies") === "yes",
	closingDate: typed(form, "closingDate") || null,
});

/** A date on which the seat does not work is refused while it is typed, and again when the survey is opened. */
async function refuseDate(c: C, date: string | null): Promise<void> {
	if (date !== null) refuseIf(mayCloseOn(parseDate(date), c.var.now, await bodyOf(c.var.ctx.db)));
}

preparationRoutes.get(`${surveyPath}/questions/:question`, async (c) => {
	const sheet = await sheetOf(c);
	const id = c.req.param("question");
	const found = questionIn(sheet, id);
	if (id !== "new" && found === undefined) throw notFound();
	return questionPage(c, sheet, id, asItStands(sheet, questionFields(sheet, found?.question)));
});

preparationRoutes.post(`${surveyPath}/questions/:question`, async (c) => {
	const form = await readForm(c);
	const { survey, question } = c.req.param();
	const { languages } = await bodyOf(c.var.ctx.db);
	const way = ways.find((offered) => wayValue(offered) === typed(form, "rule"));
	return await attempt(c, {
		act: putQuestion,
		input: {
			survey,
			version: typed(form, "version"),
			question: question === "new" ? null : question,
			kind: way?.kind,
			label: wordingFrom(form, "label", languages),
			rule: way?.rule ?? null,
			equality: typed(form, "equality") === "chair" ? "chair" : null,
		},
		form: asInput(form),
		done: () => saved(c),
		again: async (refusal) => {
			const sheet = await sheetOf(c, { sealed: true });
			const standing = questionFields(sheet, questionIn(sheet, question)?.question);
			return questionPage(c, sheet, question, given(sheet, form, refusal, standing), refusal.status);
		},
	});
});

preparationRoutes.post(`${surveyPath}/questions/:question/removal`, async (c) => {
	const form = await readForm(c);
	const { survey, question } = c.req.param();
	return await attempt(c, {
		act: removeQuestion,
		input: { survey, question, version: typed(form, "version") },
		form,
		done: () => saved(c),
		again: async (refusal) => {
			const sheet = await sheetOf(c);
			const standing = questionFields(sheet, questionIn(sheet, question)?.question);
			return questionPage(c, sheet, question, given(sheet, standing, refusal, standing), refusal.status);
		},
	});
});

preparationRoutes.get(`${surveyPath}/questions/:question/options/:option`, async (c) => {
	const sheet = await sheetOf(c);
	const { question, option } = c.req.param();
	const found = questionIn(sheet, question)?.question;
	if (found === undefined || (option !== "new" && optionIn(found, option) === undefined)) throw notFound();
	return optionPage(c, sheet, question, option, asItStands(sheet, optionFields(sheet, question, option)));
});

preparationRoutes.post(`${surveyPath}/questions/:question/options/:option`, async (c) => {
	const form = await readForm(c);
	const { survey, question, option } = c.req.param();
	const { languages } = await bodyOf(c.var.ctx.db);
	return await attempt(c, {
		act: putOption,
		input: {
			survey,
			version: typed(form, "version"),
			question,
			option: option === "new" ? null : option,
			title: wordingFrom(form, "title", languages),
			description: wordingFrom(form, "description", languages),
		},
		form: asInput(form),
		done: () => saved(c),
		again: async (refusal) => {
			const sheet = await sheetOf(c, { sealed: true });
			const filled = given(sheet, form, refusal, optionFields(sheet, question, option));
			return optionPage(c, sheet, question, option, filled, refusal.status);
		},
	});
});

preparationRoutes.post(`${surveyPath}/questions/:question/options/:option/removal`, async (c) => {
	const form = await readForm(c);
	const { survey, question, option } = c.req.param();
	return await attempt(c, {
		act: removeOption,
		input: { survey, question, option, version: typed(form, "version") },
		form,
		done: () => saved(c),
		again: async (refusal) => {
			const sheet = await sheetOf(c);
			const standing = optionFields(sheet, question, option);
			return optionPage(c, sheet, question, option, given(sheet, standing, refusal, standing), refusal.status);
		},
	});
});

preparationRoutes.get(`${surveyPath}/preview`, async (c) =>
	c.html(<PreviewPage frame={c.var.frame} sheet={await sheetOf(c)} />),
);

/** The survey of the path, while it is prepared; with `sealed` also afterwards, for giving back what was typed too late. */
async function sheetOf(c: C, { sealed = false } = {}): Promise<PreparationSheet> {
	const { ctx, reader, now } = c.var;
	const sheet = await preparationSheet(ctx.db, officerScope(reader), c.req.param("survey") ?? "", now);
	if (sheet === undefined) throw notFound();
	if (!sealed) refuseIf(mayMove(sheet.survey, "edit", now));
	return sheet;
}

const notFound = (): Refusal => new Refusal(no("survey.notFound"));

const saved = (c: C): string => `${at(c.var.lang, c.req.param("survey") ?? "")}?saved`;

/** A form as the survey stands. */
const asItStands = ({ survey }: PreparationSheet, form: FormRecord): Filled => ({
	form,
	version: survey.version,
	submission: newId(),
});

/**
 * A form given back with everything typed. After a colleague's change it carries the survey's new version: saving it again is then
 * a decision taken with both texts in view.
 */
const given = ({ survey }: PreparationSheet, form: FormRecord, refusal: Refused, standing: FormRecord): Filled => ({
	form,
	version: survey.version,
	submission: newId(),
	standing: refusal.stale ? standing : undefined,
	...shown(refusal, survey.original),
});

const shown = (
	{ errors, trouble }: Refused,
	original: string,
): { errors: FieldErrors; trouble: readonly string[] } => ({
	errors: Object.fromEntries(Object.entries(errors).map(([field, sentence]) => [fieldOf(field, original), sentence])),
	trouble,
});

async function newPage(
	c: C,
	filled: Omit<Filled, "version">,
	status: Refused["status"] | 200 = 200,
): Promise<Response> {
	const { ctx, frame, lang, now } = c.var;
	const body = await bodyOf(ctx.db);
	return c.html(
		<NewPage
			{...filled}
			frame={frame}
			lang={lang}
			body={body}
			classes={await classesOf(ctx.db)}
			seat={seatOf(lang, body)}
			defaultDate={defaultClosingDate(now, body)}
		/>,
		status,
	);
}

function describePage(c: C, sheet: PreparationSheet, filled: Filled, status: Refused["status"] | 200 = 200) {
	const { frame, lang, now } = c.var;
	const { survey, works, body, classes } = sheet;
	return c.html(
		<DescribePage
			{...filled}
			frame={frame}
			lang={lang}
			survey={survey}
			works={works}
			name={titleNow(sheet, lang)}
			body={body}
			classes={classes}
			seat={seatOf(lang, body)}
			defaultDate={defaultClosingDate(now, body)}
		/>,
		status,
	);
}

/** A question of the survey and its place, from 1. */
function questionIn({ questions }: PreparationSheet, id: string): { question: Question; n: number } | undefined {
	const index = questions.findIndex((question) => question.id === id);
	const question = questions[index];
	return question && { question, n: index + 1 };
}

const optionIn = ({ options }: Question, id: string) => options.find((option) => option.id === id);

/** What a form for a question holds before anything is typed. */
const questionFields = ({ works, body }: PreparationSheet, question: Question | undefined): FormRecord =>
	question === undefined ? { equality: "chair" } : questionForm(question, works, body.languages);

function optionFields(sheet: PreparationSheet, question: string, option: string): FormRecord {
	const found = questionIn(sheet, question)?.question;
	const standing = found && optionIn(found, option);
	return standing === undefined ? {} : optionForm(standing, sheet.works, sheet.body.languages);
}

const partOf = (c: C, sheet: PreparationSheet) => ({
	frame: c.var.frame,
	survey: { id: sheet.survey.id, original: sheet.survey.original, name: titleNow(sheet, c.var.lang) },
	languages: sheet.body.languages,
});

function questionPage(
	c: C,
	sheet: PreparationSheet,
	id: string,
	filled: Filled,
	status: Refused["status"] | 200 = 200,
) {
	const found = questionIn(sheet, id);
	const question = found && {
		id,
		n: found.n,
		kind: found.question.kind,
		work: sheet.works.get(found.question.label),
	};
	const gone = id !== "new" && found === undefined;
	return c.html(<QuestionPage {...partOf(c, sheet)} {...filled} question={question} gone={gone} />, status);
}

function optionPage(
	c: C,
	sheet: PreparationSheet,
	question: string,
	id: string,
	filled: Filled,
	status: Refused["status"] | 200 = 200,
) {
	const found = questionIn(sheet, question);
	const index = found?.question.options.findIndex((option) => option.id === id) ?? -1;
	const standing = found?.question.options[index];
	const option = standing && {
		id,
		m: index + 1,
		title: sheet.works.get(standing.title),
		description: sheet.works.get(standing.description),
	};
	const gone = found === undefined || (id !== "new" && standing === undefined);
	return c.html(
		<OptionPage
			{...partOf(c, sheet)}
			{...filled}
			question={{ id: question, n: found?.n ?? 0 }}
			option={option}
			gone={gone}
		/>,
		status,
	);
}
