import { formatReceipt, inclusionProof, inclusionRefs } from "@intersession/ledger";
import type { Kysely } from "kysely";
import type { Schema } from "../data/schema.ts";
import { coveredEntries, nodesAt } from "./store.ts";

export interface LedgerReceipt {
	readonly index: number;
	/** c2sp.org/tlog-proof: the path from the entry to a signed checkpoint. */
	readonly proof: string;
	/** The entry as the log holds it. */
	readonly entry: string;
}

/** The receipt for what an act left pending under this number; undefined until a checkpoint covers it. Two statements. */
export const receiptFor = async (db: Kysely<Schema>, pending: number): Promise<LedgerReceipt | undefined> =>
	(await receiptsFor(db, [pending])).get(pending);

/** By their numbers, the receipts for what acts left pending and a checkpoint covers. Two statements. */
export async function receiptsFor(
	db: Kysely<Schema>,
	pending: readonly number[],
): Promise<ReadonlyMap<number, LedgerReceipt>> {
	const found = await coveredEntries(db, pending);
	const lookup = await nodesAt(
		db,
		found.flatMap(({ index, size }) => inclusionRefs(index, size)),
	);
	return new Map(
		found.map(({ pending, index, entry, size, note }) => [
			pending,
			{
				index,
				entry,
				proof: formatReceipt({ index, proof: inclusionProof(index, size, lookup), checkpoint: note }),
			},
		]),
	);
}
