import { append, edgeRefs, leafHash, parseEntry, type Signer, signCheckpoint } from "@intersession/ledger";
import { type Kysely, sql, type Transaction } from "kysely";
import type { Schema } from "../data/schema.ts";
import { inTransaction } from "../data/transaction.ts";
import { nodesAt } from "./store.ts";

/** Any fixed number, known to every process of the installation: only one integrates at a time. */
const SEQUENCER_LOCK = 0x1_5e4;

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
	await sql`select pg_advisory_xact_lock(${SEQUENCER_LOCK})`.execute(tx);
	const pending = (await tx.deleteFrom("ledger_pending").returning(["id", "entry"]).execute()).sort(
		(a, b) => a.id - b.id,
	);
	if (pending.length === 0) return;
	const last = await tx
		.selectFrom("ledger_checkpoint")
		.select("size")
		.orderBy("size", "desc")
		.limit(1)
		.executeTakeFirst();
	const before = last?.size ?? 0;
	const refs = edgeRefs(before);
	const lookup = await nodesAt(tx, refs);
	const grown = append(
		before,
		refs.map(lookup),
		pending.map(({ entry }) => leafHash(Buffer.from(entry))),
	);
	await tx
		.insertInto("ledger_entry")
		.values(
			pending.map(({ id, entry }, i) => ({ index: before + i, pending: id, survey: parseEntry(entry).survey, entry })),
		)
		.execute();
	await tx
		.insertInto("ledger_node")
		.values(grown.nodes.map(({ level, index, hash }) => ({ level, index, hash: Buffer.from(hash) })))
		.execute();
	const note = signCheckpoint({ origin: signer.name, size: grown.size, root: grown.root }, signer);
	await tx
		.insertInto("ledger_checkpoint")
		.values({ size: grown.size, root: Buffer.from(grown.root), note })
		.execute();
}
