import { type Kysely, sql } from "kysely";

/**
 * A document's versions are whole: each can be read, compared and cited without the others. Its wordings are beside them one by one, so that
 * a translator sees what changed since the text that was translated, in one statement.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		create table document (
			id text primary key,
			owner text not null,
			version integer not null check (version > 0)
		);
		create index document_owner on document (owner);
		create table document_version (
			document_id text not null references document on delete cascade,
			number integer not null check (number > 0),
			tree jsonb not null,
			reason text not null,
			at timestamptz not null,
			person_id text references person,
			primary key (document_id, number)
		);
		create table document_wording (
			document_id text not null references document on delete cascade,
			element text not null,
			lang text not null,
			revision integer not null check (revision > 0),
			body text not null,
			at timestamptz not null,
			person_id text references person,
			primary key (document_id, element, lang, revision)
		);
	`.execute(db);
}
