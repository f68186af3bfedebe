import { type Kysely, sql } from "kysely";

/**
 * What an officer does for a delegation is on record as done for that delegation, and a handover with both people. Its people's page
 * reads it; what delegations do with their drafts, the most of this table, stays out of the index.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		alter table act_record add column also_about text;
		create index act_record_people on act_record (delegation) where delegation is not null and act like 'membership.%';
	`.execute(db);
}
