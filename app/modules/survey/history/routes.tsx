import { Hono } from "hono";
import type { Env } from "../../../acts/index.ts";
import { staffScope } from "../../../kit/reader.ts";
import { no, Refusal } from "../../../kit/refusal.ts";
import { bodyOf, seatOf } from "../../membership/index.ts";
import { granting, isSealed, titleOf } from "../model.ts";
import { surveyPath } from "../office/routes.tsx";
import { titleNow } from "../office/views/page.tsx";
import { preparationOf } from "../queries.ts";
import { mayMove } from "../rules.ts";
import { messages } from "./messages/index.ts";
import { deedsOn, requestsOf } from "./store.ts";
import { HistoryPage } from "./views.tsx";

/** What says something of the result, and so nothing to those who do not establish it before its release. */
const ofTheResult: ReadonlySet<string> = new Set(["survey.settleEquality"]);

/** What was done to a survey, for its officers and the auditor. */
export const historyRoutes = new Hono<Env>().get(`${surveyPath}/history`, async (c) => {
	const { ctx, reader, frame, lang, now } = c.var;
	const scope = staffScope(reader, ["officer", "approvingOfficer", "auditor"]);
	if (scope === undefined) throw new Refusal(no("act.notAllowed"));
	const id = c.req.param("survey") ?? "";
	const preparation = await preparationOf(ctx.db, scope, id);
	if (preparation === undefined) throw new Refusal(no("survey.notFound"));
	const { survey } = preparation;
	const shown = Object.keys(messages.en.deeds).filter((act) => survey.releasedAt !== null || !ofTheResult.has(act));
	return c.html(
		<HistoryPage
			frame={frame}
			survey={{ id, name: isSealed(survey) ? titleOf(survey, lang) : titleNow(preparation, lang) }}
			deeds={await deedsOn(ctx.db, id, shown)}
			requests={await requestsOf(ctx.db, id)}
			canStill={(kind) => mayMove(survey, granting[kind], now) === undefined}
			seat={seatOf(lang, await bodyOf(ctx.db))}
		/>,
	);
});
