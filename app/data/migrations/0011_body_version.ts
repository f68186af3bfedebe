import { type Kysely, sql } from "kysely";

/** The body can be edited, and a form says which version of it was read. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`alter table body add column version integer not null default 1`.execute(db);
}
