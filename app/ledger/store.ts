import {
	encodeBundle,
	type Lookup,
	type Node,
	type NodeRef,
	TILE_WIDTH,
	type Tile,
	tileRefs,
	tileWidth,
} from "@intersession/ledger";
import { type Kysely, sql, type Transaction } from "kysely";
import type { Schema } from "../data/schema.ts";

/** The stored subtree hashes asked for, in one statement. The lookup throws for one that is not stored: the log is then damaged. */
export async function nodesAt(db: Kysely<Schema>, refs: readonly NodeRef[]): Promise<Lookup> {
	const found = new Map<string, Uint8Array>();
	if (refs.length > 0) {
		const { rows } = await sql<{ level: number; index: number; hash: Buffer }>`
			select node.level, node.index, node.hash
			from unnest(${refs.map(({ level }) => level)}::int[], ${refs.map(({ index }) => index)}::bigint[]) as wanted (level, index)
			join ledger_node node on node.level = wanted.level and node.index = wanted.index`.execute(db);
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

/** The entries of what acts left pending under these numbers, as far as a checkpoint covers them, each beside the newest one. */
export const coveredEntries = (db: Kysely<Schema>, pending: readonly number[]) =>
	db
		.selectFrom("ledger_entry")
		.innerJoin(
			(from) =>
				from.selectFrom("ledger_checkpoint").select(["size", "note"]).orderBy("size", "desc").limit(1).as("newest"),
			(join) => join.onTrue(),
		)
		.select(["ledger_entry.pending", "ledger_entry.index", "ledger_entry.entry", "newest.size", "newest.note"])
		.where("ledger_entry.pending", "=", sql<number>`any(${pending}::bigint[])`)
		.execute();

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

/** The entry by which a reply was replaced or withdrawn, with its place in the log; undefined where there is none. */
export async function supersedingEntry(
	db: Kysely<Schema>,
	survey: string,
	commitment: string,
): Promise<{ readonly index: number; readonly entry: string } | undefined> {
	return await db
		.selectFrom("ledger_entry")
		.select(["index", "entry"])
		.where("survey", "=", survey)
		.where(sql<boolean>`entry::jsonb ->> 'supersedes' = ${commitment}`)
		.orderBy("index")
		.executeTakeFirst();
}

/** A tile or entry bundle of the log as c2sp.org/tlog-tiles lays it out; undefined where the log does not reach. */
export async function tileBytes(db: Kysely<Schema>, { level, index, width }: Tile): Promise<Uint8Array | undefined> {
	const checkpoint = await latestCheckpoint(db);
	if (width > tileWidth(level, index, checkpoint?.size ?? 0)) return undefined;
	if (level === "entries") {
		const start = index * TILE_WIDTH;
		return encodeBundle((await entriesBetween(db, start, start + width)).map((entry) => Buffer.from(entry)));
	}
	const refs = tileRefs(level, index, width);
	const lookup = await nodesAt(db, refs);
	return Buffer.concat(refs.map(lookup));
}

/** Any fixed number, known to every process of the installation: only one integrates at a time. */
const SEQUENCER_LOCK = 0x1_5e4;

/** Waits until no other process integrates, and keeps them out until the transaction ends. */
export async function takeTurn(tx: Transaction<Schema>): Promise<void> {
	await sql`select pg_advisory_xact_lock(${SEQUENCER_LOCK})`.execute(tx);
}

/** Removes what is pending and committed, in the order of its numbers. */
export async function takePending(tx: Transaction<Schema>): Promise<{ id: number; entry: string }[]> {
	const rows = await tx.deleteFrom("ledger_pending").returning(["id", "entry"]).execute();
	return rows.sort((a, b) => a.id - b.id);
}

/** Everything that one batch adds to the log. */
export interface Batch {
	readonly entries: readonly Schema["ledger_entry"][];
	readonly nodes: readonly Node[];
	readonly checkpoint: { readonly size: number; readonly root: Uint8Array; readonly note: string };
}

/** Writes a batch in one statement, whose text is the same however large the batch is, so that it is prepared once. */
export async function insertBatch(
	tx: Transaction<Schema>,
	{ entries, nodes, checkpoint: { size, root, note } }: Batch,
): Promise<void> {
	await sql`
		with entries as (
			insert into ledger_entry (index, pending, survey, entry)
			select * from unnest(
				${entries.map(({ index }) => index)}::bigint[],
				${entries.map(({ pending }) => pending)}::bigint[],
				${entries.map(({ survey }) => survey)}::text[],
				${entries.map(({ entry }) => entry)}::text[])
		), nodes as (
			insert into ledger_node (level, index, hash)
			select * from unnest(
				${nodes.map(({ level }) => level)}::int[],
				${nodes.map(({ index }) => index)}::bigint[],
				${nodes.map(({ hash }) => Buffer.from(hash))}::bytea[])
		)
		insert into ledger_checkpoint (size, root, note) values (${size}, ${Buffer.from(root)}, ${note})`.execute(tx);
}
