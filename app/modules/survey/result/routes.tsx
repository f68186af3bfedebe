import { Hono } from "hono";
import type { Env } from "../../../acts/index.ts";
import { no, Refusal } from "../../../kit/refusal.ts";
import { askToSignIn } from "../../identity/index.ts";
import { bodyOf, classesOf } from "../../membership/index.ts";
import { exportOf, surveyPage } from "./queries.ts";
import { seesAnalysis, viewerOf } from "./rules.ts";
import { SurveyPage } from "./views/survey-page.tsx";

/** A survey's page, for whoever may read it, and its record for checking. */
export const resultRoutes = new Hono<Env>()
	.get("/surveys/:survey", async (c) => {
		const { ctx, reader, now, frame } = c.var;
		const page = await surveyPage(ctx, reader, c.req.param("survey"), now);
		if (page === undefined) return reader === null ? askToSignIn(c) : notFound();
		const own = (reader?.seats ?? [])
			.map(({ member }) => member)
			.filter((member) => page.survey.opening.consulted.some((consulted) => consulted.member === member));
		return c.html(
			<SurveyPage
				frame={frame}
				page={page}
				body={await bodyOf(ctx.db)}
				now={now}
				classes={await classesOf(ctx.db)}
				readerZone={reader?.zone}
				own={own}
				chairs={reader?.chairs ?? []}
				analysis={seesAnalysis(page.survey, page.state, viewerOf(reader))}
				auditor={reader?.staff.includes("auditor") ?? false}
				ledgerKey={ctx.ledgerKey}
			/>,
		);
	})
	.get("/surveys/:survey/:file{(auditor-)?survey-[0-9a-z]+\\.json}", async (c) => {
		const { ctx, reader, now } = c.var;
		const file = c.req.param("file");
		const wanted = file.startsWith("auditor-") ? "auditor" : "public";
		const bytes = await exportOf(ctx, reader, c.req.param("survey"), wanted, now);
		if (bytes === undefined) return reader === null ? askToSignIn(c) : notFound();
		c.header("content-disposition", `attachment; filename="${file}"`);
		return c.body(new Uint8Array(bytes), 200, { "content-type": "application/json; charset=utf-8" });
	});

function notFound(): never {
	throw new Refusal(no("survey.notFound"));
}
