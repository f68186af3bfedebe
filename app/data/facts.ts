import type { Transaction } from "kysely";
import type { Instant } from "../kit/clock.ts";
import type { Schema } from "./schema.ts";

export interface NewFact {
	/** What happened, in the past: `reply.received`. */
	readonly type: string;
	readonly at: Instant;
	/** The id of what it is about. */
	readonly subject: string;
	readonly data: Readonly<Record<string, unknown>>;
}

/** Leaves a fact in the transaction of the act that caused it. What follows from it (reactions) starts from this row. */
export async function recordFact(tx: Transaction<Schema>, { data, ...fact }: NewFact): Promise<void> {
	await tx
		.insertInto("fact")
		.values({ ...fact, data: JSON.stringify(data) })
		.execute();
}
