import { type ExpressionBuilder, sql, type Transaction } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { Schema } from "../../../data/schema.ts";
import type { Handle } from "../../../data/transaction.ts";
import type { CalendarDate } from "../../../kit/clock.ts";
import { nameAt } from "../../identity/index.ts";
import type { ChairTerm } from "../chair/model.ts";
import { holdsOn, type Period } from "../model.ts";
import { nameFrom, nearestName } from "../name/store.ts";
import type { Organ } from "./model.ts";

type Tx = Transaction<Schema>;
type Dated = Pick<Schema["organ_seat"], "from_date" | "until_date">;

const holding = (on: CalendarDate) => (eb: ExpressionBuilder<{ dated: Dated }, "dated">) =>
	eb.and([
		eb("dated.from_date", "<=", on),
		eb.or([eb("dated.until_date", "is", null), eb("dated.until_date", ">", on)]),
	]);

/** The organs as they are composed on a day, with the names of those seated in a language, in no order. One statement. */
export async function organsOn(db: Handle, on: CalendarDate, lang: string): Promise<Organ[]> {
	const rows = await db
		.selectFrom("organ")
		.select((eb) => [
			"id",
			"code",
			"names",
			"composed_of",
			jsonArrayFrom(
				eb
					.selectFrom("organ_chair as dated")
					.innerJoin("person", "person.id", "dated.person_id")
					.select(["person.id as person", "dated.from_date as from", "dated.until_date as until"])
					// A name is borne until its last day is over, and stays with a term that has ended.
					.select(
						nameAt("person", sql`least(dated.until_date, ${on}::date + 1)::timestamp at time zone 'UTC'`).as("name"),
					)
					.whereRef("dated.organ_id", "=", "organ.id")
					.orderBy("dated.from_date", "desc"),
			).as("terms"),
			jsonArrayFrom(
				eb
					.selectFrom("organ_seat as dated")
					.innerJoin("member", "member.id", "dated.member_id")
					.select((seat) => [
						"member.id as member",
						"member.code",
						jsonArrayFrom(nearestName(on, lang)(seat)).as("names"),
					])
					.whereRef("dated.organ_id", "=", "organ.id")
					.where(holding(on)),
			).as("seats"),
		])
		.orderBy("position")
		.execute();
	return rows.map(({ composed_of, terms, seats, ...organ }) => ({
		...organ,
		composedOf: composed_of,
		chair: (terms as ChairTerm[]).find((term) => holdsOn(term, on)) ?? null,
		terms: terms as ChairTerm[],
		seats: seats.map(({ names, ...seat }) => ({ ...seat, names: names.map(nameFrom) })),
	}));
}

/** The organs and what they are called, in their order. One statement. */
export const organNames = async (db: Handle): Promise<Pick<Organ, "id" | "names">[]> =>
	await db.selectFrom("organ").select(["id", "names"]).orderBy("position").execute();

/** The organs in whose composition a member is on a day: by its seat, or because its class composes the organ. One statement. */
export async function organsOf(
	db: Handle,
	member: string,
	on: CalendarDate,
): Promise<Pick<Organ, "id" | "code" | "names">[]> {
	return await db
		.selectFrom("organ")
		.select(["id", "code", "names"])
		.where((eb) =>
			eb.or([
				eb.exists(
					eb
						.selectFrom("organ_seat as dated")
						.select("organ_id")
						.whereRef("dated.organ_id", "=", "organ.id")
						.where("dated.member_id", "=", member)
						.where(holding(on)),
				),
				eb.exists(
					eb
						.selectFrom("membership as dated")
						.select("member_id")
						.whereRef("dated.class", "=", "organ.composed_of")
						.where("dated.member_id", "=", member)
						.where(holding(on)),
				),
			]),
		)
		.orderBy("position")
		.execute();
}

/** An organ, held against every other change of its composition and its Chair until the transaction ends. */
export async function lockOrgan(tx: Tx, id: string): Promise<Pick<Organ, "id" | "names" | "composedOf"> | undefined> {
	return await tx
		.selectFrom("organ")
		.select(["id", "names", "composed_of as composedOf"])
		.where("id", "=", id)
		.forUpdate()
		.executeTakeFirst();
}

export const seatsIn = async (tx: Tx, organ: string, member: string): Promise<Period[]> =>
	await tx
		.selectFrom("organ_seat")
		.select(["from_date as from", "until_date as until"])
		.where("organ_id", "=", organ)
		.where("member_id", "=", member)
		.execute();

export async function insertSeat(tx: Tx, organ: string, member: string, { from, until }: Period): Promise<void> {
	await tx
		.insertInto("organ_seat")
		.values({ organ_id: organ, member_id: member, from_date: from, until_date: until })
		.execute();
}

export async function updateSeatEnd(tx: Tx, organ: string, member: string, { from, until }: Period): Promise<void> {
	await tx
		.updateTable("organ_seat")
		.set({ until_date: until })
		.where("organ_id", "=", organ)
		.where("member_id", "=", member)
		.where("from_date", "=", from)
		.execute();
}

/** The members that sit on an organ on a day: those of the class that composes it, or those seated one by one. */
export async function membersOfOrgan(db: Handle, organ: string, on: CalendarDate): Promise<string[]> {
	const { rows } = await sql<{ member: string }>`
		select dated.member_id as member
		from organ
		join membership dated on dated.class = organ.composed_of
		where organ.id = ${organ} and dated.from_date <= ${on} and (dated.until_date is null or dated.until_date > ${on})
		union
		select member_id from organ_seat
		where organ_id = ${organ} and from_date <= ${on} and (until_date is null or until_date > ${on})`.execute(db);
	return rows.map(({ member }) => member);
}
