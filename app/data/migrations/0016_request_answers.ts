import { type Kysely, sql } from "kysely";

/**
 * A request that was taken back, or that an edit made void, was kept as one that somebody declined. What was declined has a remark;
 * what was taken back, an act on record; the others were void.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		alter table survey_request add column answer text check (answer in ('granted', 'declined', 'takenBack', 'void'));
		update survey_request as request set answer = case
			when granted then 'granted'
			when remark <> '' then 'declined'
			when exists (
				select from act_record
				where act = 'survey.takeBack' and about = request.survey_id
					and person = request.answered_by and at = request.answered_at
			) then 'takenBack'
			else 'void' end
		where answered_at is not null;
		alter table survey_request drop column granted;
		alter table survey_request add check ((answer is null) = (answered_at is null));
	`.execute(db);
}
