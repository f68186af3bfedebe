import { type Kysely, sql } from "kysely";

/** A round of consultations and the papers before it, each in the version in which it was circulated: the next round sees what changed since. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		create table round (
			id text primary key,
			choice_id text not null references choice,
			organ_id text not null references organ,
			date date not null,
			place text not null references work,
			covers text not null references work,
			invites text not null check (invites in ('organ', 'membership')),
			convened_at timestamptz not null,
			convened_by text not null references person
		);
		create index round_choice on round (choice_id);
		create table round_paper (
			round_id text not null references round,
			option_id text not null references choice_option,
			document_id text not null,
			version integer not null,
			primary key (round_id, option_id),
			foreign key (document_id, version) references document_version (document_id, number)
		);
	`.execute(db);
}
