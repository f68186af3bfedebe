import { type Kysely, sql } from "kysely";
import type { Schema } from "../app/data/schema.ts";
import { emptyTables } from "../app/data/tables.ts";
import { inTransaction } from "../app/data/transaction.ts";
import type { Attachment } from "../app/mail/index.ts";
import type { Progress } from "./rules.ts";

type Db = Kysely<Schema>;

/** Milliseconds by which the clock is ahead of the system's (far behind it, in 2007); undefined until the story is told. */
export async function keptAhead(db: Db): Promise<number | undefined> {
	return (await db.selectFrom("demo_clock").select("ahead_ms").executeTakeFirst())?.ahead_ms;
}

/** Keeps how far ahead the clock is, unless it is further already, and returns what is kept. */
export async function keepAhead(db: Db, ahead: number): Promise<number> {
	const { ahead_ms } = await db
		.insertInto("demo_clock")
		.values({ ahead_ms: ahead })
		.onConflict((row) =>
			row.column("only_row").doUpdateSet({ ahead_ms: sql`greatest(demo_clock.ahead_ms, excluded.ahead_ms)` }),
		)
		.returning("ahead_ms")
		.executeTakeFirstOrThrow();
	return ahead_ms;
}

/**
 * Forgets everything, so that the story is told anew at the next start: the only way back for the clock. To be done before
 * the clock is read. Throws, and forgets nothing, when the body in the database is not a demonstration's.
 */
export async function resetDemo(db: Db): Promise<void> {
	await inTransaction(db, async (tx) => {
		const body = await tx.selectFrom("body").select("demo").executeTakeFirst();
		if (body !== undefined && !body.demo) throw new Error("this database holds a real body's data and is not reset");
		await emptyTables(tx);
	});
}

/** Ids of people by their addresses. */
export async function peopleAt(db: Db, addresses: readonly string[]): Promise<ReadonlyMap<string, string>> {
	const rows = await db
		.selectFrom("person")
		.select(["id", "email"])
		.where("email", "in", [...addresses])
		.execute();
	return new Map(rows.map(({ id, email }) => [email, id]));
}

/** Members by code, each with how far its delegation has come with a survey. One statement. */
export async function progressOf(
	db: Db,
	survey: string | undefined,
	codes: readonly string[],
): Promise<ReadonlyMap<string, Progress & { readonly member: string }>> {
	const rows = await db
		.selectFrom("member")
		.select((eb) => [
			"member.id as member",
			"member.code",
			eb
				.selectFrom("reply")
				.select(sql<boolean>`withdrawn_at is null`.as("in_force"))
				.whereRef("reply.member_id", "=", "member.id")
				.where("reply.survey_id", "=", survey ?? "")
				.orderBy("number", "desc")
				.limit(1)
				.as("replied"),
			eb
				.exists(
					eb
						.selectFrom("draft")
						.select("member_id")
						.whereRef("draft.member_id", "=", "member.id")
						.where("draft.survey_id", "=", survey ?? ""),
				)
				.as("drafted"),
		])
		.where("member.code", "in", [...codes])
		.execute();
	return new Map(
		rows.map(({ member, code, replied, drafted }) => [
			code,
			{ member, replied: replied === true, drafted: Boolean(drafted) },
		]),
	);
}

/** One of the attachments of a mail, counted from 0. */
export async function attachmentOf(db: Db, mail: number, number: number): Promise<Attachment | undefined> {
	const row = await db.selectFrom("outbox").select("attachments").where("id", "=", mail).executeTakeFirst();
	return row?.attachments[number];
}
