import type { Context } from "hono";
import type { Env } from "../../../acts/index.ts";
import { dateIn } from "../../../kit/calendar.ts";
import { bodyOf } from "../../membership/index.ts";
import { daysSaid, wasAnnounced } from "../acts/tell.ts";
import { membersInvited } from "../circle/queries.ts";
import type { Round } from "../model.ts";
import { reachOf } from "../queries.ts";
import type { Told } from "../views/check.tsx";

/**
 * Whom a letter about a round will reach: nobody where it was only recorded.
 * @param date its day once that letter is written
 */
export async function toldOf(c: Context<Env>, round: Round, date = round.date): Promise<Told | undefined> {
	const { ctx, lang, now } = c.var;
	const { zone } = await bodyOf(ctx.db);
	const earlier = round.corrections.map((correction) => correction.date);
	if (!wasAnnounced(round.convened, [...daysSaid({ date: round.date, earlier }), date], zone)) return undefined;
	const invited = await membersInvited(ctx.db, round, [round.date, date]);
	return { invites: round.invites, reach: await reachOf(ctx.db, dateIn(now, zone), lang, invited) };
}
