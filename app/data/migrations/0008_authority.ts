import { type Kysely, sql } from "kysely";
import { StartError } from "../start-error.ts";

/** Who decides: the competent organ of a survey, the body's decision on publicity, and equalities that the Chair settled. */
export async function up(db: Kysely<unknown>): Promise<void> {
	const { rows } = await sql`select 1 from survey where opening is not null limit 1`.execute(db);
	// What was sealed before the format was settled names no organ, and a sealed document is never changed.
	if (rows.length > 0)
		throw new StartError(
			"This database holds a survey that was opened by an earlier trial version and cannot be carried over. Begin with an empty one; for the demonstration: npm start -- --reset",
		);
	await sql`
		alter table survey
			add column organ_id text references organ,
			add column publicity_salt text,
			add column public_since timestamptz;
		update survey set organ_id = (select id from organ order by position limit 1);
		alter table survey_request drop constraint survey_request_kind_check;
		alter table survey_request add constraint survey_request_kind_check
			check (kind in ('opening', 'extension', 'annulment', 'publicity'));
		create table survey_settlement (
			survey_id text not null references survey,
			question_id text not null references survey_question,
			document jsonb not null,
			settled_by text not null references person,
			settled_at timestamptz not null,
			primary key (survey_id, question_id)
		);
	`.execute(db);
}
