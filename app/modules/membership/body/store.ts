import type { Transaction } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { Schema } from "../../../data/schema.ts";
import type { Handle } from "../../../data/transaction.ts";
import type { CalendarDate } from "../../../kit/clock.ts";
import { newId } from "../../../kit/ids.ts";
import type { Body, BodyEdit, Founding, Holiday, MemberClass } from "./model.ts";

export async function readBody(db: Handle): Promise<Body | undefined> {
	const row = await db
		.selectFrom("body")
		.selectAll()
		.select((eb) => jsonArrayFrom(eb.selectFrom("holiday").select("date")).as("holidays"))
		.executeTakeFirst();
	return (
		row && {
			names: row.names,
			shortNames: row.short_names,
			languages: row.languages,
			seat: row.seat,
			zone: row.zone,
			demo: row.demo,
			version: row.version,
			holidays: new Set(row.holidays.map(({ date }) => date as CalendarDate)),
		}
	);
}

/** The classes of members in the body's own order. */
export async function classesOf(db: Handle): Promise<MemberClass[]> {
	const rows = await db.selectFrom("member_class").selectAll().orderBy("position").execute();
	return rows.map(({ code, is_state, names }) => ({
		code,
		isState: is_state,
		names: names as unknown as MemberClass["names"],
	}));
}

export async function insertBody(tx: Transaction<Schema>, founding: Founding): Promise<void> {
	const { names, shortNames, languages, seat, zone, demo, holidays, classes, organs } = founding;
	await tx
		.insertInto("body")
		.values({
			names: JSON.stringify(names),
			short_names: JSON.stringify(shortNames),
			languages,
			seat: JSON.stringify(seat),
			zone,
			demo,
		})
		.execute();
	await tx
		.insertInto("member_class")
		.values(
			classes.map(({ code, isState, names: forms }, position) => ({
				code,
				position,
				is_state: isState,
				names: JSON.stringify(forms),
			})),
		)
		.execute();
	await insertHolidays(tx, holidays);
	if (organs.length > 0)
		await tx
			.insertInto("organ")
			.values(
				organs.map(({ code, names: called, composedOf }, position) => ({
					id: newId(),
					code,
					position,
					names: JSON.stringify(called),
					composed_of: composedOf,
				})),
			)
			.execute();
}

async function insertHolidays(tx: Transaction<Schema>, holidays: readonly Holiday[]): Promise<void> {
	if (holidays.length === 0) return;
	await tx
		.insertInto("holiday")
		.values(holidays.map(({ date, names }) => ({ date, names: JSON.stringify(names) })))
		.execute();
}

/** The days off with their names, from the first to the last. */
export async function holidaysOf(db: Handle): Promise<Holiday[]> {
	return await db.selectFrom("holiday").select(["date", "names"]).orderBy("date").execute();
}

/** The body's row, held against every other edit until the transaction ends. */
export async function lockBody(tx: Transaction<Schema>): Promise<Pick<Body, "version">> {
	return await tx.selectFrom("body").select("version").forUpdate().executeTakeFirstOrThrow();
}

export async function updateBody(
	tx: Transaction<Schema>,
	{ names, shortNames, languages, seat, zone, holidays }: BodyEdit,
): Promise<void> {
	await tx
		.updateTable("body")
		.set((eb) => ({
			names: JSON.stringify(names),
			short_names: JSON.stringify(shortNames),
			languages,
			seat: JSON.stringify(seat),
			zone,
			version: eb("version", "+", 1),
		}))
		.execute();
	await tx.deleteFrom("holiday").execute();
	await insertHolidays(tx, holidays);
}
