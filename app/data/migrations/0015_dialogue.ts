import { type Kysely, sql } from "kysely";

/**
 * A cycle is a year of the dialogue. What is chosen in it has two steps, the theme and then the topics under it; what is put forward in a
 * step is an option, and what is put forward again and again is one subject of the catalogue.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		create table cycle (
			id text primary key,
			year integer not null unique check (year between 1900 and 2200),
			title text not null references work,
			created_at timestamptz not null,
			created_by text not null references person
		);
		create table choice (
			id text primary key,
			cycle_id text not null references cycle,
			step text not null check (step in ('theme', 'topics')),
			to_select integer not null check (to_select > 0 and (step = 'topics' or to_select = 1)),
			begun_at timestamptz not null,
			begun_by text not null references person,
			unique (cycle_id, step)
		);
		create table subject (
			id text primary key,
			kind text not null check (kind in ('theme', 'topic')),
			document_id text not null references document,
			created_at timestamptz not null,
			created_by text not null references person
		);
		create table choice_option (
			id text primary key,
			choice_id text not null references choice,
			subject_id text not null references subject,
			version integer not null default 1,
			place integer not null,
			origin text not null references work,
			currency text check (currency ~ '^[A-Z]{3}$'),
			cost bigint check (cost >= 0),
			secured bigint check (secured >= 0),
			put_forward_at timestamptz not null,
			put_forward_by text not null references person,
			withdrawn_at timestamptz,
			withdrawn_by text references person,
			withdrawal text references work,
			fate text check (fate in ('selected', 'keptForLater', 'notSelected', 'merged')),
			fate_at timestamptz,
			check ((withdrawn_at is null) = (withdrawal is null)),
			check ((fate is null) = (fate_at is null)),
			check (currency is not null or (cost is null and secured is null)),
			unique (choice_id, subject_id)
		);
		create table interest (
			id text primary key,
			subject_id text not null references subject,
			date date not null,
			occasion text not null check (occasion in ('consultation', 'survey')),
			account text not null references work,
			outcome text not null check (outcome in ('open', 'organised', 'notOrganised', 'keptForLater')),
			noted_at timestamptz not null,
			noted_by text not null references person
		);
		create index interest_subject on interest (subject_id);
	`.execute(db);
}
