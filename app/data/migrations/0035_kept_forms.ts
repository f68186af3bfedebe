import { type Kysely, sql } from "kysely";

/** What was typed in a form whose page of checking has yet to confirm it: for whoever typed it, for a day. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		create table kept_form (
			id text primary key,
			person text not null references person on delete cascade,
			path text not null,
			form jsonb not null,
			at timestamptz not null
		);
	`.execute(db);
}
