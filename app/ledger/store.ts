import {
	encodeBundle,
	type Lookup,
	type NodeRef,
	TILE_WIDTH,
	type Tile,
	tileRefs,
	tileWidth,
} from "@intersession/ledger";
import { type Kysely, sql } from "kysely";
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
