import type { Stage } from "../../../acts/index.ts";
import type { NewFact } from "../../../data/facts.ts";
import { inTransaction } from "../../../data/transaction.ts";
import { tellChair } from "../acts/tell.ts";
import { isSealed } from "../model.ts";
import { mint } from "../result/model.ts";
import { awaitsChair } from "../result/rules.ts";
import { repliesInForce, settlementsOf } from "../result/store.ts";
import { surveysBeingEstablished } from "../store.ts";

/**
 * Writes to a Chair who was confirmed after the close of a survey what the close wrote to the Chair of that day: that an equality
 * is to be settled. A survey not closed yet is left to its close, which looks up the Chair then.
 * @param facts `chair.confirmed`, whose subject is the organ
 */
export async function tellNewChair(
	{ db, baseUrl }: Pick<Stage, "db" | "baseUrl">,
	facts: readonly Pick<NewFact, "subject" | "at">[],
): Promise<void> {
	await inTransaction(db, async (tx) => {
		for (const { subject: organ, at: now } of facts)
			for (const survey of (await surveysBeingEstablished(tx, organ)).filter(isSealed)) {
				const closed = await repliesInForce(tx, mint(survey));
				if (awaitsChair(closed, await settlementsOf(tx, survey.id)))
					await tellChair({ tx, now, baseUrl }, closed.opening);
			}
	});
}
