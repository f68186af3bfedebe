import type { Reply, Settlement } from "@intersession/ledger";
import type { Kysely, Transaction } from "kysely";
import type { Schema } from "../../../data/schema.ts";
import type { Instant } from "../../../kit/clock.ts";
import { lastOfEach } from "../reply/store.ts";
import type { Closed, Replied } from "./model.ts";

/** A closed survey's replies in force, oldest ledger row first. */
export async function repliesInForce(db: Kysely<Schema>, closed: Closed): Promise<Replied> {
	const rows = await db
		.selectFrom(lastOfEach(db, closed.survey.id).as("last"))
		.select("document")
		.where("withdrawn_at", "is", null)
		.orderBy("pending")
		.execute();
	return { ...closed, replies: rows.map(({ document }) => document as Reply) };
}

/** Salts and documents of a closed survey's replies in force, for its export. */
export async function sealedReplies(db: Kysely<Schema>, { survey }: Closed) {
	return await db
		.selectFrom(lastOfEach(db, survey.id).as("last"))
		.select(["salt", "document"])
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
