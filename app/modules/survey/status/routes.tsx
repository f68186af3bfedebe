import { Hono } from "hono";
import type { Env } from "../../../acts/index.ts";
import { holds } from "../../../kit/actor.ts";
import { dateIn } from "../../../kit/calendar.ts";
import { asStaff } from "../../../kit/reader.ts";
import { no, Refusal } from "../../../kit/refusal.ts";
import { askToSignIn } from "../../identity/index.ts";
import { bodyOf, chairOf, classesOf, seatOf } from "../../membership/index.ts";
import { isSealed } from "../model.ts";
import { receivedBy } from "../monitor/store.ts";
import { SMALL_GROUP } from "../result/rules.ts";
import { findSurvey } from "../store.ts";
import { partsOf } from "./rules.ts";
import { StatusPage } from "./views.tsx";

/** For the Chair of the competent organ, and for officers: how many replies there are of each class. Five statements. */
export const statusRoutes = new Hono<Env>().get("/surveys/:survey/status", async (c) => {
	const { ctx, reader, frame, lang, now } = c.var;
	if (reader === null) return await askToSignIn(c);
	const survey = await findSurvey(ctx.db, c.req.param("survey"));
	if (survey === undefined || !isSealed(survey)) throw new Refusal(no("survey.notFound"));
	const { organ, zone } = survey.opening;
	const chair = await chairOf(ctx.db, organ.id, dateIn(now, zone));
	if (chair?.person !== reader.person && !holds(asStaff(reader), ["officer", "approvingOfficer"]))
		throw new Refusal(no("act.notAllowed"));
	const received = await receivedBy(ctx.db, survey.id);
	const parts = partsOf(survey.opening, (member) => received.has(member), SMALL_GROUP);
	const seat = seatOf(lang, await bodyOf(ctx.db));
	return c.html(<StatusPage {...{ frame, survey, parts, seat, now }} classes={await classesOf(ctx.db)} />);
});
