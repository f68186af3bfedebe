import { type Kysely, sql } from "kysely";

/**
 * What was asked and decided before it was done here, entered from its source: each record whole in every version of what is known of it.
 * A decision stands once a second officer has confirmed it against its source.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		create table earlier_record (
			id text primary key,
			kind text not null check (kind in ('survey', 'decision')),
			version integer not null default 1,
			confirmed_at timestamptz,
			confirmed_by text references person,
			withdrawn_at timestamptz,
			withdrawn_by text references person,
			withdrawal text not null default '',
			check ((confirmed_at is null) = (confirmed_by is null)),
			check (confirmed_at is null or kind = 'decision'),
			check ((withdrawn_at is null) = (withdrawn_by is null)),
			check ((withdrawn_at is null) = (withdrawal = ''))
		);
		create table earlier_version (
			record_id text not null references earlier_record,
			number integer not null,
			content jsonb not null,
			at timestamptz not null,
			by text not null references person,
			reason text not null,
			primary key (record_id, number)
		);
	`.execute(db);
}
