import { type Kysely, sql } from "kysely";

/** What belongs to no module: the body's own row, the audit of acts, facts, the outbox, files, the log. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		create table body (
			only_row boolean primary key default true check (only_row),
			names jsonb not null,
			short_names jsonb not null,
			languages text[] not null,
			seat jsonb not null,
			zone text not null,
			demo boolean not null
		);
		create table holiday (date date primary key, names jsonb not null);
		create table demo_clock (
			only_row boolean primary key default true check (only_row),
			ahead_ms bigint not null
		);

		create table act_record (
			id bigint generated always as identity primary key,
			act text not null,
			at timestamptz not null,
			person text,
			roles text[] not null,
			delegation text,
			about text
		);
		create index act_record_about on act_record (about);
		create table submission (
			id text primary key,
			act text not null,
			person text,
			digest text not null,
			at timestamptz not null,
			answer jsonb
		);
		create table fact (
			id bigint generated always as identity primary key,
			type text not null,
			at timestamptz not null,
			subject text not null,
			data jsonb not null,
			done_at timestamptz
		);
		create index fact_waiting on fact (id) where done_at is null;

		create table outbox (
			id bigint generated always as identity primary key,
			occasion text not null,
			recipient text not null,
			address text not null,
			lang text not null,
			subject text not null,
			body text not null,
			attachments jsonb not null,
			at timestamptz not null,
			attempts integer not null default 0,
			next_attempt timestamptz,
			sent_at timestamptz,
			failure text,
			unique (occasion, recipient)
		);
		create index outbox_waiting on outbox (next_attempt) where sent_at is null;
		create index outbox_recipient on outbox (address, id);

		create table file (
			hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
			size integer not null,
			media_type text not null,
			name text not null,
			at timestamptz not null
		);

		create table ledger_pending (
			id bigint generated always as identity primary key,
			entry text not null
		);
		create table ledger_entry (
			index bigint primary key,
			pending bigint not null unique,
			survey text not null,
			entry text not null
		);
		create index ledger_entry_survey on ledger_entry (survey, index);
		create table ledger_node (
			level integer not null,
			index bigint not null,
			hash bytea not null,
			primary key (level, index)
		);
		create table ledger_checkpoint (
			size bigint primary key,
			root bytea not null,
			note text not null
		);
	`.execute(db);
}
