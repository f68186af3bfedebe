import type { Lookup, NodeRef } from "@intersession/ledger";
import { type Kysely, sql } from "kysely";
import type { Schema } from "../data/schema.ts";

/** The stored subtree hashes asked for, in one statement. The lookup throws for one that is not stored: the log is then damaged. */
export async function nodesAt(db: Kysely<Schema>, refs: readonly NodeRef[]): Promise<Lookup> {
	const found = new Map<string, Uint8Array>();
	if (refs.length > 0) {
		const wanted = sql<{ level: number; index: number }>`
			unnest(${refs.map(({ level }) => level)}::int[], ${refs.map(({ index }) => index)}::bigint[])`;
		const rows = await db
			.selectFrom("ledger_node")
			.innerJoin(wanted.as(sql`wanted(level, index)`), (join) =>
				join
					.onRef("ledger_node.level", "=", sql.ref("wanted.level"))
					.onRef("ledger_node.index", "=", sql.ref("wanted.index")),
			)
			.select(["ledger_node.level", "ledger_node.index", "ledger_node.hash"])
			.execute();
		for (const { level, index, hash } of rows) found.set(`${level}/${index}`, hash);
	}
	return ({ level, index }) => {
		const hash = found.get(`${level}/${index}`);
		if (hash === undefined) throw new Error(`the log has no node ${level}/${index}`);
		return hash;
	};
}

export interface StoredCheckpoint {
	readonly size: number;
	readonly note: string;
}

/** The newest signed checkpoint; undefined while the log is empty. */
export const latestCheckpoint = (db: Kysely<Schema>): Promise<StoredCheckpoint | undefined> =>
	db.selectFrom("ledger_checkpoint").select(["size", "note"]).orderBy("size", "desc").limit(1).executeTakeFirst();

/** Texts of the entries from `start` (included) to `end` (excluded), in log order. */
export async function entriesBetween(db: Kysely<Schema>, start: number, end: number): Promise<string[]> {
	const rows = await db
		.selectFrom("ledger_entry")
		.select("entry")
		.where("index", ">=", start)
		.where("index", "<", end)
		.orderBy("index")
		.execute();
	return rows.map(({ entry }) => entry);
}
