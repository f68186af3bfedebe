import { LedgerError, leafHash, openCheckpoint, parseEntry, rootOf, type Verifier } from "@intersession/ledger";
import type { Kysely } from "kysely";
import type { Schema } from "../data/schema.ts";
import { entriesBetween, latestCheckpoint } from "./store.ts";

/**
 * Rebuilds the tree from the stored entries and holds it against the newest checkpoint and the key that must have signed it.
 * @returns the number of entries; throws `LedgerError` with what does not hold
 */
export async function auditLog(db: Kysely<Schema>, verifier: Verifier): Promise<number> {
	const checkpoint = await latestCheckpoint(db);
	const entries = await entriesBetween(db, 0, Number.MAX_SAFE_INTEGER);
	if (checkpoint === undefined) {
		if (entries.length > 0) throw new LedgerError("missing", "checkpoint");
		return 0;
	}
	for (const [i, entry] of entries.entries()) parseEntry(entry, `entries[${i}]`);
	const { size, root } = openCheckpoint(checkpoint.note, verifier);
	const rebuilt = rootOf(entries.map((entry) => leafHash(Buffer.from(entry))));
	if (size !== entries.length || !Buffer.from(root).equals(rebuilt)) throw new LedgerError("root", "entries");
	return size;
}
