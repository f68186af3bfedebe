import { leafHash, openCheckpoint, rootOf, type Verifier } from "@intersession/ledger";
import type { Kysely } from "kysely";
import type { Schema } from "../../app/data/schema.ts";
import { auditLog, entriesBetween, latestCheckpoint } from "../../app/ledger/index.ts";

/** What a database holds, read at one instant: plain values, to be judged by another process. */
export interface Found {
	/** How many entries the audit counted. */
	readonly audited: number;
	readonly entries: readonly string[];
	/** The newest signed checkpoint. */
	readonly checkpoint: string;
	readonly replies: readonly FoundReply[];
	/** Numbers of the ledger rows that the sequencer has not integrated. */
	readonly waiting: readonly number[];
	/** Numbers under which the log's entries were left pending, in log order. */
	readonly integrated: readonly number[];
}

interface FoundReply {
	readonly id: string;
	readonly pending: number;
	readonly commitment: string;
}

/** Reads everything in one snapshot, because the server may still be ending a transaction of a process that was killed. */
export async function readAll(db: Kysely<Schema>, verifier: Verifier): Promise<Found> {
	return await db
		.transaction()
		.setIsolationLevel("repeatable read")
		.execute(async (tx) => {
			const audited = await auditLog(tx, verifier);
			const entries = await entriesBetween(tx, 0, audited);
			const checkpoint = (await latestCheckpoint(tx))?.note ?? "";
			const replies = await tx.selectFrom("reply").select(["id", "pending", "commitment"]).execute();
			const waiting = await tx.selectFrom("ledger_pending").select("id").execute();
			const integrated = await tx.selectFrom("ledger_entry").select("pending").orderBy("index").execute();
			return {
				audited,
				entries,
				checkpoint,
				replies,
				waiting: waiting.map(({ id }) => id),
				integrated: integrated.map(({ pending }) => pending),
			};
		});
}

/**
 * What is wrong with what was found: replies and ledger rows that lack each other, and replies that were acknowledged and
 * are not there, or not in the log.
 */
export function faultsIn({ entries, replies, waiting, integrated }: Found, acknowledged: Iterable<string>): string[] {
	const indexes = new Map(integrated.map((pending, index) => [pending, index]));
	const logged = new Map(entries.map((text, index) => [index, JSON.parse(text)]));
	const known = new Map(replies.map((reply) => [reply.id, reply]));
	const owned = new Set(replies.map(({ pending }) => pending));
	const commitmentOf = (pending: number): unknown => logged.get(indexes.get(pending) ?? -1)?.commitment;
	return [
		...[...acknowledged].filter((id) => !known.has(id)).map((id) => `${id} was acknowledged and is lost`),
		...[...acknowledged]
			.filter((id) => known.has(id) && commitmentOf(known.get(id)!.pending) !== known.get(id)!.commitment)
			.map((id) => `${id} was acknowledged and is not in the log`),
		...replies
			.filter(({ pending }) => indexes.has(pending) === waiting.includes(pending))
			.map(({ id }) => `reply ${id} has no ledger row, or two`),
		...integrated
			.filter((pending, index) => logged.get(index)?.type === "reply" && !owned.has(pending))
			.map((pending) => `ledger row ${pending} has no reply`),
		...(new Set(integrated).size === integrated.length ? [] : ["a ledger row was integrated twice"]),
	];
}

/** Whether the log still begins with what a checkpoint, printed earlier, vouched for. */
export function beginsWith({ entries }: Found, note: string, verifier: Verifier): boolean {
	const { size, root } = openCheckpoint(note, verifier);
	const leaves = entries.slice(0, size).map((text) => leafHash(Buffer.from(text)));
	return leaves.length === size && Buffer.from(rootOf(leaves)).equals(root);
}
