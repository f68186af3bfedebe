import { type Context, Hono } from "hono";
import type { Env } from "../../../acts/index.ts";
import { holds } from "../../../kit/actor.ts";
import { newId } from "../../../kit/ids.ts";
import { asStaff } from "../../../kit/reader.ts";
import { no, Refusal, refuseIf } from "../../../kit/refusal.ts";
import { type FormRecord, href, readForm, typed } from "../../../web/index.ts";
import { seatOf } from "../../membership/index.ts";
import {
	annul,
	decline,
	extend,
	publish,
	release,
	remind,
	requestAnnulment,
	requestExtension,
	requestPublicity,
	takeBack,
} from "../acts/index.ts";
import { isSealed } from "../model.ts";
import { officerScope } from "../office/queries.ts";
import { attempt, type Refused, surveyPath, textsIn } from "../office/routes.tsx";
import { at } from "../office/views/page.tsx";
import { partOf } from "../request/model.ts";
import { closedSurvey, equalitiesOf } from "../result/queries.ts";
import { everyLanguage, may, mayMove } from "../rules.ts";
import { findSurvey } from "../store.ts";
import { messages } from "./messages/index.ts";
import { monitorSheet, reachOf } from "./queries.ts";
import { viewFrom } from "./rules.ts";
import { membersWithoutReply } from "./store.ts";
import { ReleasePage, RemindPage, SealedPage } from "./views/confirm.tsx";
import { MonitorPage } from "./views/monitor.tsx";
import type { Watch } from "./views/page.tsx";
import { RequestPage } from "./views/requests.tsx";

type C = Context<Env>;

/** A survey from its opening on, as its officers follow it. */
export const monitorRoutes = new Hono<Env>();

/** A survey that is not sealed yet is under preparation, and its page is another one. */
monitorRoutes.get(surveyPath, async (c, next) => {
	const { ctx, reader, lang } = c.var;
	const id = c.req.param("survey");
	if (!holds(asStaff(reader), may["survey.remind"]) && (reader?.staff.length ?? 0) > 0)
		return c.redirect(href(lang, `/surveys/${id}`), 303);
	officerScope(reader);
	const survey = await findSurvey(ctx.db, id);
	if (survey === undefined || !isSealed(survey)) return await next();
	return await monitorPage(c);
});

/** The survey's own page for its officers, with what a form on it was refused for. */
export async function monitorPage(c: C, refusal?: Refused): Promise<Response> {
	return c.html(
		<MonitorPage
			watch={await watchOf(c)}
			view={viewFrom(c.req.query())}
			approves={holds(asStaff(c.var.reader), may["survey.release"])}
			submission={newId()}
			done={doneIn(c)}
			trouble={refusal?.trouble ?? []}
		/>,
		refusal?.status ?? 200,
	);
}

monitorRoutes.get(`${surveyPath}/sealed`, async (c) => c.html(<SealedPage watch={await watchOf(c)} />));

monitorRoutes.get(`${surveyPath}/reminder`, async (c) => await remindPage(c));

monitorRoutes.post(`${surveyPath}/reminder`, async (c) => {
	const form = await readForm(c);
	return await attempt(c, {
		act: remind,
		input: { survey: c.req.param("survey") },
		form,
		done: () => after(c, "reminded"),
		again: (refusal) => remindPage(c, refusal),
	});
});

/** What a second officer does by granting each request, and what the monitor then says. */
const granting = {
	extension: { act: extend, done: "extended" },
	annulment: { act: annul, done: "annulled" },
	publicity: { act: publish, done: "published" },
} as const;

for (const kind of ["extension", "annulment", "publicity"] as const) {
	const path = `${surveyPath}/${kind}` as const;
	monitorRoutes.get(path, async (c) => await requestPage(c, kind));

	monitorRoutes.post(path, async (c) => {
		const form = await readForm(c);
		const survey = c.req.param("survey");
		const on = {
			form,
			done: () => after(c, "asked"),
			again: (refusal: Refused) => requestPage(c, kind, form, refusal),
		};
		switch (kind) {
			case "extension": {
				const input = { survey, reasons: textsIn(form, "reasons"), closingDate: typed(form, "closingDate") };
				return await attempt(c, {
					...on,
					act: requestExtension,
					input,
					besides: async () => {
						const { sheet } = await watchOf(c);
						return everyLanguage(input.reasons, sheet.survey.opening.languages, "reasons");
					},
				});
			}
			case "annulment":
				return await attempt(c, {
					...on,
					act: requestAnnulment,
					input: { survey, reasons: textsIn(form, "reasons") },
				});
			case "publicity":
				return await attempt(c, {
					...on,
					act: requestPublicity,
					input: { survey, decision: textsIn(form, "decision") },
				});
		}
	});

	monitorRoutes.post(`${path}/grant`, async (c) => {
		const form = await readForm(c);
		return await attempt(c, {
			act: granting[kind].act,
			input: { survey: c.req.param("survey") },
			form,
			done: () => after(c, granting[kind].done),
			again: (refusal) => requestPage(c, kind, form, refusal),
		});
	});

	monitorRoutes.post(`${path}/refusal`, async (c) => {
		const form = await readForm(c);
		return await attempt(c, {
			act: decline,
			input: { survey: c.req.param("survey"), request: typed(form, "request"), remark: typed(form, "remark") },
			form,
			done: () => after(c, "declined"),
			again: (refusal) => requestPage(c, kind, form, refusal),
		});
	});

	monitorRoutes.post(`${path}/retreat`, async (c) => {
		const form = await readForm(c);
		return await attempt(c, {
			act: takeBack,
			input: { survey: c.req.param("survey"), request: typed(form, "request") },
			form,
			done: () => after(c, "takenBack"),
			again: (refusal) => requestPage(c, kind, form, refusal),
		});
	});
}

