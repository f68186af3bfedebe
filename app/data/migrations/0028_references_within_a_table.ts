import { type Kysely, sql } from "kysely";

/**
 * A row that refers to another of its own table may come before it when a backup is brought back, which takes the rows as they lie: such
 * a reference is held against the whole when the transaction commits.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		alter table survey alter constraint survey_copied_from_fkey deferrable initially deferred;
		alter table survey_question
			alter constraint survey_question_after_question_fkey deferrable initially deferred;
		alter table outcome alter constraint outcome_corrects_fkey deferrable initially deferred;
	`.execute(db);
}
