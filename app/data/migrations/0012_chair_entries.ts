import { type Kysely, sql } from "kysely";

/** A Chair is entered by one approving officer and confirmed by another; both stay on record. Chairs recorded before stay so. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		create table chair_entry (
			id text primary key,
			organ_id text not null references organ,
			person_id text not null references person,
			from_date date not null,
			entered_by text not null references person check (entered_by <> person_id),
			entered_at timestamptz not null,
			confirmed boolean,
			decided_by text references person,
			decided_at timestamptz,
			check ((confirmed is null) = (decided_at is null) and (confirmed is null) = (decided_by is null)),
			check (not confirmed or decided_by not in (entered_by, person_id))
		);
		create unique index chair_entry_waiting on chair_entry (organ_id) where decided_at is null;
	`.execute(db);
}
