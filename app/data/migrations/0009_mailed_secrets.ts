import { type Kysely, sql } from "kysely";

/**
 * Which mails let somebody in, and until when. Those that lie in the outbox already do so by their link and code: they are
 * removed, and whoever still waits for one asks again.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		alter table outbox add column secret_until timestamptz;
		delete from outbox where occasion like 'sign-in:%';
		create index outbox_secret on outbox (secret_until) where secret_until is not null;
	`.execute(db);
}
