import { type Kysely, sql } from "kysely";

/** A work has one original language; every expression in another language names the revision of the original it follows. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		create table work (
			id text primary key,
			owner text not null,
			original text not null
		);
		create index work_owner on work (owner);
		create table expression (
			work_id text not null references work on delete cascade,
			lang text not null,
			revision integer not null check (revision > 0),
			follows integer,
			body text not null,
			at timestamptz not null,
			person_id text references person,
			primary key (work_id, lang, revision)
		);
	`.execute(db);
}
