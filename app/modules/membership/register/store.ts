import { type Selectable, sql, type Transaction } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { Schema } from "../../../data/schema.ts";
import type { Handle } from "../../../data/transaction.ts";
import type { CalendarDate } from "../../../kit/clock.ts";
import { newId } from "../../../kit/ids.ts";
import type { MemberName } from "../name/model.ts";
import { nameColumns, nameFrom, nameRows, nearestName, nearestNames } from "../name/store.ts";
import type {
	Admission,
	Entry,
	FormerMember,
	Group,
	Member,
	Particulars,
	Region,
	RegisteredMember,
	Standing,
} from "./model.ts";

type Tx = Transaction<Schema>;

const particularsOf = (row: Omit<Selectable<Schema["member"]>, "id" | "version">): Particulars => ({
	code: row.code,
	iso2: row.iso2,
	m49: row.m49,
	region: row.region as Region | null,
	group: row.regional_group as Group | null,
	language: row.language,
	zone: row.zone,
	city: row.city,
	mailbox: row.mailbox,
});

/** Whether anybody was ever admitted. One statement. */
export const hasMembers = async (db: Handle): Promise<boolean> =>
	(await db.selectFrom("member").select("id").limit(1).executeTakeFirst()) !== undefined;

/**
 * Who was a member on a day, each with the class and the name it had: one statement whatever the size. Names are in `lang`, or
 * without it in every language kept. In no order: names are sorted by a collator of the reader's language (`inOrder`), never
 * by the database.
 */
export async function membersOn(db: Handle, on: CalendarDate, lang?: string): Promise<RegisteredMember[]> {
	const rows = await db
		.selectFrom("membership")
		.innerJoin("member", "member.id", "membership.member_id")
		.innerJoin("member_class", "member_class.code", "membership.class")
		.selectAll("member")
		.select(["membership.class", "membership.from_date as since", "member_class.is_state"])
		.select((eb) => jsonArrayFrom(lang === undefined ? nearestNames(on)(eb) : nearestName(on, lang)(eb)).as("names"))
		.where("membership.from_date", "<=", on)
		.where((eb) => eb.or([eb("membership.until_date", "is", null), eb("membership.until_date", ">", on)]))
		.execute();
	return rows.map((row) => ({
		...particularsOf(row),
		id: row.id,
		class: row.class,
		isState: row.is_state,
		since: row.since,
		illustrative: row.illustrative,
		names: row.names.map(nameFrom),
	}));
}

/** Those whose membership had ended by a day and had not begun again, with the last class and the name they had. One statement. */
export async function formerMembersOn(db: Handle, on: CalendarDate, lang: string): Promise<FormerMember[]> {
	const rows = await db
		.selectFrom("member")
		.innerJoinLateral(
			(eb) =>
				eb
					.selectFrom("membership")
					.select(["class", "until_date"])
					.whereRef("membership.member_id", "=", "member.id")
					.where("from_date", "<=", on)
					.orderBy("from_date", "desc")
					.limit(1)
					.as("latest"),
			(join) => join.onTrue(),
		)
		.select(["member.id", "code", "latest.class", "latest.until_date as until", "illustrative"])
		.select((eb) => jsonArrayFrom(nearestName(on, lang)(eb)).as("names"))
		.where("latest.until_date", "<=", on)
		.execute();
	return rows.map(({ until, names, ...row }) => ({ ...row, until: until as CalendarDate, names: names.map(nameFrom) }));
}

/** One member with all its classes and names, by id or by code; undefined when the register has none such. */
export async function memberOf(
	db: Handle,
	by: { readonly id: string } | { readonly code: string },
): Promise<Member | undefined> {
	const row = await db
		.selectFrom("member")
		.selectAll()
		.select((eb) => [
			jsonArrayFrom(
				eb
					.selectFrom("membership")
					.select(["class", "from_date", "until_date"])
					.whereRef("membership.member_id", "=", "member.id")
					.orderBy("from_date"),
			).as("classes"),
			jsonArrayFrom(
				eb
					.selectFrom("member_name as name")
					.select(nameColumns)
					.whereRef("name.member_id", "=", "member.id")
					.orderBy("name.from_date")
					.orderBy("name.lang"),
			).as("names"),
		])
		.where((eb) => ("id" in by ? eb("id", "=", by.id) : eb("code", "=", by.code)))
		.executeTakeFirst();
	return (
		row && {
			...particularsOf(row),
			id: row.id,
			version: row.version,
			clearance: row.clearance,
			illustrative: row.illustrative,
			classes: row.classes.map(({ class: code, from_date, until_date }) => ({
				class: code,
				from: from_date as CalendarDate,
				until: until_date as CalendarDate | null,
			})),
			names: row.names.map(nameFrom),
		}
	);
}

