import { Hono } from "hono";
import type { Env } from "../../../acts/index.ts";
import { classesOf } from "../../membership/index.ts";
import { surveyPath } from "../office/routes.tsx";
import { analysisFor } from "./queries.ts";
import { AnalysisPage } from "./views.tsx";

/** What officers and auditors look at beside a result, and nobody else. */
export const analysisRoutes = new Hono<Env>();

analysisRoutes.get(`${surveyPath}/analysis`, async (c) => {
	const { ctx, reader, frame, now } = c.var;
	const analysis = await analysisFor(ctx, reader, c.req.param("survey"), now);
	return c.html(<AnalysisPage frame={frame} analysis={analysis} classes={await classesOf(ctx.db)} />);
});
