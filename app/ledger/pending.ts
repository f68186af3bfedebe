import { type Entry, entryBytes } from "@intersession/ledger";
import type { Transaction } from "kysely";
import type { Schema } from "../data/schema.ts";

/**
 * Leaves an entry for the sequencer, in the act's own transaction: it will be in the log if and only if the act was
 * committed. The row's number is how the act's record finds its entry later; `pending` collects it so that the act is
 * acknowledged only when a checkpoint covers it. Entries of one survey keep the order in which their acts held its row lock.
 */
export async function leavePending(
	{ tx, pending }: { readonly tx: Transaction<Schema>; readonly pending: number[] },
	entry: Entry,
): Promise<number> {
	const text = Buffer.from(entryBytes(entry)).toString();
	const { id } = await tx
		.insertInto("ledger_pending")
		.values({ entry: text })
		.returning("id")
		.executeTakeFirstOrThrow();
	pending.push(id);
	return id;
}
