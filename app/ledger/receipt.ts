import { formatReceipt, inclusionProof, inclusionRefs } from "@intersession/ledger";
import type { Kysely } from "kysely";
import type { Schema } from "../data/schema.ts";
import { nodesAt } from "./store.ts";

export interface LedgerReceipt {
	readonly index: number;
	/** c2sp.org/tlog-proof: the path from the entry to a signed checkpoint. */
	readonly proof: string;
	/** The entry as the log holds it. */
	readonly entry: string;
}

/** The receipt for what an act left pending under this number; undefined until a checkpoint covers it. Two statements. */
export async function receiptFor(db: Kysely<Schema>, pending: number): Promise<LedgerReceipt | undefined> {
	const found = await db
		.selectFrom("ledger_entry")
		.innerJoin(
			(from) =>
				from.selectFrom("ledger_checkpoint").select(["size", "note"]).orderBy("size", "desc").limit(1).as("newest"),
			(join) => join.onTrue(),
		)
		.select(["ledger_entry.index", "ledger_entry.entry", "newest.size", "newest.note"])
		.where("ledger_entry.pending", "=", pending)
		.executeTakeFirst();
	if (found === undefined) return undefined;
	const { index, entry, size, note } = found;
	const lookup = await nodesAt(db, inclusionRefs(index, size));
	return {
		index,
		entry,
		proof: formatReceipt({ index, proof: inclusionProof(index, size, lookup), checkpoint: note }),
	};
}
