import { type Context, Hono } from "hono";
import type { Env } from "../../../../acts/index.ts";
import { chosen, type FormRecord, readForm, typed } from "../../../../web/index.ts";
import { asInput, wordingFrom } from "../../../document/index.ts";
import { bodyOf } from "../../../membership/index.ts";
import {
	moveOption,
	moveQuestion,
	putOption,
	putQuestion,
	removeOption,
	removeQuestion,
	retakeTexts,
} from "../../acts/index.ts";
import type { Question } from "../../model.ts";
import { attempt, type Refused, surveyPath } from "../../office/routes.tsx";
import { at, titleNow } from "../../office/views/page.tsx";
import { originalGiven } from "../../rules.ts";
import { messages } from "../messages/index.ts";
import type { PreparationSheet } from "../queries.ts";
import { conditionFrom, earlierAnswers, optionForm, questionForm, ways, wayValue } from "../views/fields.tsx";
import type { Filled } from "../views/form.tsx";
import { placeId } from "../views/place.tsx";
import { OptionPage, QuestionPage } from "../views/question.tsx";
import { asItStands, given, notFound, saved, sheetOf, sheetPage } from "./sheet.tsx";

type C = Context<Env>;

/** A survey's questions and their options. */
export const questionRoutes = new Hono<Env>();

questionRoutes.get(`${surveyPath}/questions/:question`, async (c) => {
	const sheet = await sheetOf(c);
	const id = c.req.param("question");
	const found = questionIn(sheet, id);
	if (id !== "new" && found === undefined) throw notFound();
	return questionPage(c, sheet, id, asItStands(sheet, questionFields(sheet, found?.question)));
});

questionRoutes.post(`${surveyPath}/questions/:question`, async (c) => {
	const form = await readForm(c);
	const { survey, question } = c.req.param();
	const { languages } = await bodyOf(c.var.ctx.db);
	const way = ways.find((offered) => wayValue(offered) === typed(form, "rule"));
	const label = wordingFrom(form, "label", languages);
	return await attempt(c, {
		act: putQuestion,
		input: {
			survey,
			version: typed(form, "version"),
			question: question === "new" ? null : question,
			kind: way?.kind,
			label,
			rule: way?.rule ?? null,
			equality: typed(form, "equality") === "chair" ? "chair" : null,
			select: typed(form, "select") || "1",
			lowest: wordingFrom(form, "lowest", languages),
			highest: wordingFrom(form, "highest", languages),
			withComment: typed(form, "withComment") !== "",
			condition: conditionFrom(chosen(form, "condition")),
		},
		form: asInput(form),
		besides: async () => {
			const sheet = await sheetOf(c, { sealed: true });
			const missing = originalGiven(sheet.survey.original, label, "label");
			return missing === undefined ? [] : [missing];
		},
		done: () => saved(c),
		again: async (refusal) => {
			const sheet = await sheetOf(c, { sealed: true });
			const standing = questionFields(sheet, questionIn(sheet, question)?.question);
			return questionPage(c, sheet, question, given(sheet, form, refusal, standing), refusal.status);
		},
	});
});

questionRoutes.post(`${surveyPath}/questions/:question/removal`, async (c) => {
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
			return questionPage(
				c,
				sheet,
				question,
				given(sheet, { ...standing, version: typed(form, "version") }, refusal, standing),
				refusal.status,
			);
		},
	});
});

questionRoutes.get(`${surveyPath}/questions/:question/options/:option`, async (c) => {
	const sheet = await sheetOf(c);
	const { question, option } = c.req.param();
	const found = questionIn(sheet, question)?.question;
	if (found === undefined || (option !== "new" && optionIn(found, option) === undefined)) throw notFound();
	return optionPage(c, sheet, question, option, asItStands(sheet, optionFields(sheet, question, option)));
});

questionRoutes.post(`${surveyPath}/questions/:question/options/:option`, async (c) => {
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

questionRoutes.post(`${surveyPath}/questions/:question/options/:option/removal`, async (c) => {
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
			return optionPage(
				c,
				sheet,
				question,
				option,
				given(sheet, { ...standing, version: typed(form, "version") }, refusal, standing),
				refusal.status,
			);
		},
	});
});

questionRoutes.post(`${surveyPath}/questions/:question/options/:option/texts`, async (c) => {
	const form = await readForm(c);
	const { survey, question, option } = c.req.param();
	return await attempt(c, {
		act: retakeTexts,
		input: { survey, question, option, version: typed(form, "version") },
		form,
		done: () => movedTo(c, option),
		again: (refusal) => notMoved(c, refusal),
	});
});

questionRoutes.post(`${surveyPath}/questions/:question/place`, async (c) => {
	const form = await readForm(c);
	const { survey, question } = c.req.param();
	return await attempt(c, {
		act: moveQuestion,
		input: { survey, question, version: typed(form, "version"), direction: typed(form, "direction") },
		form,
		done: () => movedTo(c, question),
		again: (refusal) => notMoved(c, refusal),
	});
});

questionRoutes.post(`${surveyPath}/questions/:question/options/:option/place`, async (c) => {
	const form = await readForm(c);
	const { survey, question, option } = c.req.param();
	return await attempt(c, {
		act: moveOption,
		input: { survey, question, option, version: typed(form, "version"), direction: typed(form, "direction") },
		form,
		done: () => movedTo(c, option),
		again: (refusal) => notMoved(c, refusal),
	});
});

/** The survey's page, where what was moved now stands. */
const movedTo = (c: C, part: string): string => `${at(c.var.lang, c.req.param("survey") ?? "")}#${placeId(part)}`;

/** Nothing was typed that could be lost: the survey as it now stands, and why nothing was moved. */
async function notMoved(c: C, { stale, trouble, errors, status }: Refused): Promise<Response> {
	const said = stale ? [messages[c.var.lang].sheet.notMoved] : [...trouble, ...Object.values(errors)];
	return await sheetPage(c, { trouble: said, status });
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
	question === undefined ? { equality: "chair", select: "1" } : questionForm(question, works, body.languages);

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
		lowest: sheet.works.get(found.question.scale?.lowest ?? ""),
		highest: sheet.works.get(found.question.scale?.highest ?? ""),
	};
	const gone = id !== "new" && found === undefined;
	const after = earlierAnswers(c.var.lang, sheet.opening, found?.n);
	return c.html(
		<QuestionPage {...partOf(c, sheet)} {...filled} question={question} after={after} gone={gone} />,
		status,
	);
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
