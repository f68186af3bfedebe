import type { Context } from "hono";
import type { Env } from "../../../acts/index.ts";
import { holds } from "../../../kit/actor.ts";
import { asStaff, membershipScope } from "../../../kit/reader.ts";
import { no, Refusal } from "../../../kit/refusal.ts";
import type { Round } from "../model.ts";
import { type Rounds, roundsOf } from "../queries.ts";
import { findRound } from "../store.ts";

/** A round as those handle it who record what becomes of it. */
export interface Held extends Rounds {
	readonly round: Round;
	/** Whether the reader chairs its organ, and so states what others record. */
	readonly isChair: boolean;
}

/** The round of the path, for officers – and for the Chair of its organ, where they may –; refuses everybody else, and what is not there. */
export async function heldRound(c: Context<Env>, forChair: "andChair" | "officersOnly"): Promise<Held> {
	const { reader, ctx } = c.var;
	const scope = membershipScope(reader);
	const isOfficer = holds(asStaff(reader), ["officer", "approvingOfficer"]);
	if (scope === undefined || !(isOfficer || (forChair === "andChair" && holds(asStaff(reader), ["chair"]))))
		throw new Refusal(no("act.notAllowed"));
	const found = await findRound(ctx.db, c.req.param("round") ?? "");
	const rounds = found && (await roundsOf(ctx.db, scope, found.year));
	const round = rounds?.rounds.find(({ id }) => id === found?.id);
	if (rounds === undefined || round === undefined) throw new Refusal(no("consultation.notFound"));
	const isChair = reader?.chairs.includes(round.organ) === true;
	if (!isOfficer && !isChair) throw new Refusal(no("act.notAllowed"));
	return { ...rounds, round, isChair };
}
