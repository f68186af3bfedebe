import type { Reply, Settlement } from "@intersession/ledger";
import type { Kysely, Transaction } from "kysely";
import type { Schema } from "../../../data/schema.ts";
import type { Instant } from "../../../kit/clock.ts";
import { lastOfEach } from "../reply/store.ts";

/** Replies in force, oldest ledger row first. For the close and what comes after it alone. */
export async function repliesInForce(db: Kysely<Schema>, survey: string): Promise<Reply[]> {
	const rows = await db
		.selectFrom(lastOfEach(db, survey).as("last"))
		.select("document")
		.where("withdrawn_at", "is", null)
		.orderBy("pending")
		.execute();
	return rows.map(({ document }) => document as Reply);
}

/** Commitments, salts and documents of the replies in force, for an export after the close. */
export async function sealedReplies(db: Kysely<Schema>, survey: string) {
	return await db
		.selectFrom(lastOfEach(db, survey).as("last"))
		.select(["commitment", "salt", "document"])
		.where("withdrawn_at", "is", null)
		.execute();
}

/** How the Chair has settled equalities so far, by question. */
export async function settlementsOf(db: Kysely<Schema>, survey: string): Promise<ReadonlyMap<string, Settlement>> {
	const rows = await db
		.selectFrom("survey_settlement")
		.select(["question_id", "document"])
		.where("survey_id", "=", survey)
		.execute();
	return new Map(rows.map(({ question_id, document }) => [question_id, document as Settlement]));
}

export async function insertSettlement(
	tx: Transaction<Schema>,
	survey: string,
	question: string,
	{ document, by, at }: { document: Settlement; by: string; at: Instant },
): Promise<void> {
	await tx
		.insertInto("survey_settlement")
		.values({
			survey_id: survey,
			question_id: question,
			document: JSON.stringify(document),
			settled_by: by,
			settled_at: at,
		})
		.execute();
}
