import { type Expression, type ExpressionBuilder, expressionBuilder, sql, type Transaction } from "kysely";
import { jsonArrayFrom, jsonBuildObject } from "kysely/helpers/postgres";
import type { Schema } from "../../../data/schema.ts";
import type { Handle } from "../../../data/transaction.ts";
import type { DelegationRole } from "../../../kit/actor.ts";
import type { CalendarDate } from "../../../kit/clock.ts";
import { nameAt } from "../../identity/index.ts";
import { nameFrom, nearestName } from "../name/store.ts";
import { type Delegate, type PlaceDeed, type Places, placeActs, type Served } from "./model.ts";

type Tx = Transaction<Schema>;

const servingOn = (on: CalendarDate) => (eb: ExpressionBuilder<Schema, "delegate">) =>
	eb.and([
		eb("delegate.from_date", "<=", on),
		eb.or([eb("delegate.until_date", "is", null), eb("delegate.until_date", ">", on)]),
	]);

const rank: readonly DelegationRole[] = ["head", "focalPoint", "drafter", "reader"];

/** The people of a delegation on a day, the head first, each role in the order of appointment. */
export async function delegatesOf(db: Handle, member: string, on: CalendarDate): Promise<Delegate[]> {
	const people = await db
		.selectFrom("delegate")
		.innerJoin("person", "person.id", "delegate.person_id")
		.select(["person.id as person", "name", "email", "language", "role", "function", "from_date as from"])
		.where("member_id", "=", member)
		.where(servingOn(on))
		.orderBy("from_date")
		.orderBy("person.id")
		.execute();
	return people.sort((a, b) => rank.indexOf(a.role) - rank.indexOf(b.role));
}

/** The delegations that a person serves on a day, named in a language: for the switch between them. One statement. */
export async function delegationsOf(db: Handle, person: string, on: CalendarDate, lang: string): Promise<Served[]> {
	const rows = await db
		.selectFrom("delegate")
		.innerJoin("member", "member.id", "delegate.member_id")
		.select((eb) => ["member.id as member", "code", "role", jsonArrayFrom(nearestName(on, lang)(eb)).as("names")])
		.where("person_id", "=", person)
		.where(servingOn(on))
		.orderBy("delegate.from_date")
		.orderBy("member.id")
		.execute();
	return rows.map(({ names, ...seat }) => ({ ...seat, names: names.map(nameFrom) }));
}

/** Whether replies of the delegation need clearance. */
export async function clearanceOf(db: Handle, member: string): Promise<boolean> {
	const row = await db.selectFrom("member").select("clearance").where("id", "=", member).executeTakeFirst();
	return row?.clearance === true;
}

/**
 * What a person may do on a day: their places in delegations, and the organs that they chair. An expression, so that it is read
 * together with what says who the person is.
 */
export function placesOf(person: Expression<string>, on: CalendarDate): Expression<Places> {
	const eb = expressionBuilder<Schema>();
	return jsonBuildObject({
		seats: jsonArrayFrom(
			eb
				.selectFrom("delegate")
				.select(["member_id as member", "role"])
				.where("person_id", "=", person)
				.where(servingOn(on))
				.orderBy("from_date")
				.orderBy("member_id"),
		),
		chairs: sql<string[]>`${eb
			.selectFrom("organ_chair")
			.select(sql`coalesce(json_agg(organ_id), '[]'::json)`.as("organs"))
			.where("person_id", "=", person)
			.where("from_date", "<=", on)
			.where((open) => open.or([open("until_date", "is", null), open("until_date", ">", on)]))}`,
	});
}

/** What was done last with a delegation's places, newest first. One statement. */
export async function placeDeedsOf(db: Handle, member: string, most: number): Promise<PlaceDeed[]> {
	const rows = await db
		.selectFrom("act_record")
		.leftJoin("person as doer", "doer.id", "act_record.person")
		.leftJoin("person as whom", "whom.id", "act_record.about")
		.leftJoin("person as successor", "successor.id", "act_record.also_about")
		.select(["act", "at", "roles"])
		.select([
			nameAt("doer", "act_record.at").$castTo<string | null>().as("by"),
			nameAt("whom", "act_record.at").$castTo<string | null>().as("whom"),
			nameAt("successor", "act_record.at").$castTo<string | null>().as("successor"),
		])
		.where("delegation", "=", member)
		.where(sql<boolean>`act like 'membership.%'`)
		.where("act", "in", placeActs)
		.orderBy("act_record.id", "desc")
		.limit(most)
		.$narrowType<{ act: PlaceDeed["act"] }>()
		.execute();
	return rows.map(({ roles, ...deed }) => ({
		...deed,
		bySecretariat: roles.some((role) => role === "officer" || role === "approvingOfficer"),
	}));
}

/** The names of the people in a role, by member, on a day: for the officers' list. One statement. */
export async function peopleInRole(
	db: Handle,
	role: DelegationRole,
	on: CalendarDate,
): Promise<ReadonlyMap<string, readonly string[]>> {
	const rows = await db
		.selectFrom("delegate")
		.innerJoin("person", "person.id", "delegate.person_id")
		.select(["member_id", sql<string[]>`array_agg(person.name order by delegate.from_date)`.as("names")])
		.where("role", "=", role)
		.where(servingOn(on))
		.groupBy("member_id")
		.execute();
	return new Map(rows.map(({ member_id, names }) => [member_id, names]));
}

/** The delegation held against every other change of its people until the transaction ends. */
export async function lockDelegation(tx: Tx, member: string): Promise<void> {
	await tx.selectFrom("member").select("id").where("id", "=", member).forUpdate().execute();
}

/** Gives a place from a day on; whoever gave one up on that same day takes it up again. */
export async function insertDelegate(
	tx: Tx,
	member: string,
	{ person, role, function: title, from }: Pick<Delegate, "person" | "role" | "function" | "from">,
): Promise<void> {
	await tx
		.insertInto("delegate")
		.values({ person_id: person, member_id: member, role, function: title, from_date: from, until_date: null })
		.onConflict((day) =>
			day.columns(["person_id", "member_id", "from_date"]).doUpdateSet({ role, function: title, until_date: null }),
		)
		.execute();
}

/** Ends a person's place on a day, the first on which it no longer holds. */
export async function endDelegation(tx: Tx, member: string, person: string, until: CalendarDate): Promise<void> {
	await tx
		.updateTable("delegate")
		.set({ until_date: until })
		.where("member_id", "=", member)
		.where("person_id", "=", person)
		.where("until_date", "is", null)
		.execute();
}

export async function updateClearance(tx: Tx, member: string, clearance: boolean): Promise<void> {
	await tx.updateTable("member").set({ clearance }).where("id", "=", member).execute();
}
