import type { Kysely, Selectable, Transaction } from "kysely";
import type { Schema } from "../../../data/schema.ts";
import type { Instant } from "../../../kit/clock.ts";
import { newId, newSecret } from "../../../kit/ids.ts";
import type { Place } from "../model.ts";
import type { DraftComment, DraftLink } from "./model.ts";

type Db = Kysely<Schema>;
type Tx = Transaction<Schema>;

const linkOf = (row: Selectable<Schema["draft_link"]>): DraftLink => ({
	id: row.id,
	label: row.label,
	secret: row.secret,
	createdAt: row.created_at,
	expiresAt: row.expires_at,
	revokedAt: row.revoked_at,
});

export async function insertLink(
	tx: Tx,
	{ survey, member }: Place,
	{ label, by, at, expires }: { label: string; by: string; at: Instant; expires: Instant },
): Promise<string> {
	const id = newId();
	await tx
		.insertInto("draft_link")
		.values({
			id,
			survey_id: survey,
			member_id: member,
			label,
			secret: newSecret(),
			created_by: by,
			created_at: at,
			expires_at: expires,
			revoked_at: null,
		})
		.execute();
	return id;
}

export async function revokeLinkOf(tx: Tx, { survey, member }: Place, link: string, at: Instant): Promise<boolean> {
	const revoked = await tx
		.updateTable("draft_link")
		.set({ revoked_at: at })
		.where("id", "=", link)
		.where("survey_id", "=", survey)
		.where("member_id", "=", member)
		.where("revoked_at", "is", null)
		.executeTakeFirst();
	return revoked.numUpdatedRows === 1n;
}

export async function linksOf(db: Db, { survey, member }: Place): Promise<DraftLink[]> {
	const rows = await db
		.selectFrom("draft_link")
		.selectAll()
		.where("survey_id", "=", survey)
		.where("member_id", "=", member)
		.orderBy("created_at", "desc")
		.execute();
	return rows.map(linkOf);
}

/** Where a link leads, by its secret. */
export async function linkBySecret(db: Db, secret: string): Promise<{ link: DraftLink; place: Place } | undefined> {
	const row = await db.selectFrom("draft_link").selectAll().where("secret", "=", secret).executeTakeFirst();
	return row && { link: linkOf(row), place: { survey: row.survey_id, member: row.member_id } };
}

export async function insertComment(
	tx: Tx,
	{ survey, member }: Place,
	{
		author,
		body,
		at,
		person,
		link,
	}: { author: string; body: string; at: Instant; person: string | null; link: string | null },
): Promise<void> {
	await tx
		.insertInto("draft_comment")
		.values({
			id: newId(),
			survey_id: survey,
			member_id: member,
			at,
			person_id: person,
			link_id: link,
			author,
			body,
		})
		.execute();
}

export async function commentsOf(db: Db, { survey, member }: Place): Promise<DraftComment[]> {
	const rows = await db
		.selectFrom("draft_comment")
		.selectAll()
		.where("survey_id", "=", survey)
		.where("member_id", "=", member)
		.orderBy("at")
		.execute();
	return rows.map(({ id, at, author, body, link_id }) => ({ id, at, author, body, byLink: link_id !== null }));
}
