import type { Reply } from "@intersession/ledger";
import { type Kysely, type Selectable, sql, type Transaction } from "kysely";
import type { Schema } from "../../../data/schema.ts";
import type { Instant } from "../../../kit/clock.ts";
import type { Place } from "../model.ts";
import type { NewReply, SubmittedReply } from "../received/model.ts";

type Db = Kysely<Schema>;

const lateOf = (row: Selectable<Schema["late_reply"]>): SubmittedReply => ({
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
	withdrawnAt: null,
});

/** The last reply of a member that was received after the date and is kept without counting. */
export async function lastLate(db: Db, { survey, member }: Place): Promise<SubmittedReply | undefined> {
	const row = await db
		.selectFrom("late_reply")
		.selectAll()
		.where("survey_id", "=", survey)
		.where("member_id", "=", member)
		.orderBy("number", "desc")
		.limit(1)
		.executeTakeFirst();
	return row && lateOf(row);
}

/** Kept replies by their ids, each with the place it fills. */
export async function latesById(
	db: Db,
	ids: readonly string[],
): Promise<ReadonlyMap<string, { reply: SubmittedReply; place: Place }>> {
	const rows = await db
		.selectFrom("late_reply")
		.selectAll()
		.where("id", "=", sql<string>`any(${ids}::text[])`)
		.execute();
	return new Map(
		rows.map((row) => [row.id, { reply: lateOf(row), place: { survey: row.survey_id, member: row.member_id } }]),
	);
}

export async function insertLate(tx: Transaction<Schema>, reply: NewReply): Promise<void> {
	await tx
		.insertInto("late_reply")
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
		})
		.execute();
}

/** When a reply of each member was last received that is kept without counting. */
export async function keptBy(db: Db, survey: string): Promise<ReadonlyMap<string, Instant>> {
	const rows = await db
		.selectFrom("late_reply")
		.select(["member_id", ({ fn }) => fn.max("received").as("at")])
		.where("survey_id", "=", survey)
		.groupBy("member_id")
		.execute();
	return new Map(rows.map(({ member_id, at }) => [member_id, at]));
}

/** How many members have a reply in force that was received after the date, or one that is kept without counting. */
export async function countAfterDate(
	db: Db,
	survey: string,
	closes: Instant,
): Promise<{ counted: number; kept: number }> {
	const kept = (await keptBy(db, survey)).size;
	const last = db
		.selectFrom("reply")
		.select(["withdrawn_at", "received"])
		.distinctOn("member_id")
		.where("survey_id", "=", survey)
		.orderBy("member_id")
		.orderBy("number", "desc");
	const { counted } = await db
		.selectFrom(last.as("last"))
		.select(({ fn }) => fn.countAll<number>().as("counted"))
		.where("withdrawn_at", "is", null)
		.where("received", ">=", closes)
		.executeTakeFirstOrThrow();
	return { counted, kept };
}
