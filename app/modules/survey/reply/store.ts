import type { Reply } from "@intersession/ledger";
import { type Kysely, type Selectable, sql, type Transaction } from "kysely";
import type { Schema } from "../../../data/schema.ts";
import type { Instant } from "../../../kit/clock.ts";
import { nameAt } from "../../identity/index.ts";
import type { Draft } from "../draft/model.ts";
import { draftFrom } from "../draft/store.ts";
import { type Place, placeKey, type Survey } from "../model.ts";
import type { Hands, NewReply, SubmittedReply } from "../received/model.ts";
import { inForceOf } from "../received/store.ts";
import type { LinkComments } from "../share/model.ts";
import { surveyColumns, surveyOf, unreadOpening } from "../store.ts";

type Db = Kysely<Schema>;

type Tx = Transaction<Schema>;

const submittedOf = (row: Selectable<Schema["reply"]>): SubmittedReply => ({
	id: row.id,
	number: row.number,
	document: row.document as Reply,
	salt: row.salt,
	commitment: row.commitment,
	received: row.received,
	person: row.person_id,
	scan: row.scan,
	enteredBy: row.entered_by,
	confirmedBy: row.confirmed_by,
	pending: row.pending,
	withdrawnAt: row.withdrawn_at,
});

/** The member's reply with the highest number, in force or withdrawn. */
export async function lastReply(db: Db, { survey, member }: Place): Promise<SubmittedReply | undefined> {
	const row = await db
		.selectFrom("reply")
		.selectAll()
		.where("survey_id", "=", survey)
		.where("member_id", "=", member)
		.orderBy("number", "desc")
		.limit(1)
		.executeTakeFirst();
	return row && submittedOf(row);
}

/** A member's draft and its last reply, side by side in one row; the two tables share no column that is read here. */
const written = (db: Db, { survey, member }: Place) =>
	db
		.selectFrom("addressee")
		.leftJoin("draft", (join) =>
			join.onRef("draft.survey_id", "=", "addressee.survey_id").onRef("draft.member_id", "=", "addressee.member_id"),
		)
		.leftJoinLateral(
			(from) =>
				from
					.selectFrom("reply")
					.selectAll()
					.whereRef("reply.survey_id", "=", "addressee.survey_id")
					.whereRef("reply.member_id", "=", "addressee.member_id")
					.orderBy("number", "desc")
					.limit(1)
					.as("last"),
			(join) => join.onTrue(),
		)
		.selectAll(["draft", "last"])
		.where("addressee.survey_id", "=", survey)
		.where("addressee.member_id", "=", member);

/** What a delegation has written and what it has sent: its draft, and its last reply, in force or withdrawn. */
export interface Written {
	readonly draft: Draft | undefined;
	readonly last: SubmittedReply | undefined;
}

type WrittenRow = Nullable<Selectable<Schema["draft"]>> & Nullable<Selectable<Schema["reply"]>>;

type Nullable<Row> = { readonly [column in keyof Row]: Row[column] | null };

const writtenFrom = (row: WrittenRow): Written => ({
	draft: row.version === null ? undefined : draftFrom(row as Selectable<Schema["draft"]>),
	last: row.id === null ? undefined : submittedOf(row as Selectable<Schema["reply"]>),
});

/** Both in one statement. */
export async function writtenAt(db: Db, place: Place): Promise<Written> {
	return writtenFrom(await written(db, place).executeTakeFirstOrThrow());
}

/** A delegation's place in a survey with all that its page says, in one statement; undefined when there is no such place. */
export async function sheetAt(
	db: Db,
	place: Place,
): Promise<
	| (Written & {
			survey: Survey;
			received: number;
			replaced: Instant | null;
			byLink: LinkComments | undefined;
			hands: Hands;
	  })
	| undefined
