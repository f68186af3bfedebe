import type { Ctx, Stage } from "../../../acts/index.ts";
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
	{ db, baseUrl }: Mailing,
	facts: readonly Pick<NewFact, "subject" | "at">[],
): Promise<void> {
	await inTransaction(db, async (tx) => {
		for (const { subject: organ, at: now } of facts) await tellChairOf({ tx, now, baseUrl }, organ);
	});
}

/** The job: a Chair who was confirmed ahead takes office on a day on which nothing else happens. */
export async function tellChairsInOffice({ db, baseUrl, clock }: Mailing & Pick<Ctx, "clock">): Promise<void> {
	await inTransaction(db, async (tx) => tellChairOf({ tx, now: clock.now(), baseUrl }));
}

type Mailing = Pick<Stage, "db" | "baseUrl">;

/** Writes to the Chairs of the day about every equality that still awaits them; nobody is written to twice. */
async function tellChairOf(run: Parameters<typeof tellChair>[0], organ?: string): Promise<void> {
	for (const survey of (await surveysBeingEstablished(run.tx, organ)).filter(isSealed)) {
		const closed = await repliesInForce(run.tx, mint(survey));
		if (awaitsChair(closed, await settlementsOf(run.tx, survey.id))) await tellChair(run, closed.opening);
	}
}