/** The whole register as last written, or one member of it: what new entries are compared with. One statement. */
export async function readRegister(db: Handle, id?: string): Promise<Standing[]> {
	const rows = await db
		.selectFrom("member")
		.innerJoinLateral(
			(eb) =>
				eb
					.selectFrom("membership")
					.select(["class", "from_date", "until_date"])
					.whereRef("membership.member_id", "=", "member.id")
					.orderBy("from_date", "desc")
					.limit(1)
					.as("latest"),
			(join) => join.onTrue(),
		)
		.selectAll("member")
		.select((eb) => [
			"latest.class",
			"latest.from_date as since",
			"latest.until_date as until",
			eb
				.selectFrom("membership as earlier")
				.select((inner) => inner.fn.max("earlier.until_date").as("end"))
				.whereRef("earlier.member_id", "=", "member.id")
				.whereRef("earlier.from_date", "<", "latest.from_date")
				.as("before"),
			jsonArrayFrom(
				eb
					.selectFrom("member_name as name")
					.select(nameColumns)
					.whereRef("name.member_id", "=", "member.id")
					.where("name.from_date", "=", (inner) =>
						inner
							.selectFrom("member_name as any")
							.select((max) => max.fn.max("any.from_date").as("from_date"))
							.whereRef("any.member_id", "=", "member.id"),
					),
			).as("names"),
		])
		.$if(id !== undefined, (query) => query.where("member.id", "=", id ?? ""))
		.execute();
	return rows.map((row) => {
		const names = row.names.map(nameFrom);
		return {
			id: row.id,
			version: row.version,
			classesBefore: row.before,
			entry: {
				...particularsOf(row),
				class: row.class,
				since: row.since,
				until: row.until,
				illustrative: row.illustrative,
				names: Object.fromEntries(names.map(({ lang, from: _from, until: _until, ...forms }) => [lang, forms])),
				namesSince: (names[0] as MemberName).from,
			},
		};
	});
}

/** Lets one writer at a time into the register until the transaction ends; readers go on. */
export async function lockRegister(tx: Tx): Promise<void> {
	await sql`lock table member in share row exclusive mode`.execute(tx);
}

const columnsOf = (entry: Entry) => ({
	code: entry.code,
	iso2: entry.iso2,
	m49: entry.m49,
	region: entry.region,
	regional_group: entry.group,
	language: entry.language,
	zone: entry.zone,
	city: JSON.stringify(entry.city),
	mailbox: entry.mailbox,
});

/** Enters new members with their first class and names; returns their ids in the same order. */
export async function insertMembers(tx: Tx, admissions: readonly Admission[]): Promise<string[]> {
	if (admissions.length === 0) return [];
	const entries = admissions.map((admission) => ({ id: newId(), admission }));
	await tx
		.insertInto("member")
		.values(
			entries.map(({ id, admission }) => ({
				id,
				...columnsOf(admission),
				illustrative: admission.illustrative ?? false,
			})),
		)
		.execute();
	await tx
		.insertInto("membership")
		.values(
			entries.map(({ id, admission }) => ({
				member_id: id,
				class: admission.class,
				from_date: admission.since,
				until_date: admission.until,
			})),
		)
		.execute();
	await tx
		.insertInto("member_name")
		.values(entries.flatMap(({ id, admission }) => nameRows(id, admission)))
		.execute();
	return entries.map(({ id }) => id);
}

/** Writes a member's particulars and moves its version, so that nobody's edit is overwritten unseen. */
export async function updateParticulars(tx: Tx, id: string, entry: Entry): Promise<void> {
	await tx
		.updateTable("member")
		.set((row) => ({ ...columnsOf(entry), version: row("version", "+", 1) }))
		.where("id", "=", id)
		.execute();
}

/** Ends every place that a member and its people still hold: nobody serves a member that left, nor again when it returns. */
export async function endPlaces(tx: Tx, id: string, until: CalendarDate): Promise<void> {
	await tx
		.updateTable("organ_seat")
		.set({ until_date: until })
		.where("member_id", "=", id)
		.where((eb) => eb.or([eb("until_date", "is", null), eb("until_date", ">", until)]))
		.where("from_date", "<", until)
		.execute();
	await tx
		.updateTable("delegate")
		.set({ until_date: sql`greatest(from_date, ${until}::date)` })
		.where("member_id", "=", id)
		.where((eb) => eb.or([eb("until_date", "is", null), eb("until_date", ">", until)]))
		.execute();
}
