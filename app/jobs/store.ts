import { type Kysely, sql } from "kysely";
import type { NewFact } from "../data/facts.ts";
import type { Schema } from "../data/schema.ts";
import type { Instant } from "../kit/clock.ts";

/** A fact as its row has it. */
export interface Fact extends NewFact {
	readonly id: number;
}

/** Facts whose reactions have not all succeeded, in order, after the one with this id. */
export const waitingFacts = async (db: Kysely<Schema>, after: number): Promise<Fact[]> =>
	await db
		.selectFrom("fact")
		.select(["id", "type", "at", "subject", "data"])
		.where("done_at", "is", null)
		.where("id", ">", after)
		.orderBy("id")
		.limit(100)
		.execute();

export async function markDone(db: Kysely<Schema>, facts: readonly Fact[], at: Instant): Promise<void> {
	const ids = facts.map(({ id }) => id);
	await db.updateTable("fact").set({ done_at: at }).where("id", "=", sql<number>`any(${ids}::bigint[])`).execute();
}
