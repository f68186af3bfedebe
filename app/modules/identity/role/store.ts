import { type Kysely, sql, type Transaction } from "kysely";
import type { Schema } from "../../../data/schema.ts";
import { dateIn } from "../../../kit/calendar.ts";
import type { CalendarDate, Instant } from "../../../kit/clock.ts";
import { newId } from "../../../kit/ids.ts";
import type { UiLang } from "../../../kit/languages.ts";
import type { Person } from "../model.ts";
import { nameAt } from "../store.ts";
import type { DecidedRequest, Elsewhere, Grant, GrantedRole, HeldGrant, RoleRequest } from "./model.ts";

type Handle = Kysely<Schema>;
type Tx = Transaction<Schema>;

/** The person, locked until the transaction ends, so that two changes of one person's roles follow each other. */
export async function lockPerson(tx: Transaction<Schema>, id: string): Promise<boolean> {
	return (await tx.selectFrom("person").select("id").where("id", "=", id).forUpdate().executeTakeFirst()) !== undefined;
}

export async function grantsOf(db: Handle, person: string): Promise<Grant[]> {
	const rows = await db
		.selectFrom("staff_role")
		.select(["role", "from_date", "until_date"])
		.where("person_id", "=", person)
		.orderBy("from_date")
		.execute();
	return rows.map(({ role, from_date, until_date }) => ({ role, from: from_date, until: until_date }));
}

export async function insertGrant(
	tx: Transaction<Schema>,
	person: string,
	role: GrantedRole,
	from: CalendarDate,
): Promise<void> {
	await tx
		.insertInto("staff_role")
		.values({ person_id: person, role, from_date: from, until_date: null })
		// The row of a role that ended on the day on which it began, and begins again.
		.onConflict((conflict) => conflict.columns(["person_id", "role", "from_date"]).doUpdateSet({ until_date: null }))
		.execute();
}

export async function endGrant(
	tx: Transaction<Schema>,
	person: string,
	{ role, from }: Grant,
	until: CalendarDate,
): Promise<void> {
	await tx
		.updateTable("staff_role")
		.set({ until_date: until })
		.where("person_id", "=", person)
		.where("role", "=", role)
		.where("from_date", "=", from)
		.execute();
}

/** Everybody who holds a role in the body on a day, with those roles. */
export async function staffOn(db: Handle, on: CalendarDate): Promise<(Person & { roles: GrantedRole[] })[]> {
	const rows = await db
		.selectFrom("staff_role")
		.innerJoin("person", "person.id", "staff_role.person_id")
		.select(["person.id", "person.name", "person.email", "person.language", "person.zone"])
		.select(sql<GrantedRole[]>`array_agg(staff_role.role order by staff_role.role)`.as("roles"))
		.where("from_date", "<=", on)
		.where((eb) => eb.or([eb("until_date", "is", null), eb("until_date", ">", on)]))
		.groupBy("person.id")
		.execute();
	return rows.map((row) => ({ ...row, language: row.language as UiLang }));
}

/** The grants in force on a day or to begin after it, by name and role. */
export async function grantsFrom(db: Handle, on: CalendarDate): Promise<HeldGrant[]> {
	const rows = await db
		.selectFrom("staff_role")
		.innerJoin("person", "person.id", "staff_role.person_id")
		.select([
			"person.id as person",
			"person.name",
			"person.email",
			"staff_role.role",
			"staff_role.from_date",
			"until_date",
		])
		.select((eb) =>
			eb
				.selectFrom("role_request")
				.innerJoin("person as granter", "granter.id", "role_request.decided_by")
				.select(nameAt("granter", "decided_at").as("name"))
				.where("granted", "=", true)
				.whereRef("role_request.person_id", "=", "staff_role.person_id")
				.whereRef("role_request.role", "=", "staff_role.role")
				.whereRef("role_request.from_date", "=", "staff_role.from_date")
				.orderBy("decided_at", "desc")
				.limit(1)
				.as("grantedBy"),
		)
		.where((eb) => eb.or([eb("until_date", "is", null), eb("until_date", ">", on)]))
		.orderBy("person.name")
		.orderBy("person.id")
		.orderBy("staff_role.role")
		.execute();
	return rows.map(({ from_date: from, until_date: until, ...grant }) => ({ ...grant, from, until }));
}

/**
 * What keeps a person from a role that begins on a day. One statement. The tables are the membership's, which comes after this
 * module and asks it the same the other way round; they are read here because a role must not be granted first and looked at later.
 */
