import { type Kysely, sql } from "kysely";

/** A person renamed keeps the former name with the instant at which it was given up: what they did before stands under it. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		create table person_former_name (
			person_id text not null references person,
			until timestamptz not null,
			name text not null,
			primary key (person_id, until)
		);
	`.execute(db);
}
