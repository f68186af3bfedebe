import { type Kysely, type Selectable, sql, type Transaction } from "kysely";
import type { Schema } from "../../../data/schema.ts";
import { type Instant, systemNow } from "../../../kit/clock.ts";
import { digestOf, newId } from "../../../kit/ids.ts";
import { type Place, placeKey } from "../model.ts";
import type { DraftComment, DraftLink, LinkComments } from "./model.ts";

type Db = Kysely<Schema>;
type Tx = Transaction<Schema>;

const linkOf = (row: Selectable<Schema["draft_link"]>): DraftLink => ({
	id: row.id,
	label: row.label,
	createdAt: row.created_at,
	expiresAt: row.expires_at,
	revokedAt: row.revoked_at,
});

/** Keeps a link by the digest of its secret; undefined when there is a link with that digest already. */
export async function insertLink(
	tx: Tx,
	{ survey, member }: Place,
	{ label, digest, by, at, expires }: { label: string; digest: string; by: string; at: Instant; expires: Instant },
): Promise<string | undefined> {
	const row = await tx
		.insertInto("draft_link")
		.values({
			id: newId(),
			survey_id: survey,
			member_id: member,
			label,
			digest,
			created_by: by,
			created_at: at,
			expires_at: expires,
			revoked_at: null,
		})
		.onConflict((conflict) => conflict.column("digest").doNothing())
		.returning("id")
		.executeTakeFirst();
	return row?.id;
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
	const row = await db.selectFrom("draft_link").selectAll().where("digest", "=", digestOf(secret)).executeTakeFirst();
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
			taken_at: systemNow(),
			person_id: person,
			link_id: link,
			author,
			body,
		})
		.execute();
}

/** How many comments came through a link after an instant of the system’s time. */
export async function commentsSince(db: Db, link: string, after: Instant): Promise<number> {
	const { n } = await db
		.selectFrom("draft_comment")
		.select((eb) => eb.fn.countAll<number>().as("n"))
		.where("link_id", "=", link)
		.where("taken_at", ">", after)
		.executeTakeFirstOrThrow();
	return n;
}

/** What came through the links of members, by `placeKey`; a place without such a comment is not among them. One statement. */
export async function linkCommentsOf(db: Db, members: readonly string[]): Promise<ReadonlyMap<string, LinkComments>> {
	const rows = await db
		.selectFrom("draft_comment")
		.select([
			"survey_id",
			"member_id",
			({ fn }) => fn.countAll<number>().as("count"),
			({ fn }) => fn.max("at").as("last"),
		])
		.where("member_id", "=", sql<string>`any(${members}::text[])`)
		.where("link_id", "is not", null)
		.groupBy(["survey_id", "member_id"])
		.execute();
	return new Map(
		rows.map(({ survey_id: survey, member_id: member, count, last }) => [
			placeKey({ survey, member }),
			{ count, last },
		]),
	);
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
