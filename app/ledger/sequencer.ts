import { append, edgeRefs, leafHash, parseEntry, type Signer, signCheckpoint } from "@intersession/ledger";
import type { Kysely, Transaction } from "kysely";
import type { Schema } from "../data/schema.ts";
import { inTransaction } from "../data/transaction.ts";
import { insertBatch, latestCheckpoint, nodesAt, takePending, takeTurn } from "./store.ts";

export interface Sequencer {
	/** Resolves when every pending row committed before the call is in the log under a durable signed checkpoint. */
	covered(): Promise<void>;
}

/**
 * Integrates pending rows in the order of their numbers, one signed checkpoint for each batch. Callers that arrive while a
 * batch is being written share the next one: that is what makes many replies cost few commits.
 */
export function createSequencer(db: Kysely<Schema>, signer: Signer): Sequencer {
	let running: Promise<void> | undefined;
	let next: Promise<void> | undefined;

	const start = (): Promise<void> => {
		running = inTransaction(db, (tx) => integrate(tx, signer)).finally(() => {
			running = undefined;
		});
		return running;
	};

	return {
		covered() {
			// A batch under way may have read the pending rows before the caller's were committed, so it does not do.
			if (running === undefined) return start();
			next ??= running
				.catch(() => undefined) // that batch's own callers are told; these have rows of theirs to integrate
				.then(() => {
					next = undefined;
					return start();
				});
			return next;
		},
	};
}

/**
 * One batch, in one transaction. A crash anywhere before its commit leaves the pending rows and the last checkpoint as
 * they were: the checkpoint signed here was seen by nobody, so that signing another one for the same size is no fork.
 * After the commit entries, nodes and checkpoint are durable together.
 */
async function integrate(tx: Transaction<Schema>, signer: Signer): Promise<void> {
	await takeTurn(tx);
	const pending = await takePending(tx);
	if (pending.length === 0) return;
	const before = (await latestCheckpoint(tx))?.size ?? 0;
	const refs = edgeRefs(before);
	const { size, root, nodes } = append(
		before,
		refs.map(await nodesAt(tx, refs)),
		pending.map(({ entry }) => leafHash(Buffer.from(entry))),
	);
	await insertBatch(tx, {
		entries: pending.map(({ id, entry: text }, i) => {
			const entry = parseEntry(text);
			return { index: before + i, pending: id, survey: "survey" in entry ? entry.survey : null, entry: text };
		}),
		nodes,
		checkpoint: { size, root, note: signCheckpoint({ origin: signer.name, size, root }, signer) },
	});
}
