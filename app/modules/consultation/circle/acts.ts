import type { Run } from "../../../acts/index.ts";
import { no, Refusal, refuseIf } from "../../../kit/refusal.ts";
import { memberOf } from "../../membership/index.ts";
import { lockedRound } from "../acts/lock.ts";
import type { Behalf } from "./model.ts";
import { isInvited } from "./queries.ts";
import { cleared, ofGroup } from "./rules.ts";
import { roundFacts } from "./store.ts";

/** The round, held against every other act on its choice, and the delegation that is heard in it; refuses one that is not invited, and whoever does not speak for it. */
export async function heard(
	run: Run,
	{ round: id, delegation, behalf }: { round: string; delegation: string; behalf: Behalf },
) {
	await lockedRound(run, id);
	const round = await roundFacts(run.tx, id);
	const member = await memberOf(run.tx, { id: delegation });
	if (round === undefined || member === undefined) throw new Refusal(no("consultation.notFound"));
	if (!(await isInvited(run.tx, round, member))) throw new Refusal(no("consultation.notInvited"));
	refuseIf(cleared(member, run.actor.roles), ofGroup(member, behalf));
	return { round, member };
}
