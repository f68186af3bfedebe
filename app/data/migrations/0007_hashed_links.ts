import { type Kysely, sql } from "kysely";

/** Of a link to a draft only the digest of its secret is kept, so that neither the database nor a backup opens a draft. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		alter table draft_link rename column secret to digest;
		update draft_link set digest = encode(sha256(convert_to(digest, 'UTF8')), 'hex');
		alter table draft_link add check (digest ~ '^[0-9a-f]{64}$');
	`.execute(db);
}
