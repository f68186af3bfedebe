import { type ExpressionBuilder, type Selectable, sql, type Transaction } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { Schema } from "../../../data/schema.ts";
import type { Handle } from "../../../data/transaction.ts";
import type { CalendarDate } from "../../../kit/clock.ts";
import type { MemberName, NameForms } from "./model.ts";

type Tx = Transaction<Schema>;

/** Names in every language kept, and the first day on which they hold. */
interface Named {
	readonly names: Readonly<Record<string, NameForms>>;
	readonly namesSince: CalendarDate;
}

export const nameFrom = (row: Omit<Selectable<Schema["member_name"]>, "member_id">): MemberName => ({
	lang: row.lang,
	from: row.from_date,
	until: row.until_date,
	short: row.short,
	article: row.article,
	of: row.of,
	at: row.at,
	formal: row.formal,
	formalArticle: row.formal_article,
	formalOf: row.formal_of,
	sort: row.sort,
});

export const nameColumns = [
	"name.lang",
	"name.from_date",
	"name.until_date",
	"name.short",
	"name.article",
	"name.of",
	"name.at",
	"name.formal",
	"name.formal_article",
	"name.formal_of",
	"name.sort",
] as const;

const namesOfMember = (eb: ExpressionBuilder<Schema, "member">) =>
	eb.selectFrom("member_name as name").select(nameColumns).whereRef("name.member_id", "=", "member.id");

/** Nearest to a day first, as `nameOf` chooses. */
const notOver = (on: CalendarDate) => sql`name.until_date is null or name.until_date > ${on}::date`;

/** The name to show for a day in each language kept. */
export const nearestNames = (on: CalendarDate) => (eb: ExpressionBuilder<Schema, "member">) =>
	namesOfMember(eb).distinctOn("name.lang").orderBy("name.lang").orderBy(notOver(on), "desc").orderBy("name.from_date");

/** The one name to show in a language; where the register keeps none in it, the first of those it keeps. */
export const nearestName = (on: CalendarDate, lang: string) => (eb: ExpressionBuilder<Schema, "member">) =>
	namesOfMember(eb)
		.orderBy(sql`name.lang = ${lang}`, "desc")
		.orderBy("name.lang")
		.orderBy(notOver(on), "desc")
		.orderBy("name.from_date")
		.limit(1);

/** The names of members to show for a day, in every language kept, by member. One statement. */
export async function namesOn(
	db: Handle,
	on: CalendarDate,
	members: readonly string[],
): Promise<ReadonlyMap<string, { readonly names: readonly MemberName[] }>> {
	const rows = await db
		.selectFrom("member")
		.select((eb) => ["member.id", jsonArrayFrom(nearestNames(on)(eb)).as("names")])
		.where("member.id", "=", sql<string>`any(${members}::text[])`)
		.execute();
	return new Map(rows.map(({ id, names }) => [id, { names: names.map(nameFrom) }]));
}

export const nameRows = (id: string, { names, namesSince }: Named) =>
	Object.entries(names).map(([lang, name]) => ({
		member_id: id,
		lang,
		from_date: namesSince,
		until_date: null,
		short: name.short,
		article: name.article,
		of: name.of,
		at: name.at,
		formal: name.formal,
		formal_article: name.formalArticle,
		formal_of: name.formalOf,
		sort: name.sort,
	}));

/** Corrects names in force where they stand. */
export async function correctNames(tx: Tx, id: string, entry: Named): Promise<void> {
	await tx.deleteFrom("member_name").where("member_id", "=", id).where("from_date", "=", entry.namesSince).execute();
	await tx.insertInto("member_name").values(nameRows(id, entry)).execute();
}

/** Ends the names in force on the day on which others follow them. */
export async function followNames(tx: Tx, id: string, entry: Named): Promise<void> {
	await tx
		.updateTable("member_name")
		.set({ until_date: entry.namesSince })
		.where("member_id", "=", id)
		.where("until_date", "is", null)
		.execute();
	await tx.insertInto("member_name").values(nameRows(id, entry)).execute();
}
