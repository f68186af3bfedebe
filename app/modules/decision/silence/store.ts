import { type Kysely, sql, type Transaction } from "kysely";
import type { Schema } from "../../../data/schema.ts";
import type { Instant } from "../../../kit/clock.ts";
import { workIn, worksOf } from "../../document/index.ts";
import { nameAt } from "../../identity/index.ts";
import type { Answer, Fates } from "../model.ts";
import { askedIn } from "../store.ts";
import type { Breaking, Ending, Silence } from "./model.ts";

type Db = Kysely<Schema>;
type Tx = Transaction<Schema>;

/** Every silence procedure on these choices, in the order in which they were put before a second officer. Two statements. */
export async function silencesOn(db: Db, choices: readonly string[]): Promise<Silence[]> {
	if (choices.length === 0) return [];
	const rows = await silenceRows(db, choices);
	const works = await worksOf(db, ...rows.map(({ id }) => id));
	const work = (id: string) => workIn(works, id);
	return rows.map((row) => ({
		id: row.id,
		choice: row.choice_id,
		organ: row.organ_id,
		text: work(row.text),
		fates: row.fates ?? {},
		expires: row.expires,
		ended:
			row.ended === null || row.ended_at === null || row.ended_by === null
				? null
				: { how: row.ended, at: row.ended_at, by: { person: row.ended_by, name: row.ender_name ?? "" } },
		broken: row.broken_by === null ? null : { member: row.broken_by, named: row.named, remarks: row.remarks },
		suspension: row.suspension === null ? null : work(row.suspension),
		...askedIn(row),
	}));
}

const silenceRows = async (db: Db, choices: readonly string[]) =>
	await db
		.selectFrom("silence")
		.innerJoin("person as asker", "asker.id", "silence.asked_by")
		.leftJoin("person as answerer", "answerer.id", "silence.answered_by")
		.leftJoin("person as ender", "ender.id", "silence.ended_by")
		.selectAll("silence")
		.select((eb) => [
			nameAt("asker", "silence.asked_at").as("asker_name"),
			nameAt("answerer", "silence.answered_at").as("answerer_name"),
			nameAt("ender", "silence.ended_at").as("ender_name"),
			eb
				.selectFrom("silence_option")
				.select(sql<Fates | null>`json_object_agg(option_id, fate)`.as("fates"))
				.whereRef("silence_id", "=", "silence.id")
				.as("fates"),
		])
		.where("choice_id", "in", [...choices])
		.orderBy("asked_at")
		.orderBy("silence.id")
		.execute();

/** Silence procedures that have not ended, in every year, earliest expiry first. */
export const silenceRowsOpen = async (db: Db) =>
	await db
		.selectFrom("silence")
		.innerJoin("choice", "choice.id", "silence.choice_id")
		.innerJoin("cycle", "cycle.id", "choice.cycle_id")
		.select([
			"silence.id",
			"cycle.year",
			"choice.id as choice",
			"choice.step",
			"organ_id as organ",
			"expires",
			"answer",
			"asked_by as askedBy",
		])
		.where("ended", "is", null)
		.where((eb) => eb.or([eb("answer", "is", null), eb("answer", "=", "granted")]))
		.orderBy("expires")
		.execute();

/** Silences on these choices that their Chairs confirmed, in the order in which they did. */
export const silenceRowsConfirmed = async (db: Db, choices: readonly string[]) =>
	await db
		.selectFrom("silence")
		.select(["id", "choice_id as choice", "ended_at as at"])
		.where("ended", "=", "confirmed")
		.where("choice_id", "=", sql<string>`any(${[...choices]}::text[])`)
		.orderBy("ended_at")
		.execute();

interface NewSilence extends Pick<Silence, "id" | "choice" | "organ" | "fates" | "expires"> {
	readonly text: string;
	readonly at: Instant;
	readonly by: string;
}

export async function insertSilence(tx: Tx, { choice, organ, fates, at, by, ...row }: NewSilence): Promise<void> {
	await tx
		.insertInto("silence")
		.values({
			...row,
			choice_id: choice,
			organ_id: organ,
			asked_by: by,
			asked_at: at,
			answer: null,
			answered_by: null,
			answered_at: null,
			ended: null,
			ended_at: null,
			ended_by: null,
			broken_by: null,
			suspension: null,
		})
		.execute();
	await tx
		.insertInto("silence_option")
		.values(Object.entries(fates).map(([option_id, fate]) => ({ silence_id: row.id, option_id, fate })))
		.execute();
}

/** The choice on which a silence was put; undefined when there is no such silence. */
export async function choiceOfSilence(db: Db, id: string): Promise<string | undefined> {
	return (await db.selectFrom("silence").select("choice_id").where("id", "=", id).executeTakeFirst())?.choice_id;
}

export async function answerSilence(
	tx: Tx,
	id: string,
	{ answer, by, at, remark }: { answer: Answer; by: string; at: Instant; remark: string },
): Promise<void> {
	await tx
		.updateTable("silence")
		.set({ answer, answered_by: by, answered_at: at, remark })
		.where("id", "=", id)
		.execute();
}

export async function endSilence(
	tx: Tx,
	id: string,
	{
		how,
		at,
		by,
		breaking,
		suspension = null,
	}: { how: Ending; at: Instant; by: string; breaking?: Breaking; suspension?: string | null },
): Promise<void> {
	await tx
		.updateTable("silence")
		.set({
			ended: how,
			ended_at: at,
			ended_by: by,
			broken_by: breaking?.member ?? null,
			named: breaking?.named ?? false,
			remarks: breaking?.remarks ?? "",
			suspension,
		})
		.where("id", "=", id)
		.execute();
}
