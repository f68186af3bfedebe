import { type Context, Hono } from "hono";
import type { Env } from "../../../acts/index.ts";
import { holds } from "../../../kit/actor.ts";
import { newId } from "../../../kit/ids.ts";
import { asStaff } from "../../../kit/reader.ts";
import { refuseIf } from "../../../kit/refusal.ts";
import { type FormRecord, readForm, typed } from "../../../web/index.ts";
import { correct, decline, reissue, requestCorrigendum, takeBack } from "../acts/index.ts";
import { textsIn } from "../corrigendum/rules.ts";
import { monitorPage, watchOf } from "../monitor/routes.tsx";
import { attempt, type Refused, textsIn as reasonsIn, surveyPath } from "../office/routes.tsx";
import { at } from "../office/views/page.tsx";
import { partOf } from "../request/model.ts";
import { everyLanguage, may, mayMove } from "../rules.ts";
import { CorrigendumPage } from "./views/page.tsx";

type C = Context<Env>;

/** A slip in a sealed questionnaire is corrected; a survey is prepared in the place of an annulled one. */
export const correctingRoutes = new Hono<Env>();

const path = `${surveyPath}/corrigendum` as const;

correctingRoutes.get(path, async (c) => await page(c));

correctingRoutes.post(path, async (c) => {
	const form = await readForm(c);
	const reasons = reasonsIn(form, "reasons");
	return await attempt(c, {
		act: requestCorrigendum,
		input: {
			survey: c.req.param("survey"),
			slip: {
				field: typed(form, "field"),
				question: typed(form, "question") || null,
				option: typed(form, "option") || null,
				language: typed(form, "language"),
				after: typed(form, "slip.after"),
			},
			reasons,
		},
		form,
		besides: async () => everyLanguage(reasons, (await watchOf(c)).sheet.survey.opening.languages, "reasons"),
		done: () => after(c, "asked"),
		again: (refusal) => page(c, form, refusal),
	});
});

correctingRoutes.post(`${path}/grant`, async (c) => {
	const form = await readForm(c);
	return await attempt(c, {
		act: correct,
		input: { survey: c.req.param("survey") },
		form,
		done: () => after(c, "corrected"),
		again: (refusal) => page(c, form, refusal),
	});
});

correctingRoutes.post(`${path}/refusal`, async (c) => {
	const form = await readForm(c);
	return await attempt(c, {
		act: decline,
		input: { survey: c.req.param("survey"), request: typed(form, "request"), remark: typed(form, "remark") },
		form,
		done: () => after(c, "declined"),
		again: (refusal) => page(c, form, refusal),
	});
});

correctingRoutes.post(`${path}/retreat`, async (c) => {
	const form = await readForm(c);
	return await attempt(c, {
		act: takeBack,
		input: { survey: c.req.param("survey"), request: typed(form, "request") },
		form,
		done: () => after(c, "takenBack"),
		again: (refusal) => page(c, form, refusal),
	});
});

correctingRoutes.post(`${surveyPath}/reissue`, async (c) => {
	const form = await readForm(c);
	return await attempt(c, {
		act: reissue,
		input: { survey: c.req.param("survey") },
		form,
		done: ({ survey }) => at(c.var.lang, survey),
		again: (refusal) => monitorPage(c, refusal),
	});
});

const after = (c: C, done: string): string => `${at(c.var.lang, c.req.param("survey") ?? "")}?${done}`;

/** What the form is about: the text of the address, or of the form that is given back. */
function textAsked(c: C, texts: ReturnType<typeof textsIn>, form: FormRecord) {
	const asked = c.req.query("text");
	if (asked !== undefined) return texts[Number(asked)];
	return texts.find(
		({ field, question, option }) =>
			field === typed(form, "field") &&
			(question ?? "") === typed(form, "question") &&
			(option ?? "") === typed(form, "option"),
	);
}

async function page(c: C, form: FormRecord = {}, refusal?: Refused): Promise<Response> {
	const { reader, now } = c.var;
	const watch = await watchOf(c);
	const { survey, waiting } = watch.sheet;
	if (refusal === undefined) refuseIf(mayMove(survey, "correct", now));
	const request = waiting.find(({ kind }) => kind === "corrigendum");
	const texts = textsIn(survey.opening);
	const text = textAsked(c, texts, form);
	const language = c.req.query("language") ?? typed(form, "language");
	const known = survey.opening.languages.includes(language);
	const approves = holds(asStaff(reader), may["survey.decline"]);
	return c.html(
		<CorrigendumPage
			watch={watch}
			texts={texts}
			asked={text && known ? { text, language } : undefined}
			waiting={request && { request, part: partOf(request.askedBy.person, reader?.person ?? "", approves) }}
			submission={newId()}
			form={form}
			errors={refusal?.errors ?? {}}
			trouble={refusal?.trouble ?? []}
		/>,
		refusal?.status ?? 200,
	);
}
