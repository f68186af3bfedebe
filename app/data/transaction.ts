import type { Kysely, Transaction } from "kysely";
import { assertOutsideTransaction, markOpen } from "./open-transaction.ts";
import type { Schema } from "./schema.ts";
import { codeOf } from "./start-error.ts";

/** What a function that reads or writes takes first: the database, or the transaction that is open. */
export type Handle = Kysely<Schema>;

const deadlockDetected = "40P01";
const attempts = 3;

/**
 * Runs `work` in one transaction: what it did is there when the promise resolves, and none of it when it rejects.
 *
 * Isolation is read committed; what must not change meanwhile is locked by name (`for update`, advisory locks), so nothing
 * fails to serialize. Two transactions may still lock in opposite orders: the server then undoes one of them, and that one is
 * run again. This is safe because `work` has no effect but through `tx` (mail waits in the outbox, consequences in facts), and
 * because only an answer that says "undone" counts: a connection lost at the commit leaves the outcome unknown and is thrown.
 */
export async function inTransaction<T>(db: Kysely<Schema>, work: (tx: Transaction<Schema>) => Promise<T>): Promise<T> {
	assertOutsideTransaction();
	for (let attempt = 1; ; attempt++) {
		try {
			return await db.transaction().execute((tx) => markOpen(() => work(tx)));
		} catch (error) {
			if (codeOf(error) !== deadlockDetected || attempt === attempts) throw error;
		}
	}
}
