import { sql } from "kysely";
import type { Handle } from "../../../data/transaction.ts";
import type { CalendarDate } from "../../../kit/clock.ts";
import { isUiLang } from "../../../kit/languages.ts";
import type { Correspondent } from "./model.ts";

/**
 * Everywhere that members of a day are written to: the official mailbox, in the language of correspondence, and the head and
 * the focal points, each in their own. A member without any address is not in it. One statement.
 * @param only the members that are asked about; all of them without it
 */
export async function correspondentsOn(
	db: Handle,
	on: CalendarDate,
	only?: readonly string[],
): Promise<Correspondent[]> {
	return (await lastCorrespondents(db, on, only)).filter(({ left }) => !left);
}

/**
 * Everywhere that members are written to on a day, and those that have left by then as well: at the mailbox on file, and at the
 * head and the focal points of their last day. One statement.
 * @param only the members that are asked about; all who ever were one without it
 */
export async function lastCorrespondents(
	db: Handle,
	on: CalendarDate,
	only?: readonly string[],
): Promise<(Correspondent & { readonly left: boolean })[]> {
	const stood = db
		.selectFrom("membership")
		.distinctOn("member_id")
		// `least` passes over null.
		.select(["member_id", sql<CalendarDate>`least(${on}::date, until_date - 1)`.as("day")])
		.where("from_date", "<=", on)
		.$if(only !== undefined, (query) => query.where("member_id", "=", sql<string>`any(${only}::text[])`))
		.orderBy("member_id")
		.orderBy("from_date", "desc")
		.as("stood");
	const rows = await db
		.selectFrom("member")
		.innerJoin(stood, "stood.member_id", "member.id")
		.select(["member.id as member", "mailbox as address", "language", "zone", "stood.day"])
		.select(sql<string | null>`null`.as("person"))
		.where("mailbox", "is not", null)
		.unionAll(
			db
				.selectFrom(stood)
				.innerJoin("delegate", "delegate.member_id", "stood.member_id")
				.innerJoin("person", "person.id", "delegate.person_id")
				.select([
					"stood.member_id as member",
					"person.email as address",
					"person.language",
					"person.zone",
					"stood.day",
					"person.id as person",
				])
				.where("delegate.role", "in", ["head", "focalPoint"])
				.whereRef("delegate.from_date", "<=", "stood.day")
				.where((eb) =>
					eb.or([eb("delegate.until_date", "is", null), eb("delegate.until_date", ">", eb.ref("stood.day"))]),
				),
		)
		.execute();
	return rows.map(({ member, person, address, language, zone, day }) => ({
		member,
		recipient: person === null ? `member:${member}` : `person:${person}`,
		address: String(address),
		lang: isUiLang(language) ? language : "en",
		zone,
		left: day < on,
	}));
}
