import { type Kysely, sql } from "kysely";

/** A proposal may ask for a paragraph to be deleted, and keeps the language in which its explanation was written. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		alter table proposal
			add column deletes boolean not null default false,
			add column explanation_lang text,
			add check (not deletes or body = '');
	`.execute(db);
}