monitorRoutes.get(`${surveyPath}/release`, async (c) => await releasePage(c));

monitorRoutes.post(`${surveyPath}/release`, async (c) => {
	const form = await readForm(c);
	return await attempt(c, {
		act: release,
		input: { survey: c.req.param("survey") },
		form,
		done: () => after(c, "released"),
		again: (refusal) => releasePage(c, refusal),
	});
});

/** The sealed survey of the path, for an officer. */
export async function watchOf(c: C): Promise<Watch> {
	const { ctx, reader, frame, lang, now } = c.var;
	const sheet = await monitorSheet(ctx.db, officerScope(reader), c.req.param("survey") ?? "", now);
	if (sheet === undefined || reader === null) throw new Refusal(no("survey.notFound"));
	return { frame, sheet, seat: seatOf(lang, sheet.body), readerZone: reader.zone, now };
}

type Done = keyof (typeof messages)["en"]["done"];

const after = (c: C, done: Done): string => `${at(c.var.lang, c.req.param("survey") ?? "")}?${done}`;

function doneIn(c: C): string | undefined {
	const sentences = messages[c.var.lang].done;
	return Object.entries(sentences).find(([done]) => c.req.query(done) !== undefined)?.[1];
}

const moveOf = { extension: "extend", annulment: "annul", publicity: "publish" } as const;

async function requestPage(c: C, kind: keyof typeof moveOf, form: FormRecord = {}, refusal?: Refused) {
	const { reader, now } = c.var;
	const watch = await watchOf(c);
	if (refusal === undefined) refuseIf(mayMove(watch.sheet.survey, moveOf[kind], now));
	const request = watch.sheet.waiting.find((waiting) => waiting.kind === kind);
	const approves = holds(asStaff(reader), may["survey.decline"]);
	return c.html(
		<RequestPage
			watch={watch}
			kind={kind}
			submission={newId()}
			waiting={request && { request, part: partOf(request.askedBy.person, reader?.person ?? "", approves) }}
			form={form}
			errors={refusal?.errors ?? {}}
			trouble={refusal?.trouble ?? []}
		/>,
		refusal?.status ?? 200,
	);
}

async function remindPage(c: C, refusal?: Refused): Promise<Response> {
	const { ctx, reader, now } = c.var;
	const watch = await watchOf(c);
	if (refusal === undefined) refuseIf(mayMove(watch.sheet.survey, "remind", now));
	const missing = await membersWithoutReply(ctx.db, watch.sheet.survey.id);
	const { unreachable } = await reachOf(ctx.db, officerScope(reader), missing, now);
	return c.html(
		<RemindPage
			watch={watch}
			submission={newId()}
			trouble={refusal?.trouble ?? []}
			missing={missing}
			unreachable={unreachable}
		/>,
		refusal?.status ?? 200,
	);
}

async function releasePage(c: C, refusal?: Refused): Promise<Response> {
	const { ctx, reader, now } = c.var;
	const watch = await watchOf(c);
	const { survey } = watch.sheet;
	if (!holds(asStaff(reader), may["survey.release"])) throw new Refusal(no("act.notAllowed"));
	const never = mayMove(survey, "release", now);
	if (refusal === undefined) refuseIf(never);
	// Before the closing entry nobody knows whether replies are equal, and the page would offer what the act refuses.
	const closed = never === undefined ? await closedSurvey(ctx, survey, now) : survey;
	const consulted = survey.opening.consulted.map(({ member }) => member);
	const { addresses, unreachable } = await reachOf(ctx.db, officerScope(reader), consulted, now);
	return c.html(
		<ReleasePage
			watch={watch}
			submission={newId()}
			trouble={refusal?.trouble ?? []}
			addresses={addresses}
			unreachable={unreachable}
			equal={(await equalitiesOf(ctx.db, closed)).some(({ settled }) => settled === null)}
		/>,
		refusal?.status ?? 200,
	);
}
