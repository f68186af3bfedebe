import { type Kysely, sql } from "kysely";

/**
 * Corrigenda to a sealed questionnaire, each as it was sealed, in their order; which delegations confirmed after one that their reply
 * stands; and which annulled survey another one was opened in the place of.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		alter table survey add column corrigenda jsonb not null default '[]';
		alter table survey add column reissues text unique references survey deferrable initially deferred;
		alter table survey_request drop constraint survey_request_kind_check;
		alter table survey_request add constraint survey_request_kind_check
			check (kind in ('opening', 'extension', 'annulment', 'publicity', 'corrigendum'));
		create table corrigendum_confirmation (
			survey_id text not null,
			number integer not null,
			member_id text not null,
			at timestamptz not null,
			person_id text not null references person,
			primary key (survey_id, number, member_id),
			foreign key (survey_id, member_id) references addressee
		);
	`.execute(db);
}
