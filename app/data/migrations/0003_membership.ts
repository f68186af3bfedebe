import { type Kysely, sql } from "kysely";

/** The dated register. Every until_date is the first day on which the row no longer holds. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		create table member_class (
			code text primary key,
			position integer not null,
			is_state boolean not null,
			names jsonb not null
		);
		create table member (
			id text primary key,
			code text not null unique,
			iso2 text,
			m49 text,
			region text,
			regional_group text,
			language text not null,
			zone text not null,
			city jsonb not null,
			mailbox text,
			clearance boolean not null default false,
			illustrative boolean not null default false,
			version integer not null default 1
		);
		create table membership (
			member_id text not null references member,
			class text not null references member_class,
			from_date date not null,
			until_date date check (until_date > from_date),
			primary key (member_id, from_date)
		);
		create table member_name (
			member_id text not null references member,
			lang text not null,
			from_date date not null,
			until_date date check (until_date > from_date),
			short text not null,
			article text not null,
			of text not null,
			at text not null,
			formal text not null,
			formal_article text not null,
			formal_of text not null,
			sort text not null,
			primary key (member_id, lang, from_date)
		);
		create table organ (
			id text primary key,
			code text not null unique,
			position integer not null,
			names jsonb not null,
			composed_of text references member_class
		);
		create table organ_seat (
			organ_id text not null references organ,
			member_id text not null references member,
			from_date date not null,
			until_date date check (until_date > from_date),
			primary key (organ_id, member_id, from_date)
		);
		create table organ_chair (
			organ_id text not null references organ,
			person_id text not null references person,
			from_date date not null,
			until_date date check (until_date > from_date),
			primary key (organ_id, person_id, from_date)
		);
		create table delegate (
			person_id text not null references person,
			member_id text not null references member,
			role text not null check (role in ('head', 'focalPoint', 'drafter', 'reader')),
			function text not null default '',
			from_date date not null,
			until_date date check (until_date >= from_date),
			primary key (person_id, member_id, from_date)
		);
		create index delegate_member on delegate (member_id);
		create unique index delegate_serving on delegate (person_id, member_id) where until_date is null;
	`.execute(db);
}
