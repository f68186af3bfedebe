import { type Kysely, sql } from "kysely";

/** A role of the body's own is requested by one approving officer and granted by another; both stay on record. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		create table role_request (
			id text primary key,
			person_id text not null references person,
			role text not null check (role in ('officer', 'approvingOfficer', 'auditor')),
			from_date date not null,
			requested_by text not null references person check (requested_by <> person_id),
			requested_at timestamptz not null,
			granted boolean,
			decided_by text references person,
			decided_at timestamptz,
			check ((granted is null) = (decided_at is null) and (granted is null) = (decided_by is null)),
			check (not granted or decided_by not in (requested_by, person_id))
		);
		create unique index role_request_waiting on role_request (person_id, role) where decided_at is null;
	`.execute(db);
}
