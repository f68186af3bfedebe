import type { Context } from "hono";
import type { Env } from "../../../acts/index.ts";
import { dateIn } from "../../../kit/calendar.ts";
import { delegationScope, type Reader } from "../../../kit/reader.ts";
import { no, Refusal, refuseIf } from "../../../kit/refusal.ts";
import { bodyOf } from "../../membership/index.ts";
import { may } from "../rules.ts";
import { type Behalf, behalves, type RoundFacts } from "./model.ts";
import { standingIn } from "./queries.ts";
import { cleared } from "./rules.ts";
import { roundFacts } from "./store.ts";

type C = Context<Env>;

/** The round of the path; refuses one that is not there. */
export async function roundAt(c: C): Promise<RoundFacts> {
	const round = await roundFacts(c.var.ctx.db, c.req.param("round") ?? "");
	if (round === undefined) throw new Refusal(no("consultation.notFound"));
	return round;
}

/** The delegation of the path as it is heard in a round; refuses whoever does not serve in it or does not speak for it. */
export async function delegationAt(c: C, round: RoundFacts) {
	const { ctx, now } = c.var;
	const reader = c.var.reader as Reader;
	const scope = delegationScope(reader, c.req.param("member") ?? "");
	if (scope === undefined || !may["consultation.giveView"].some((role) => role === scope.role))
		throw new Refusal(no("act.notAllowed"));
	const { languages, zone } = await bodyOf(ctx.db);
	const standing = await standingIn(ctx.db, reader, round, dateIn(now, zone));
	const served = standing.delegations.find(({ member }) => member.id === scope.member);
	if (served?.invited !== true) throw new Refusal(no("consultation.notInvited"));
	refuseIf(cleared(served.member, [scope.role]));
	return { standing, member: served.member, languages };
}

/** For whom the form is filled in; the delegation itself where the address does not say. */
export const behalfIn = (name: string): Behalf => behalves.find((behalf) => behalf === name) ?? "itself";
