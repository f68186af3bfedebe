import type { Stage } from "../../acts/index.ts";
import type { NewFact } from "../../data/facts.ts";
import { inTransaction } from "../../data/transaction.ts";
import { tellThoseLeaving } from "./acts/leave.ts";
import { isSealed } from "./model.ts";
import { mayMove } from "./rules.ts";
import { surveysAddressedTo } from "./store.ts";

/**
 * Tells a member whose membership ends before the close of an open survey what holds for its reply.
 * @param facts `membership.ended`, whose subject is the member
 */
export async function tellThoseWhoseMembershipEnds(
	{ db, baseUrl }: Pick<Stage, "db" | "baseUrl">,
	facts: readonly Pick<NewFact, "subject" | "at">[],
): Promise<void> {
	await inTransaction(db, async (tx) => {
		for (const { subject: member, at: now } of facts)
			for (const { survey } of await surveysAddressedTo(tx, [member]))
				if (isSealed(survey) && mayMove(survey, "reply", now) === undefined)
					await tellThoseLeaving({ tx, now, baseUrl }, survey.opening, survey.closes, [member]);
	});
}
