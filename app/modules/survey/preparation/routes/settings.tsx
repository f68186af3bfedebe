import { type Context, Hono } from "hono";
import type { Env } from "../../../../acts/index.ts";
import { parseDate } from "../../../../kit/clock.ts";
import { newId } from "../../../../kit/ids.ts";
import { isUiLang } from "../../../../kit/languages.ts";
import { refuseIf } from "../../../../kit/refusal.ts";
import { chosen, type FormRecord, fill, readForm, typed } from "../../../../web/index.ts";
import { choiceWithDossiers } from "../../../dialogue/index.ts";
import { asInput, versionField, wordingFrom } from "../../../document/index.ts";
import { bodyOf, classesOf, organNames, seatOf } from "../../../membership/index.ts";
import { describe, prepare } from "../../acts/index.ts";
import { messages as choiceMessages } from "../../choice/messages/index.ts";
import { officerScope } from "../../office/queries.ts";
import { attempt, type Refused, surveyPath } from "../../office/routes.tsx";
import { at, titleNow } from "../../office/views/page.tsx";
import { defaultClosingDate, mayCloseOn } from "../../rules.ts";
import type { PreparationSheet } from "../queries.ts";
import { settingsForm } from "../views/fields.tsx";
import type { Filled } from "../views/form.tsx";
import { DescribePage, NewPage } from "../views/settings.tsx";

import { asItStands, given, saved, sheetOf, shown } from "./sheet.tsx";

type C = Context<Env>;

/** A survey's title and settings. */
export const settingsRoutes = new Hono<Env>();

settingsRoutes.get("/office/surveys/new", async (c) => {
	officerScope(c.var.reader);
	const [first] = await classesOf(c.var.ctx.db);
	const form = {
		...(await aboutChoice(c, c.req.query("choice"))),
		original: c.var.lang,
		organ: (await organNames(c.var.ctx.db))[0]?.id ?? "",
		level: "confidential",
		decides: first === undefined ? [] : [first.code],
		paperReplies: "yes",
		courtesyDays: "0",
		afterDateCounts: "yes",
		establishDays: "10",
	};
	return await newPage(c, { form, submission: newId() });
});

/** What a survey about a choice begins with: its title in every language of the body. */
async function aboutChoice(c: C, id: string | undefined): Promise<FormRecord> {
	if (id === undefined) return {};
	const { choice, year } = await choiceWithDossiers(c.var.ctx.db, id);
	const { languages } = await bodyOf(c.var.ctx.db);
	const titles = languages
		.filter(isUiLang)
		.map((lang) => [versionField("title", lang), fill(choiceMessages[lang].title[choice.step], { year })]);
	return { choice: id, ...Object.fromEntries(titles) };
}

settingsRoutes.post("/office/surveys/new", async (c) => {
	officerScope(c.var.reader);
	const form = await readForm(c);
	const { languages } = await bodyOf(c.var.ctx.db);
	const original = typed(form, "original");
	return await attempt(c, {
		act: prepare,
		input: { original, choice: typed(form, "choice") || null, ...settingsFrom(form, languages) },
		form: asInput(form),
		check: ({ closingDate }) => refuseDate(c, closingDate),
		done: ({ survey }) => at(c.var.lang, survey),
		again: (refusal) => newPage(c, { form, submission: newId(), ...shown(refusal, original) }, refusal.status),
	});
});

settingsRoutes.get(`${surveyPath}/describe`, async (c) => {
	const sheet = await sheetOf(c);
	return await describePage(c, sheet, asItStands(sheet, settingsOf(sheet)));
});

settingsRoutes.post(`${surveyPath}/describe`, async (c) => {
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
	organ: typed(form, "organ"),
	level: typed(form, "level"),
	decides: chosen(form, "decides"),
	establishDays: typed(form, "establishDays"),
	paperReplies: typed(form, "paperReplies") === "yes",
	closingDate: typed(form, "closingDate") || null,
	courtesyDays: typed(form, "courtesyDays") || "0",
	afterDateCounts: typed(form, "afterDateCounts") !== "no",
});

/** A date on which the seat does not work is refused while it is typed, and again when the survey is opened. */
async function refuseDate(c: C, date: string | null): Promise<void> {
	if (date !== null) refuseIf(mayCloseOn(parseDate(date), c.var.now, await bodyOf(c.var.ctx.db)));
}

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
			organs={await organNames(ctx.db)}
			seat={seatOf(lang, body)}
			defaultDate={defaultClosingDate(now, body)}
		/>,
		status,
	);
}

function describePage(c: C, sheet: PreparationSheet, filled: Filled, status: Refused["status"] | 200 = 200) {
	const { frame, lang, now } = c.var;
	const { survey, works, body, classes, organs } = sheet;
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
			organs={organs}
			seat={seatOf(lang, body)}
			defaultDate={defaultClosingDate(now, body)}
		/>,
		status,
	);
}
