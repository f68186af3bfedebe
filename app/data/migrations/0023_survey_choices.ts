import { type Kysely, sql } from "kysely";

/**
 * What a survey is about: a choice of the dialogue, and for each option the subject put forward and the version of its dossier from
 * which its words were taken. And which earlier survey it was copied from.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		alter table survey add column choice_id text references choice;
		alter table survey add column copied_from text references survey;
		create index survey_choice on survey (choice_id);
		alter table survey_option add column option_id text references choice_option;
		alter table survey_option add column option_version integer;
		alter table survey_option add column document_id text;
		alter table survey_option add column document_version integer;
		alter table survey_option add foreign key (document_id, document_version) references document_version (document_id, number);
		alter table survey_option add check (num_nulls(option_id, option_version, document_id, document_version) in (0, 4));
	`.execute(db);
}
