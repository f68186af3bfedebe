import { type Kysely, sql, type Transaction } from "kysely";
import { nextIn } from "../../../data/numbering.ts";
import type { Schema } from "../../../data/schema.ts";
import { worksOf } from "../../document/index.ts";
import type { Intervention, MeetingRecord } from "./model.ts";

type Db = Kysely<Schema>;
type Tx = Transaction<Schema>;

const interventions = (db: Db) =>
	db
		.selectFrom("intervention")
		.select(["id", "place", "member_id as member", "called", "note", "tags", "version"])
		.orderBy("place");

/** What is kept of a round as it was held. Five statements. */
export async function meetingRecord(db: Db, round: string): Promise<MeetingRecord> {
	const meeting = await db.selectFrom("meeting").selectAll().where("round_id", "=", round).executeTakeFirst();
	const present = await db.selectFrom("attendance").select("member_id").where("round_id", "=", round).execute();
	const points = await db
		.selectFrom("point")
		.select(["id", "label"])
		.where("round_id", "=", round)
		.orderBy("id")
		.execute();
	const works = await worksOf(db, ...points.map(({ id }) => id));
	return {
		version: meeting?.version ?? 0,
		openedBy: meeting?.opened_by ?? "",
		closedBy: meeting?.closed_by ?? "",
		others: meeting?.others ?? "",
		present: present.map(({ member_id }) => member_id),
		points: points.flatMap(({ id, label }) => {
			const work = works.get(label);
			return work === undefined ? [] : [{ id, label: work }];
		}),
		interventions: await interventions(db).where("round_id", "=", round).execute(),
	};
}

/** One more or one fewer: what is written of a meeting at a time follows the version that its form showed; false where it did not. */
export async function writeMeeting(
	tx: Tx,
	round: string,
	seen: number,
	{ openedBy, closedBy, others, present }: Pick<MeetingRecord, "openedBy" | "closedBy" | "others" | "present">,
): Promise<boolean> {
	const values = { opened_by: openedBy, closed_by: closedBy, others };
	const written =
		seen === 0
			? await tx
					.insertInto("meeting")
					.values({ round_id: round, ...values })
					.onConflict((conflict) => conflict.doNothing())
					.returning("version")
					.executeTakeFirst()
			: await tx
					.updateTable("meeting")
					.set((row) => ({ ...values, version: row("version", "+", 1) }))
					.where("round_id", "=", round)
					.where("version", "=", seen)
					.returning("version")
					.executeTakeFirst();
	if (written === undefined) return false;
	await tx.deleteFrom("attendance").where("round_id", "=", round).execute();
	if (present.length > 0)
		await tx
			.insertInto("attendance")
			.values(present.map((member) => ({ round_id: round, member_id: member })))
			.execute();
	return true;
}

export async function insertPoint(tx: Tx, point: { id: string; round: string; label: string }): Promise<void> {
	await tx.insertInto("point").values({ id: point.id, round_id: point.round, label: point.label }).execute();
}

export async function insertIntervention(
	tx: Tx,
	{ id, round, member, called }: Pick<Intervention, "id" | "member" | "called"> & { readonly round: string },
): Promise<void> {
	await tx
		.insertInto("intervention")
		.values({
			id,
			round_id: round,
			member_id: member,
			called,
			place: nextIn("intervention", "place", "round_id", round),
		})
		.execute();
}

/** An intervention with its round. */
export async function findIntervention(tx: Tx, id: string) {
	return await interventions(tx).select("round_id as round").where("id", "=", id).executeTakeFirst();
}

/** Changes places with the one before or after it; nothing at either end. */
export async function swapIntervention(tx: Tx, round: string, id: string, by: -1 | 1): Promise<void> {
	const all = await interventions(tx).where("round_id", "=", round).execute();
	const at = all.findIndex((one) => one.id === id);
	const [own, other] = [all[at], all[at + by]];
	if (own === undefined || other === undefined) return;
	for (const [one, place] of [
		[own.id, other.place],
		[other.id, own.place],
	] as const)
		await tx.updateTable("intervention").set({ place }).where("id", "=", one).execute();
}

export async function deleteIntervention(tx: Tx, id: string): Promise<void> {
	await tx.deleteFrom("intervention").where("id", "=", id).execute();
}

/** Writes a note over the version that its form showed; false where a colleague wrote meanwhile. */
export async function writeNote(
	tx: Tx,
	id: string,
	seen: number,
	{ note, tags }: Pick<Intervention, "note" | "tags">,
): Promise<boolean> {
	const { numUpdatedRows } = await tx
		.updateTable("intervention")
		.set({ note, tags: sql`${[...tags]}::text[]`, version: seen + 1 })
		.where("id", "=", id)
		.where("version", "=", seen)
		.executeTakeFirst();
	return numUpdatedRows === 1n;
}
