import { type Kysely, sql } from "kysely";

/** How many comments a link takes within an hour is counted in the system's time, beside the dialogue's time that is shown. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		alter table draft_comment add column taken_at timestamptz;
		update draft_comment set taken_at = at;
		alter table draft_comment alter column taken_at set not null;
		create index draft_comment_by_link on draft_comment (link_id, taken_at);
	`.execute(db);
}
