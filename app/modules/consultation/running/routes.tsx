import { Hono } from "hono";
import type { Env } from "../../../acts/index.ts";
import { dateIn } from "../../../kit/calendar.ts";
import type { Reader } from "../../../kit/reader.ts";
import { documentsAt } from "../../document/index.ts";
import { bodyOf, namesOn } from "../../membership/index.ts";
import { standingIn } from "../circle/queries.ts";
import { meetingRecord } from "../meeting/store.ts";
import { proposalsFor } from "../proposal/queries.ts";
import { heldRound } from "../routes/held.tsx";
import { roundBefore } from "../rules.ts";
import { statementsFor } from "../statement/queries.ts";
import { RunningOrderPage } from "./views.tsx";

/** What the Chair of a round takes into the room: for the Chair and officers alone. */
export const runningRoutes = new Hono<Env>().get("/office/rounds/:round/running-order", async (c) => {
	const held = await heldRound(c, "andChair");
	const { round, rounds } = held;
	const { ctx, frame, now, reader } = c.var;
	const { zone } = await bodyOf(ctx.db);
	const standing = await standingIn(ctx.db, reader as Reader, round, dateIn(now, zone));
	const { proposals } = await proposalsFor(ctx.db, standing, round);
	const { interventions } = await meetingRecord(ctx.db, round.id);
	const statements = await statementsFor(ctx.db, standing, round.id);
	const members = [...proposals, ...statements, ...interventions].flatMap(({ member }) => member ?? []);
	return c.html(
		<RunningOrderPage
			{...held}
			frame={frame}
			zone={zone}
			previous={roundBefore(rounds, round)}
			texts={await documentsAt(ctx.db, round.papers)}
			proposals={proposals.filter(({ mark, takenBack }) => mark === null && takenBack === null)}
			speakers={interventions}
			statements={statements}
			names={{ on: round.date, of: await namesOn(ctx.db, round.date, [...new Set(members)]) }}
		/>,
	);
});
