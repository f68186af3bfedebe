import { type Kysely, sql } from "kysely";

/** No survey has had a courtesy period, and every opening sealed so far says that there is none: the number of days was never read. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`alter table survey drop column courtesy_days`.execute(db);
}
