import { sql, type Transaction } from "kysely";
import type { Schema } from "../../../data/schema.ts";
import type { Handle } from "../../../data/transaction.ts";
import type { CalendarDate } from "../../../kit/clock.ts";

type Tx = Transaction<Schema>;

/** How many members each class had on a day, by the class's code; a class without any is not in it. One statement. */
export async function classSizesOn(db: Handle, on: CalendarDate): Promise<ReadonlyMap<string, number>> {
	const rows = await db
		.selectFrom("membership")
		.select(["class", ({ fn }) => fn.countAll<number>().as("members")])
		.where("from_date", "<=", on)
		.where((eb) => eb.or([eb("until_date", "is", null), eb("until_date", ">", on)]))
		.groupBy("class")
		.execute();
	return new Map(rows.map((row) => [row.class, row.members]));
}

/** Of members whose last period has an end: the first day without it, before or ahead. One statement. */
export async function departuresOf(
	db: Handle,
	members: readonly string[],
): Promise<readonly { readonly member: string; readonly until: CalendarDate }[]> {
	const rows = await db
		.selectFrom("membership")
		.distinctOn("member_id")
		.select(["member_id as member", "until_date as until"])
		.where("member_id", "=", sql<string>`any(${members}::text[])`)
		.orderBy("member_id")
		.orderBy("from_date", "desc")
		.execute();
	return rows.flatMap(({ member, until }) => (until === null ? [] : [{ member, until }]));
}

/** Begins a class period, which ends the one that was open. */
export async function beginClass(tx: Tx, id: string, code: string, from: CalendarDate): Promise<void> {
	await endClass(tx, id, from);
	await tx.insertInto("membership").values({ member_id: id, class: code, from_date: from, until_date: null }).execute();
}

/** Says that a period began on another day than was recorded. */
export async function correctSince(tx: Tx, id: string, recorded: CalendarDate, since: CalendarDate): Promise<void> {
	await tx
		.updateTable("membership")
		.set({ from_date: since })
		.where("member_id", "=", id)
		.where("from_date", "=", recorded)
		.execute();
}

/** Ends the open class period, if there is one. */
export async function endClass(tx: Tx, id: string, until: CalendarDate): Promise<void> {
	await tx
		.updateTable("membership")
		.set({ until_date: until })
		.where("member_id", "=", id)
		.where("until_date", "is", null)
		.execute();
}
