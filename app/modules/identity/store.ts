import { type Expression, type Kysely, type RawBuilder, sql, type Transaction } from "kysely";
import type { Schema } from "../../data/schema.ts";
import type { CalendarDate, Instant } from "../../kit/clock.ts";
import { newId } from "../../kit/ids.ts";
import type { UiLang } from "../../kit/languages.ts";
import type { Person, SessionPerson } from "./model.ts";
import type { GrantedRole } from "./role/model.ts";

type Handle = Kysely<Schema>;

const personColumns = ["id", "name", "email", "language", "zone"] as const;

const personOf = (row: { [column in (typeof personColumns)[number]]: string } | undefined): Person | undefined =>
	row && { ...row, language: row.language as UiLang };

export const personById = async (db: Handle, id: string): Promise<Person | undefined> =>
	personOf(await db.selectFrom("person").select(personColumns).where("id", "=", id).executeTakeFirst());

export async function personsById(db: Handle, ids: readonly string[]): Promise<ReadonlyMap<string, Person>> {
	const rows = await db
		.selectFrom("person")
		.select(personColumns)
		.where("id", "=", sql<string>`any(${ids}::text[])`)
		.execute();
	return new Map(rows.map((row) => [row.id, { ...row, language: row.language as UiLang }]));
}

/** The person an address belongs to; addresses differ by more than case. */
export const personByEmail = async (db: Handle, email: string): Promise<Person | undefined> =>
	personOf(
		await db.selectFrom("person").select(personColumns).where("email", "=", email.toLowerCase()).executeTakeFirst(),
	);

/** Adds a person; undefined when the address is somebody's already. */
export async function insertPerson(
	tx: Transaction<Schema>,
	person: Omit<Person, "id">,
	now: Instant,
): Promise<string | undefined> {
	const row = await tx
		.insertInto("person")
		.values({ ...person, id: newId(), created_at: now, updated_at: now })
		.onConflict((conflict) => conflict.column("email").doNothing())
		.returning("id")
		.executeTakeFirst();
	return row?.id;
}

export interface PersonEdit {
	readonly name?: string | undefined;
	readonly language?: UiLang | undefined;
	readonly zone?: string | undefined;
}

/**
 * The name under which a person did what was done at an instant: a later rename changes no record.
 * @param person the table or alias of the person in the statement
 * @param at the column of that instant, or what the instant is computed by
 */
export function nameAt(person: string, at: string | RawBuilder<unknown>): RawBuilder<string> {
	const instant = typeof at === "string" ? sql.ref(at) : at;
	return sql<string>`coalesce(
		(select former.name from person_former_name as former
			where former.person_id = ${sql.ref(`${person}.id`)} and former.until > ${instant}
			order by former.until limit 1),
		${sql.ref(`${person}.name`)})`;
}

/** Keeps the name that an edit replaces; of several given up at one instant, the one borne before it. */
async function keepFormerName(tx: Transaction<Schema>, id: string, name: string, until: Instant): Promise<void> {
	await tx
		.insertInto("person_former_name")
		.columns(["person_id", "until", "name"])
		.expression((eb) =>
			eb
				.selectFrom("person")
				.select(["id", sql.val(until).$castTo<Instant>().as("until"), "name"])
				.where("id", "=", id)
				.where("name", "<>", name),
		)
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}

/** False when there is no such person. */
export async function updatePerson(
	tx: Transaction<Schema>,
	id: string,
	edit: PersonEdit,
	now: Instant,
): Promise<boolean> {
	if (edit.name !== undefined) await keepFormerName(tx, id, edit.name, now);
	const { numUpdatedRows } = await tx
		.updateTable("person")
		.set({ ...edit, updated_at: now })
		.where("id", "=", id)
		.executeTakeFirst();
	return numUpdatedRows === 1n;
}

/** Something else to be read of the person, in the same statement; later modules know what. */
export type AlsoOf<Also> = (person: Expression<string>) => Expression<Also>;

/**
 * Whose session this is, with the roles held on a day and what else is to be read of them, in one statement; undefined when
 * there is no such session or it has expired.
 * @param token as the verified cookie carries it
 * @param now system time
 */
export async function sessionByToken<Also>(
	db: Handle,
	{ token, now, on, alsoOf }: { token: string; now: Instant; on: CalendarDate; alsoOf: AlsoOf<Also> },
): Promise<{ person: SessionPerson; also: Also; expires: Instant } | undefined> {
	const row = await db
		.selectFrom("session")
		.innerJoin("person", "person.id", "session.person_id")
		.select(["person.id as person", "person.name", "person.email", "person.language", "person.zone"])
		.select("session.expires_at as expires")
		.select((eb) =>
			eb.fn
				.coalesce(
					eb
						.selectFrom("staff_role")
						.select(sql<GrantedRole[]>`array_agg(role order by role)`.as("roles"))
						.whereRef("staff_role.person_id", "=", "session.person_id")
						.where("from_date", "<=", on)
						.where((held) => held.or([held("until_date", "is", null), held("until_date", ">", on)])),
					sql<GrantedRole[]>`'{}'::text[]`,
				)
				.as("staff"),
		)
		.select((eb) => sql<Also>`${alsoOf(eb.ref("session.person_id"))}`.as("also"))
		.where("session.token", "=", token)
		.where("session.expires_at", ">", now)
		.executeTakeFirst();
	if (row === undefined) return undefined;
	const { expires, also, ...person } = row;
	return { person, also: also as Also, expires };
}

/** Makes every link and code that was mailed to an address and not used yet void. The shapes are the library's. */
export async function voidSignIns(db: Handle, email: string): Promise<void> {
	await db
		.deleteFrom("verification")
		.where((eb) =>
			eb.or([
				eb("identifier", "=", `sign-in-otp-${email}`),
				eb.and([
					eb("identifier", "like", "magic-link:%"),
					eb("value", "=", JSON.stringify({ type: "magic-link", email })),
				]),
			]),
		)
		.execute();
}

/** Removes sessions that nobody can use any more. Links and codes that have expired the library removes itself. */
export async function deleteEndedSessions(db: Handle, now: Instant): Promise<void> {
	await db.deleteFrom("session").where("expires_at", "<=", now).execute();
}
