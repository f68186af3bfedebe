import { Hono } from "hono";
import type { Env } from "../../../acts/index.ts";
import { membershipScope } from "../../../kit/reader.ts";
import { no, Refusal } from "../../../kit/refusal.ts";
import { yearOf } from "../../dialogue/index.ts";
import { bodyOf } from "../../membership/index.ts";
import { surveysOn } from "./queries.ts";
import { YearSurveysPage } from "./views/list.tsx";

/** The surveys about what is put forward for a year, to be mounted under `/:lang`; who is not signed in is stopped at the door of the year. */
export const yearRoutes = new Hono<Env>();

yearRoutes.get("/years/:year{[0-9]{4}}/surveys", async (c) => {
	const { ctx, reader, now, frame } = c.var;
	const scope = membershipScope(reader);
	if (scope === undefined) throw new Refusal(no("act.notAllowed"));
	const year = await yearOf(ctx.db, scope, Number(c.req.param("year")));
	if (year === undefined) throw new Refusal(no("dialogue.notFound"));
	const choices = Object.values(year.cycle.choices);
	const surveys = await surveysOn(
		ctx.db,
		reader,
		choices.map(({ id }) => id),
		now,
	);
	const { zone } = await bodyOf(ctx.db);
	return c.html(
		<YearSurveysPage
			frame={frame}
			year={year.cycle.year}
			{...{ choices, surveys, zone }}
			earlier={year.earlier.surveys}
		/>,
	);
});
