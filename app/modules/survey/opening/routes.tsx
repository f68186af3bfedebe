import { type Context, Hono } from "hono";
import type { z } from "zod";
import type { Env } from "../../../acts/index.ts";
import { holds } from "../../../kit/actor.ts";
import { dateIn } from "../../../kit/calendar.ts";
import { newId } from "../../../kit/ids.ts";
import { asStaff } from "../../../kit/reader.ts";
import { no, Refusal, refuseIf } from "../../../kit/refusal.ts";
import { type FormRecord, readForm, typed } from "../../../web/index.ts";
import { staffOn } from "../../identity/index.ts";
import { seatOf } from "../../membership/index.ts";
import { decline, open, requestOpening, takeBack } from "../acts/index.ts";
import { officerScope } from "../office/queries.ts";
import { attempt, type Refused, surveyPath, textsIn } from "../office/routes.tsx";
import { at } from "../office/views/page.tsx";
import { type PreparationSheet, preparationSheet } from "../preparation/queries.ts";
import { hindranceWords } from "../preparation/views/hindrances.tsx";
import { partOf } from "../request/model.ts";
import { may, mayMove, sameVersion } from "../rules.ts";
import { messages } from "./messages/index.ts";
import { OpeningPage } from "./views/page.tsx";

/** Opening a survey: one officer asks, another one reads everything that will be sealed, and opens or declines. */
export const openingRoutes = new Hono<Env>();

openingRoutes.get(`${surveyPath}/opening`, async (c) => await openingPage(c));

openingRoutes.post(`${surveyPath}/opening`, async (c) => {
	const form = await readForm(c);
	const survey = c.req.param("survey");
	return await attempt(c, {
		act: requestOpening,
		input: { survey, version: typed(form, "version") },
		form,
		done: () => at(c.var.lang, survey),
		again: (refusal) => openingPage(c, form, refusal),
	});
});

openingRoutes.post(`${surveyPath}/opening/grant`, async (c) => {
	const form = await readForm(c);
	const survey = c.req.param("survey");
	return await attempt(c, {
		act: open,
		input: {
			...{ survey, version: typed(form, "version"), waivers: waiversFrom(form) },
			...("circulationWaiver.lacks" in form && {
				circulationWaiver: {
					lacks: typed(form, "circulationWaiver.lacks"),
					reason: textsIn(form, "circulationWaiver.reason"),
				},
			}),
		},
		form,
		check: (input) => refuseUnreasoned(c, input),
		done: () => `${at(c.var.lang, survey)}?opened`,
		again: (refusal) => openingPage(c, form, refusal),
	});
});

openingRoutes.post(`${surveyPath}/opening/refusal`, async (c) => {
	const form = await readForm(c);
	const survey = c.req.param("survey");
	return await attempt(c, {
		act: decline,
		input: { survey, request: typed(form, "request"), remark: typed(form, "remark") },
		form,
		done: () => at(c.var.lang, survey),
		again: (refusal) => openingPage(c, form, refusal),
	});
});

openingRoutes.post(`${surveyPath}/opening/retreat`, async (c) => {
	const form = await readForm(c);
	const survey = c.req.param("survey");
	return await attempt(c, {
		act: takeBack,
		input: { survey, request: typed(form, "request") },
		form,
		done: () => at(c.var.lang, survey),
		again: (refusal) => openingPage(c, form, refusal),
	});
});

/** By the language that is not ready, the reason in each language. */
type Waivers = Record<string, Record<string, string>>;

/** `waivers.fr.en`: the reason, in English, for opening without a complete French version. */
function waiversFrom(form: FormRecord): Waivers {
	const waivers: Waivers = {};
	for (const name of Object.keys(form)) {
		const [, language, tag] = /^waivers\.([^.]+)\.([^.]+)$/.exec(name) ?? [];
		if (language === undefined || tag === undefined) continue;
		waivers[language] = { ...waivers[language], [tag]: typed(form, name) };
	}
	return waivers;
}

/** Says at its own field, of everything that is not ready, that its reason is missing; the act itself names the first one. */
async function refuseUnreasoned(
	c: Context<Env>,
	{ version, waivers, circulationWaiver }: z.output<typeof open.input>,
): Promise<void> {
	const { survey, gaps, about } = await sheetOf(c);
	refuseIf(sameVersion(survey, version));
	const unready = [...new Map(gaps.map((gap) => [gap.language, gap])).values()];
	const unreasoned = unready.filter(({ language }) => isEmpty(waivers[language]));
	const lacks = isEmpty(circulationWaiver?.reason) ? about?.uncirculated?.lacks : undefined;
	refuseIf(
		...unreasoned.map(({ language, state }) =>
			no("survey.languageNotReady", { language, state }, `waivers.${language}.${survey.original}`),
		),
		lacks && no("survey.optionsNotCirculated", { lacks }, `circulationWaiver.reason.${survey.original}`),
	);
}

const isEmpty = (texts: Readonly<Record<string, string>> = {}): boolean => Object.values(texts).join("") === "";

async function sheetOf(c: Context<Env>): Promise<PreparationSheet> {
	const { ctx, reader, now } = c.var;
	const sheet = await preparationSheet(ctx.db, officerScope(reader), c.req.param("survey") ?? "", now);
	if (sheet === undefined) throw new Refusal(no("survey.notFound"));
	refuseIf(mayMove(sheet.survey, "open", now));
	return sheet;
}

async function openingPage(c: Context<Env>, form: FormRecord = {}, refusal?: Refused): Promise<Response> {
	const { ctx, reader, frame, lang, now } = c.var;
	const sheet = await sheetOf(c);
	if (reader === null) throw new Refusal(no("act.notAllowed"));
	const approves = holds(asStaff(reader), may["survey.open"]);
	const request = sheet.asked.find(({ kind, answer }) => kind === "opening" && answer === null);
	const asking = request?.askedBy.person ?? reader.person;
	const approving = (await staffOn(ctx.db, dateIn(now, sheet.body.zone)))
		.filter(({ id, roles }) => id !== asking && roles.includes("approvingOfficer"))
		.map(({ name }) => name);
	return c.html(
		<OpeningPage
			frame={frame}
			sheet={sheet}
			seat={seatOf(lang, sheet.body)}
			readerZone={reader.zone}
			submission={newId()}
			approving={approving}
			waiting={request && { request, approves, part: partOf(request.askedBy.person, reader.person, approves) }}
			hindrances={hindranceWords(lang, sheet.hindrances)}
			form={form}
			errors={refusal?.errors ?? {}}
			trouble={refusal?.stale === true ? [messages[lang].opening.changed] : (refusal?.trouble ?? [])}
		/>,
		refusal?.status ?? 200,
	);
}
