import { Kysely, PostgresDialect } from "kysely";
import type pg from "pg";
import { openPglite } from "./pglite/open.ts";
import { openPostgresql } from "./postgresql.ts";
import { preparing } from "./prepared.ts";
import type { Schema } from "./schema.ts";

export interface Database {
	readonly db: Kysely<Schema>;
	readonly engine: "pglite" | "postgresql";
	/** The same connections for libraries that bring their own SQL; they wait in the same queue as everybody. */
	readonly pool: pg.Pool;
	/** Waits for what is running, then lets go of the server or the directory. */
	close(): Promise<void>;
}

/**
 * Opens the server at `url`, or else the embedded database in `directory`, made if absent; the directory is then held
 * exclusively until `close`. Throws `StartError`.
 */
export async function openDatabase({ url, directory }: { url?: string; directory: string }): Promise<Database> {
	const { pool, release } =
		url === undefined ? await openPglite(directory) : { pool: await openPostgresql(url), release: async () => {} };
	const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: preparing(pool) }) });
	return {
		db,
		engine: url === undefined ? "pglite" : "postgresql",
		pool,
		async close() {
			await db.destroy();
			await release();
		},
	};
}
