import { type Kysely, sql } from "kysely";

/** People and their sessions (the columns better-auth wants, under our names), and the roles the body gives. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		create table person (
			id text primary key,
			name text not null,
			email text not null unique check (email = lower(email)),
			email_verified boolean not null default false,
			image text,
			language text not null default 'en',
			zone text not null default 'UTC',
			created_at timestamptz not null,
			updated_at timestamptz not null
		);
		create table session (
			id text primary key,
			token text not null unique,
			person_id text not null references person on delete cascade,
			expires_at timestamptz not null,
			ip_address text,
			user_agent text,
			created_at timestamptz not null,
			updated_at timestamptz not null
		);
		create index session_person on session (person_id);
		create table account (
			id text primary key,
			account_id text not null,
			provider_id text not null,
			person_id text not null references person on delete cascade,
			access_token text,
			refresh_token text,
			id_token text,
			access_token_expires_at timestamptz,
			refresh_token_expires_at timestamptz,
			scope text,
			password text,
			created_at timestamptz not null,
			updated_at timestamptz not null
		);
		create table verification (
			id text primary key,
			identifier text not null,
			value text not null,
			expires_at timestamptz not null,
			created_at timestamptz not null,
			updated_at timestamptz not null
		);
		create index verification_identifier on verification (identifier);
		create table staff_role (
			person_id text not null references person,
			role text not null check (role in ('officer', 'approvingOfficer', 'auditor')),
			from_date date not null,
			until_date date check (until_date >= from_date),
			primary key (person_id, role, from_date)
		);
	`.execute(db);
}
