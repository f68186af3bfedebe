import { type Kysely, sql } from "kysely";

/**
 * A decision that was recorded in error is corrected by another one, which names it. So several that select stand on one choice, of which one is
 * in force: acts see to that under the lock of the choice; each is corrected once.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		alter table decision
			add column corrects text references decision deferrable initially deferred,
			add column correction text references work,
			add check ((corrects is null) = (correction is null));
		drop index decision_taken;
		create unique index decision_corrected on decision (corrects) where answer = 'granted';
	`.execute(db);
}
