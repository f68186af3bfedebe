import { type Context, Hono } from "hono";
import type { Env } from "../../../acts/index.ts";
import { dateIn } from "../../../kit/calendar.ts";
import { newId } from "../../../kit/ids.ts";
import { no, Refusal, refuseIf } from "../../../kit/refusal.ts";
import { type FormRecord, href, readForm, typed } from "../../../web/index.ts";
import { askToSignIn } from "../../identity/index.ts";
import { chairOf } from "../../membership/index.ts";
import { settleEquality } from "../acts/index.ts";
import { isSealed } from "../model.ts";
import { attempt, type Refused, textsIn } from "../office/routes.tsx";
import { closedSurvey, equalitiesOf } from "../result/queries.ts";
import { mayMove } from "../rules.ts";
import { findSurvey } from "../store.ts";
import { EqualityPage } from "./views.tsx";

const path = "/surveys/:survey/equality";

/** Where the Chair of the competent organ settles what is equal, between the close and the release. */
export const equalityRoutes = new Hono<Env>();

// A form that was posted after the session ended is kept, and sent again after signing in.
equalityRoutes.use(path, async (c, next) => (c.var.reader === null ? await askToSignIn(c) : await next()));

equalityRoutes.get(path, async (c) => await page(c));

equalityRoutes.post(path, async (c) => {
	const form = await readForm(c);
	const survey = c.req.param("survey");
	return await attempt(c, {
		act: settleEquality,
		input: {
			survey,
			question: typed(form, "question"),
			selected: typed(form, "selected").split(" ").filter(Boolean),
			reasons: textsIn(form, "reasons"),
		},
		form,
		done: () => `${href(c.var.lang, `/surveys/${survey}/equality`)}?settled`,
		again: (refusal) => page(c, form, refusal),
	});
});

/** For the Chair alone: what is equal is a part of the result, and is shown to nobody else here. */
async function page(c: Context<Env>, form: FormRecord = {}, refusal?: Refused): Promise<Response> {
	const { ctx, reader, frame, now } = c.var;
	const found = await findSurvey(ctx.db, c.req.param("survey") ?? "");
	if (found === undefined || !isSealed(found)) throw new Refusal(no("survey.notFound"));
	const chair = await chairOf(ctx.db, found.opening.organ.id, dateIn(now, found.opening.zone));
	if (reader === null || chair?.person !== reader.person) throw new Refusal(no("survey.notTheChair"));
	if (refusal === undefined) refuseIf(mayMove(found, "settle", now));
	const survey = mayMove(found, "settle", now) === undefined ? await closedSurvey(ctx, found, now) : found;
	return c.html(
		<EqualityPage
			frame={frame}
			opening={survey.opening}
			equalities={await equalitiesOf(ctx.db, survey)}
			done={c.req.query("settled") !== undefined}
			submission={newId()}
			form={form}
			errors={refusal?.errors ?? {}}
			trouble={refusal?.trouble ?? []}
		/>,
		refusal?.status ?? 200,
	);
}
