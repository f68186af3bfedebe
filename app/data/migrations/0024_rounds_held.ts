import { type Kysely, sql } from "kysely";

/**
 * What becomes of a round: it is corrected or cancelled, held and recorded, summarised, and has an outcome; what goes to all before a survey is a
 * circulation. What was said first stays: a correction keeps what it replaces, and an outcome is followed by another, never changed.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		alter table round
			add column cancelled_at timestamptz,
			add column cancelled_by text references person,
			add column cancellation text references work,
			add check ((cancelled_at is null) = (cancellation is null));
		create table round_correction (
			round_id text not null references round,
			number integer not null check (number > 0),
			date date not null,
			place text not null references work,
			covers text not null references work,
			reasons text not null references work,
			at timestamptz not null,
			by text not null references person,
			primary key (round_id, number)
		);
		create table outcome (
			id text primary key,
			round_id text not null references round,
			kind text not null check (kind in ('agreed', 'merged', 'nowAndLater', 'deferred', 'notAgreed')),
			date date not null,
			chair text not null,
			stated_by_chair boolean not null,
			statement text not null references work,
			resulting text references choice_option,
			corrects text unique references outcome,
			reasons text references work,
			recorded_at timestamptz not null,
			recorded_by text not null references person,
			check ((kind = 'merged') = (resulting is not null)),
			check ((corrects is null) = (reasons is null))
		);
		create unique index outcome_first on outcome (round_id) where corrects is null;
		create table outcome_option (
			outcome_id text not null references outcome,
			option_id text not null references choice_option,
			place integer not null,
			later boolean not null,
			primary key (outcome_id, option_id)
		);
		create table circulation (
			id text primary key,
			choice_id text not null references choice,
			working_days integer not null check (working_days > 0),
			until timestamptz not null,
			at timestamptz not null,
			by text not null references person
		);
		create index circulation_choice on circulation (choice_id);
		create table circulation_paper (
			circulation_id text not null references circulation,
			option_id text not null references choice_option,
			document_id text not null,
			version integer not null,
			primary key (circulation_id, option_id),
			foreign key (document_id, version) references document_version (document_id, number)
		);
		create table meeting (
			round_id text primary key references round,
			version integer not null default 1,
			opened_by text not null,
			closed_by text not null,
			others text not null
		);
		create table attendance (
			round_id text not null references round,
			member_id text not null references member,
			primary key (round_id, member_id)
		);
		create table point (
			id text primary key,
			round_id text not null references round,
			label text not null references work
		);
		create index point_round on point (round_id);
		create table intervention (
			id text primary key,
			round_id text not null references round,
			place integer not null,
			member_id text references member,
			called text,
			note text not null default '',
			tags text[] not null default '{}',
			version integer not null default 1,
			check ((member_id is null) = (called is not null))
		);
		create index intervention_round on intervention (round_id);
		create table statement (
			id text primary key,
			round_id text not null references round,
			member_id text not null references member,
			visibility text not null check (visibility in ('administrationAndChair', 'invited')),
			lang text not null,
			body text not null,
			file_hash text references file,
			received date not null,
			at timestamptz not null,
			by text not null references person
		);
		create index statement_round on statement (round_id);
		create table summary (
			round_id text primary key references round,
			document_id text not null references document
		);
		create table summary_clearance (
			round_id text not null references summary,
			version integer not null,
			chair text not null,
			by_chair boolean not null,
			named text[] not null,
			at timestamptz not null,
			by text not null references person,
			primary key (round_id, version)
		);
	`.execute(db);
}
