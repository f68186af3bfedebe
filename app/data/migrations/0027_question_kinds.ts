import { type Kysely, sql } from "kysely";

/**
 * Further kinds of question: approving and choosing at most k, with the number of options to be selected; rating on a scale whose ends
 * have words; yes or no. A comment beside any answer, and questions put only after certain answers to an earlier one.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		alter table survey_question drop constraint survey_question_kind_check;
		alter table survey_question add constraint survey_question_kind_check
			check (kind in ('chooseOne', 'rank', 'approve', 'chooseK', 'rate', 'yesNo', 'comment'));
		alter table survey_question drop constraint survey_question_rule_check;
		alter table survey_question add constraint survey_question_rule_check
			check (rule in ('plurality', 'approval', 'borda', 'schulze', 'mes+phragmen'));
		alter table survey_question
			add column to_select integer not null default 1 check (to_select between 1 and 200),
			add column lowest text references work,
			add column highest text references work,
			add column with_comment boolean not null default false,
			add column after_question text references survey_question,
			add column after_answers text[] check (cardinality(after_answers) > 0),
			add constraint survey_question_scale_check check ((kind = 'rate') = (lowest is not null and highest is not null)),
			add constraint survey_question_after_check check ((after_question is null) = (after_answers is null));
	`.execute(db);
}
