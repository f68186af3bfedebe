import { type Context, Hono } from "hono";
import type { Env } from "../../acts/index.ts";
import { holds } from "../../kit/actor.ts";
import { dateIn } from "../../kit/calendar.ts";
import { asStaff, membershipScope } from "../../kit/reader.ts";
import { no, Refusal } from "../../kit/refusal.ts";
import { askToSignIn } from "../identity/index.ts";
import { bodyOf } from "../membership/index.ts";
import { roundFacts } from "./circle/store.ts";
import { circulationsIn } from "./circulation/queries.ts";
import { circulationRoutes } from "./circulation/routes.tsx";
import { meetingRoutes } from "./meeting/routes.tsx";
import { messages } from "./messages/index.ts";
import { outcomeRoutes } from "./outcome/routes.tsx";
import { proposalRoutes } from "./proposal/routes.tsx";
import { roundSheet, roundsOf } from "./queries.ts";
import { conveningRoutes } from "./routes/convening.tsx";
import { correctionRoutes } from "./routes/correction.tsx";
import { givenTo } from "./routes/given.tsx";
import { heldOf } from "./routes/held-record.tsx";
import { may } from "./rules.ts";
import { runningRoutes } from "./running/routes.tsx";
import { statementRoutes } from "./statement/routes.tsx";
import { summaryRoutes } from "./summary/routes.tsx";
import { viewRoutes } from "./view/routes.tsx";
import { RoundPage, RoundsPage } from "./views/rounds.tsx";

type C = Context<Env>;

/** Rounds of consultations: read by the membership, convened by officers. */
export const consultationRoutes = new Hono<Env>();

const roundsPath = "/years/:year{[0-9]{4}}/consultations";

for (const path of [
	roundsPath,
	`${roundsPath}/:round`,
	`${roundsPath}/:round/*`,
	"/office/consultations/*",
	"/office/rounds/*",
])
	consultationRoutes.use(path, async (c, next) => (c.var.reader === null ? await askToSignIn(c) : await next()));

for (const routes of [
	conveningRoutes,
	correctionRoutes,
	outcomeRoutes,
	circulationRoutes,
	viewRoutes,
	proposalRoutes,
	meetingRoutes,
	statementRoutes,
	summaryRoutes,
	runningRoutes,
])
	consultationRoutes.route("/", routes);

function scopeOf(c: C) {
	const scope = membershipScope(c.var.reader);
	if (scope === undefined) throw new Refusal(no("act.notAllowed"));
	return scope;
}

consultationRoutes.get(roundsPath, async (c) => {
	const rounds = await roundsOf(c.var.ctx.db, scopeOf(c), Number(c.req.param("year")));
	if (rounds === undefined) throw new Refusal(no("consultation.notFound"));
	const officer = holds(asStaff(c.var.reader), may["consultation.convene"]);
	const { zone } = await bodyOf(c.var.ctx.db);
	const circulations = await circulationsIn(c.var.ctx.db, rounds.year);
	return c.html(<RoundsPage frame={c.var.frame} {...rounds} {...{ circulations, zone, officer }} />);
});

/** What was just done with the round, for whoever did it. */
function doneIn(c: C): string | undefined {
	return Object.entries(messages[c.var.lang].done).find(([done]) => c.req.query(done) !== undefined)?.[1];
}

consultationRoutes.get(`${roundsPath}/:round`, async (c) => {
	const { year, round } = c.req.param();
	const sheet = await roundSheet(c.var.ctx.db, scopeOf(c), Number(year), round);
	if (sheet === undefined) throw new Refusal(no("consultation.notFound"));
	const { zone } = await bodyOf(c.var.ctx.db);
	const { reader, now } = c.var;
	const officer = holds(asStaff(reader), may["consultation.convene"]);
	const handles = officer || reader?.chairs.includes(sheet.round.organ) === true;
	const facts = await roundFacts(c.var.ctx.db, round);
	const held = sheet.round.date <= dateIn(now, zone);
	return c.html(
		<RoundPage
			frame={c.var.frame}
			{...sheet}
			{...{ handles, officer, held, zone }}
			done={doneIn(c)}
			given={await givenTo(c, round)}
			also={facts && (await heldOf(c, facts))}
		/>,
	);
});
