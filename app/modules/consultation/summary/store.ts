import type { Kysely, Transaction } from "kysely";
import type { Schema } from "../../../data/schema.ts";
import type { Instant } from "../../../kit/clock.ts";
import { findDocument } from "../../document/index.ts";
import type { Clearance, Summary } from "./model.ts";

type Tx = Transaction<Schema>;

/** The summary of a round with how it stands; undefined before one was drafted. Three statements. */
export async function findSummary(db: Kysely<Schema>, round: string): Promise<Summary | undefined> {
	const row = await db.selectFrom("summary").select("document_id").where("round_id", "=", round).executeTakeFirst();
	const kept = row && (await findDocument(db, row.document_id));
	if (kept === undefined) return undefined;
	const cleared = await db
		.selectFrom("summary_clearance")
		.select(["version", "chair", "by_chair as byChair"])
		.where("round_id", "=", round)
		.execute();
	return {
		document: kept.id,
		version: kept.version,
		text: kept.document,
		clearance: cleared.find(({ version }) => version === kept.version) ?? null,
		clearedBefore: cleared.some(({ version }) => version < kept.version),
	};
}

export async function insertSummary(tx: Tx, round: string, document: string): Promise<void> {
	await tx.insertInto("summary").values({ round_id: round, document_id: document }).execute();
}

export async function insertClearance(
	tx: Tx,
	round: string,
	{
		byChair,
		named,
		...clearance
	}: Clearance & { readonly named: readonly string[]; readonly at: Instant; readonly by: string },
): Promise<void> {
	await tx
		.insertInto("summary_clearance")
		.values({ round_id: round, by_chair: byChair, named: [...named], ...clearance })
		.execute();
}

/** The round whose summary a document is; undefined for another document. One statement. */
export async function roundSummarised(db: Kysely<Schema>, document: string): Promise<string | undefined> {
	const row = await db.selectFrom("summary").select("round_id").where("document_id", "=", document).executeTakeFirst();
	return row?.round_id;
}
