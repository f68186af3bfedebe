import type { Stage } from "../../../acts/index.ts";
import type { NewFact } from "../../../data/facts.ts";
import { inTransaction } from "../../../data/transaction.ts";
import { voidOpeningsBefore } from "./store.ts";

/**
 * An edit of the body voids every request for an opening that was made before it: names, languages and time zone are sealed with
 * the opening, and the second officer opens what the first one asked for.
 * @param facts `body.edited`, with the version that then stands and who edited
 */
export async function voidOpenings(stage: Pick<Stage, "db">, facts: readonly Edited[]): Promise<void> {
	await inTransaction(stage.db, async (tx) => {
		for (const { data, at } of facts)
			await voidOpeningsBefore(tx, { version: Number(data.version), by: String(data.by), at });
	});
}

type Edited = Pick<NewFact, "data" | "at">;
