import { Hono } from "hono";
import { type Env, perform } from "../../../acts/index.ts";
import type { Instant } from "../../../kit/clock.ts";
import { newId } from "../../../kit/ids.ts";
import { readForm, typed } from "../../../web/index.ts";
import { askToSignIn } from "../../identity/index.ts";
import { bodyOf, clearanceOf } from "../../membership/index.ts";
import { withdrawnSince } from "../choice/queries.ts";
import { toConfirm } from "../corrigendum/rules.ts";
import { confirmedBy } from "../corrigendum/store.ts";
import { extensionsOf } from "../extension/store.ts";
import { lapsedLetters } from "../lapsed/store.ts";
import { lastLate } from "../late/store.ts";
import { receives } from "../model.ts";
import { reissueOf } from "../store.ts";
import { confirmReply } from "./acts/index.ts";
import { deskOf } from "./routes/desk.tsx";
import { draftRoutes } from "./routes/draft.tsx";
import { receiptRoutes } from "./routes/receipt.tsx";
import { shareRoutes } from "./routes/share.tsx";
import { submitRoutes } from "./routes/submit.tsx";
import { inForce, progressOf } from "./rules.ts";
import { at } from "./views/page.tsx";
import { QuestionnairePage } from "./views/questionnaire.tsx";
import { StartPage } from "./views/start.tsx";

/** A delegation's pages on one survey, and the page of a link to its draft; to be mounted under `/:lang`. */
export const replyRoutes = new Hono<Env>();

// A form that was posted after the session ended is kept, and sent again after signing in.
replyRoutes.use("/desk/:member/surveys/*", async (c, next) =>
	c.var.reader === null ? await askToSignIn(c) : await next(),
);

replyRoutes.get("/desk/:member/surveys/:survey", async (c) => {
	const { db } = c.var.ctx;
	const desk = await deskOf(c);
	const { survey, scope } = desk;
	const open = receives(desk.state);
	const progress = progressOf(survey, desk, open && (await clearanceOf(db, scope.member)));
	const extensions = open ? await extensionsOf(db, survey.id) : [];
	const place = { survey: survey.id, member: scope.member };
	const confirmed = survey.corrigenda.length === 0 ? new Set<number>() : await confirmedBy(db, place);
	return c.html(
		<StartPage
			toConfirm={toConfirm(survey.corrigenda, inForce(desk.last), confirmed)}
			confirmed={confirmed}
			submission={newId()}
			reissuedAs={survey.annulledAt === null ? undefined : await reissueOf(db, survey.id)}
			desk={desk}
			progress={progress}
			extensions={extensions.map(({ document: { closes, reasons } }) => ({ closes: closes as Instant, reasons }))}
			lapsed={open ? [] : await lapsedLetters(db, { survey: survey.id, member: scope.member })}
			late={survey.courtesyUntil === null ? undefined : await lastLate(db, { survey: survey.id, member: scope.member })}
			withdrawnOptions={await withdrawnSince(db, survey)}
			done={
				c.req.query("saved") !== undefined ? "saved" : c.req.query("withdrawn") !== undefined ? "withdrawn" : undefined
			}
		/>,
	);
});

replyRoutes.post("/desk/:member/surveys/:survey/confirmation", async (c) => {
	const form = await readForm(c);
	const { survey, scope, actor, now, ...desk } = await deskOf(c);
	const input = { survey: survey.id, delegation: scope.member, reply: typed(form, "reply") };
	await perform(c.var.ctx, confirmReply, input, { actor, now, submission: typed(form, "submission") || undefined });
	return c.redirect(at({ ...desk, survey, scope }), 303);
});

replyRoutes.get("/desk/:member/surveys/:survey/questionnaire", async (c) => {
	const desk = await deskOf(c);
	const { seat } = await bodyOf(c.var.ctx.db);
	return c.html(<QuestionnairePage desk={desk} city={seat[c.var.lang]} />);
});

for (const routes of [draftRoutes, submitRoutes, receiptRoutes, shareRoutes]) replyRoutes.route("/", routes);
