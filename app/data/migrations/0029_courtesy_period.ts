import { type Kysely, sql } from "kysely";

/**
 * The courtesy period: how many working days after the close replies are still received, and whether those count. A reply received in it
 * that does not count is kept in a table of its own: it never stands among the replies in force.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		alter table survey add column courtesy_days integer not null default 0 check (courtesy_days between 0 and 10);
		alter table survey add column after_date_counts boolean not null default true;
		alter table survey add column courtesy_until timestamptz;
		create table late_reply (
			id text primary key,
			survey_id text not null,
			member_id text not null,
			number integer not null,
			document jsonb not null,
			salt text not null,
			commitment text not null,
			received timestamptz not null,
			person_id text references person,
			scan text references file,
			entered_by text references person,
			confirmed_by text references person,
			pending bigint not null unique,
			unique (survey_id, member_id, number),
			foreign key (survey_id, member_id) references addressee
		);
		alter table paper_reply add column late_reply_id text references late_reply;
	`.execute(db);
}