export async function elsewhereFrom(db: Handle, person: string, from: CalendarDate): Promise<Elsewhere> {
	const held = (table: "delegate" | "organ_chair") => sql<boolean>`exists (
		select from ${sql.table(table)} where person_id = ${person}
			and (until_date is null or until_date > greatest(from_date, ${from}::date)))`;
	return await db
		.selectNoFrom([held("delegate").as("servesDelegation"), held("organ_chair").as("chairsOrgan")])
		.executeTakeFirstOrThrow();
}

/**
 * How many approving officers there are, or will be, who are none of these people. Who has the role is looked at again when they
 * decide, so that a day more or less matters to nobody here.
 */
export async function approvingBeside(db: Handle, people: readonly string[], now: Instant): Promise<number> {
	const { n } = await db
		.selectFrom("staff_role")
		.select((eb) => eb.fn.count<number>("person_id").distinct().as("n"))
		.where("role", "=", "approvingOfficer")
		.where("person_id", "not in", people)
		.where((eb) => eb.or([eb("until_date", "is", null), eb("until_date", ">", dateIn(now, "UTC"))]))
		.executeTakeFirstOrThrow();
	return n;
}

/** The approving officers whose role has no end, locked: of two who end each other's role at once, one finds the other gone. */
export async function lockStandingApproving(tx: Tx): Promise<string[]> {
	const rows = await tx
		.selectFrom("staff_role")
		.select("person_id")
		.where("role", "=", "approvingOfficer")
		.where("until_date", "is", null)
		.orderBy("person_id")
		.forUpdate()
		.execute();
	return rows.map(({ person_id }) => person_id);
}

/** Records a request; undefined when one for this person and role waits already. */
export async function insertRequest(
	tx: Tx,
	{ person, role, from }: { readonly person: string; readonly role: GrantedRole; readonly from: CalendarDate },
	by: string,
	at: Instant,
): Promise<string | undefined> {
	const row = await tx
		.insertInto("role_request")
		.values({
			id: newId(),
			person_id: person,
			role,
			from_date: from,
			requested_by: by,
			requested_at: at,
			granted: null,
			decided_by: null,
			decided_at: null,
		})
		.onConflict((conflict) => conflict.columns(["person_id", "role"]).where("decided_at", "is", null).doNothing())
		.returning("id")
		.executeTakeFirst();
	return row?.id;
}

/** A request that waits, held until the transaction ends, so that it is decided once. */
export async function lockRequest(
	tx: Tx,
	id: string,
): Promise<{ person: string; role: GrantedRole; from: CalendarDate; requestedBy: string } | undefined> {
	return await tx
		.selectFrom("role_request")
		.select(["person_id as person", "role", "from_date as from", "requested_by as requestedBy"])
		.where("id", "=", id)
		.where("decided_at", "is", null)
		.forUpdate()
		.executeTakeFirst();
}

export async function decideRequest(tx: Tx, id: string, granted: boolean, by: string, at: Instant): Promise<void> {
	await tx.updateTable("role_request").set({ granted, decided_by: by, decided_at: at }).where("id", "=", id).execute();
}

const requests = (db: Handle) =>
	db
		.selectFrom("role_request")
		.innerJoin("person", "person.id", "role_request.person_id")
		.innerJoin("person as asker", "asker.id", "role_request.requested_by")
		.select(["role_request.id", "person.id as person", "person.name", "person.email", "role", "from_date as from"])
		.select(["asker.id as asker", nameAt("asker", "requested_at").as("asker_name"), "requested_at as requestedAt"]);

const requestOf = <Row extends { asker: string; asker_name: string }>({ asker, asker_name, ...row }: Row) => ({
	...row,
	requestedBy: { person: asker, name: asker_name },
});

/** The requests that wait, in the order in which they were made. */
export async function waitingRequests(db: Handle): Promise<RoleRequest[]> {
	const rows = await requests(db).where("decided_at", "is", null).orderBy("requested_at").execute();
	return rows.map(requestOf);
}

/** The requests decided last, newest first. */
export async function decidedRequests(db: Handle, most: number): Promise<DecidedRequest[]> {
	const rows = await requests(db)
		.innerJoin("person as decider", "decider.id", "role_request.decided_by")
		.select(["granted", nameAt("decider", "decided_at").as("decidedBy"), "decided_at as decidedAt"])
		.$narrowType<{ granted: boolean; decidedAt: Instant }>()
		.orderBy("decided_at", "desc")
		.limit(most)
		.execute();
	return rows.map(requestOf);
}