> {
	const row = await written(db, place)
		.innerJoin("survey", "survey.id", "addressee.survey_id")
		.leftJoinLateral(
			(from) =>
				from
					.selectFrom("draft_comment")
					.select(({ fn }) => [fn.countAll<number>().as("comments"), fn.max("at").as("commented")])
					.whereRef("draft_comment.survey_id", "=", "addressee.survey_id")
					.whereRef("draft_comment.member_id", "=", "addressee.member_id")
					.where("link_id", "is not", null)
					.as("by_link"),
			(join) => join.onTrue(),
		)
		.leftJoin("person as editing", "editing.id", "draft.edited_by")
		.leftJoin("person as clearing", "clearing.id", "draft.cleared_by")
		.leftJoin("person as sending", "sending.id", "last.person_id")
		.select([
			nameAt("editing", "draft.edited_at").$castTo<string | null>().as("editor"),
			nameAt("clearing", "draft.cleared_at").$castTo<string | null>().as("clearer"),
			nameAt("sending", "last.received").$castTo<string | null>().as("sender"),
		])
		.select(["by_link.comments", "by_link.commented"])
		// What bears the same name in several of the tables is the survey's, and the others' under another name.
		.select(surveyColumns)
		.select(["draft.version as draft_version", "last.id as last_id"])
		.select(unreadOpening())
		.select(inForceOf(db, place.survey).as("in_force"))
		.select((from) =>
			from
				.selectFrom("reply as earlier")
				.select("earlier.received")
				.whereRef("earlier.survey_id", "=", "last.survey_id")
				.whereRef("earlier.member_id", "=", "last.member_id")
				.where(sql<boolean>`earlier.number = last.number - 1`)
				.where("earlier.withdrawn_at", "is", null)
				.as("replaced"),
		)
		.executeTakeFirst();
	if (row === undefined) return undefined;
	const { draft_version, last_id, in_force, replaced, comments, commented, editor, clearer, sender, ...survey } = row;
	return {
		...writtenFrom({ ...row, version: draft_version, id: last_id }),
		survey: surveyOf(survey),
		received: in_force ?? 0,
		replaced,
		hands: { editor, clearer, sender },
		byLink: comments === null || commented === null ? undefined : { count: comments, last: commented },
	};
}

/** Replies by their ids, whether in force or not, each with the place it fills. */
export async function repliesById(
	db: Db,
	ids: readonly string[],
): Promise<ReadonlyMap<string, { reply: SubmittedReply; place: Place }>> {
	const rows = await db.selectFrom("reply").selectAll().where("id", "=", sql<string>`any(${ids}::text[])`).execute();
	return new Map(
		rows.map((row) => [row.id, { reply: submittedOf(row), place: { survey: row.survey_id, member: row.member_id } }]),
	);
}

/** Of replies that replaced one in force: when that one had been received. */
export async function replacedAt(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, Instant>> {
	const rows = await db
		.selectFrom("reply")
		.innerJoin("reply as earlier", (join) =>
			join
				.onRef("earlier.survey_id", "=", "reply.survey_id")
				.onRef("earlier.member_id", "=", "reply.member_id")
				.on(sql<boolean>`earlier.number = reply.number - 1`),
		)
		.select(["reply.id", "earlier.received"])
		.where("reply.id", "=", sql<string>`any(${ids}::text[])`)
		.where("earlier.withdrawn_at", "is", null)
		.execute();
	return new Map(rows.map(({ id, received }) => [id, received]));
}

/**
 * Adds a reply, and moves the draft's version on without touching it, so that whoever checked it learns that a reply was
 * received meanwhile.
 */
export async function insertReply(tx: Tx, reply: NewReply): Promise<void> {
	await tx
		.with("outdated", (db) =>
			db
				.updateTable("draft")
				.set((row) => ({ version: row("version", "+", 1) }))
				.where("survey_id", "=", reply.survey)
				.where("member_id", "=", reply.member),
		)
		.insertInto("reply")
		.values({
			id: reply.id,
			survey_id: reply.survey,
			member_id: reply.member,
			number: reply.number,
			document: JSON.stringify(reply.document),
			salt: reply.salt,
			commitment: reply.commitment,
			received: reply.document.received as Instant,
			person_id: reply.person,
			scan: reply.paper?.scan ?? null,
			entered_by: reply.paper?.enteredBy ?? null,
			confirmed_by: reply.paper?.confirmedBy ?? null,
			pending: reply.pending,
			withdrawn_at: null,
			withdrawn_by: null,
			withdrawal_pending: null,
		})
		.execute();
}

export async function setWithdrawn(
	tx: Tx,
	reply: string,
	{ by, at, pending }: { by: string; at: Instant; pending: number },
): Promise<void> {
	await tx
		.updateTable("reply")
		.set({ withdrawn_at: at, withdrawn_by: by, withdrawal_pending: pending })
		.where("id", "=", reply)
		.execute();
}

/** The last reply of members in each survey, in force or withdrawn, by `placeKey`. One statement. */
export async function lastReplies(db: Db, members: readonly string[]): Promise<ReadonlyMap<string, SubmittedReply>> {
	const rows = await db
		.selectFrom("reply")
		.selectAll()
		.distinctOn(["survey_id", "member_id"])
		.where("member_id", "=", sql<string>`any(${members}::text[])`)
		.orderBy("survey_id")
		.orderBy("member_id")
		.orderBy("number", "desc")
		.execute();
	return new Map(rows.map((row) => [placeKey({ survey: row.survey_id, member: row.member_id }), submittedOf(row)]));
}

/** A survey's last reply of each member, in force or withdrawn. */
export const lastOfEach = (db: Db, survey: string) =>
	db
		.selectFrom("reply")
		.selectAll()
		.distinctOn("member_id")
		.where("survey_id", "=", survey)
		.orderBy("member_id")
		.orderBy("number", "desc");
