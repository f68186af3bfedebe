import type { Context } from "hono";
import type { Env } from "../../../../acts/index.ts";
import { asDelegate, delegationScope } from "../../../../kit/reader.ts";
import { no, Refusal } from "../../../../kit/refusal.ts";
import { bodyOf, seatOf } from "../../../membership/index.ts";
import { establishment } from "../../rules.ts";
import { replySheet } from "../queries.ts";
import type { Desk } from "../views/page.tsx";

/**
 * What a page of a delegation on one survey needs, from the path and the reader. Refuses whoever does not, or no longer, serve
 * in the delegation, and a survey on which it is not consulted. One statement.
 */
export async function deskOf(c: Context<Env>): Promise<Desk> {
	const { ctx, reader, frame, now } = c.var;
	const member = c.req.param("member") ?? "";
	const scope = delegationScope(reader, member);
	if (reader === null || scope === undefined) throw new Refusal(no("act.otherDelegation"));
	const sheet = await replySheet(ctx.db, scope, c.req.param("survey") ?? "", now);
	if (sheet === undefined) throw new Refusal(no("survey.notFound"));
	const body = await bodyOf(ctx.db);
	return {
		...sheet,
		frame,
		scope,
		actor: asDelegate(reader, member),
		now,
		seat: seatOf(frame.lang, body),
		establishment: establishment(sheet.survey, body.holidays, now),
		zone: reader.zone,
	};
}
