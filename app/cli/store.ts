import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Schema } from "../data/schema.ts";

type Db = Kysely<Schema>;

/** One snapshot for all that follows in the transaction, which may write nothing. */
export async function readInOneSnapshot(db: Db): Promise<void> {
	await sql`set transaction isolation level repeatable read, read only`.execute(db);
}

/** Rows that a backup leaves behind within a table that it takes: mails that still let somebody in. */
const carried: Readonly<Record<string, RawBuilder<unknown>>> = { outbox: sql`secret_until is null` };

/**
 * Rows of a table as JSON texts, by their column types: instants, bytes and numbers come back as what they were. Within one
 * snapshot a row keeps its place (`ctid`), so that pages neither repeat nor miss one.
 */
export async function rowsAsJson(db: Db, table: string, offset: number, limit: number): Promise<string[]> {
	const { rows } = await sql<{ row: string }>`
		select to_jsonb(t)::text as row from ${sql.table(table)} t where ${carried[table] ?? sql`true`} order by ctid offset ${offset} limit ${limit}`.execute(
		db,
	);
	return rows.map(({ row }) => row);
}

export async function insertJsonRows(db: Db, table: string, rows: readonly string[]): Promise<void> {
	await sql`insert into ${sql.table(table)} overriding system value
		select * from jsonb_populate_recordset(null::${sql.table(table)}, ${`[${rows.join(",")}]`}::jsonb)`.execute(db);
}

/** The last number that the database gave in a table that it numbers; 0 when it gave none. */
export async function lastNumber(db: Db, table: string): Promise<number> {
	const { rows } = await sql<{ last: number | null }>`
		select pg_sequence_last_value(pg_get_serial_sequence(${table}, 'id')::regclass) as last`.execute(db);
	return rows[0]?.last ?? 0;
}

export async function continueAfter(db: Db, table: string, last: number): Promise<void> {
	await sql`select setval(pg_get_serial_sequence(${table}, 'id'), ${last + 1}, false)`.execute(db);
}
