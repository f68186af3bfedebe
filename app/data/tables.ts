import { type Kysely, sql } from "kysely";
import type { Schema } from "./schema.ts";

/** The product's tables that are really there, by name; those of the job library have a schema of their own. */
export async function tableNames(db: Kysely<Schema>): Promise<string[]> {
	const { rows } = await sql<{ name: string }>`
		select tablename as name from pg_tables where schemaname = current_schema() order by tablename`.execute(db);
	return rows.map(({ name }) => name);
}

/** Forgets every row, and begins every numbering anew; what the database was migrated to stays. */
export async function emptyTables(db: Kysely<Schema>): Promise<void> {
	const tables = (await tableNames(db)).filter((name) => name !== "migration");
	if (tables.length === 0) return;
	await sql`truncate ${sql.join(tables.map((name) => sql.table(name)))} restart identity cascade`.execute(db);
}
