import type { Reply } from "@intersession/ledger";
import type { Kysely } from "kysely";
import type { Schema } from "../../../data/schema.ts";
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
