import { type Kysely, type Selectable, sql, type Transaction } from "kysely";
import type { Schema } from "../../../data/schema.ts";
import type { Instant } from "../../../kit/clock.ts";
import { type Place, placeKey } from "../model.ts";
import type { Answers, Draft } from "./model.ts";

type Db = Kysely<Schema>;
type Tx = Transaction<Schema>;

export const draftFrom = (row: Selectable<Schema["draft"]>): Draft => {
	const { cleared_version: version, cleared_by: by, cleared_at: at } = row;
	return {
		version: row.version,
		answers: row.answers as Answers,
		editedBy: row.edited_by,
		editedAt: row.edited_at,
		cleared: version === null || by === null || at === null ? null : { version, by, at },
	};
};

export async function draftOf(db: Db, { survey, member }: Place): Promise<Draft | undefined> {
	const row = await db
		.selectFrom("draft")
		.selectAll()
		.where("survey_id", "=", survey)
		.where("member_id", "=", member)
		.executeTakeFirst();
	return row && draftFrom(row);
}

/** The drafts of members, by `placeKey`. One statement. */
export async function draftsOf(db: Db, members: readonly string[]): Promise<ReadonlyMap<string, Draft>> {
	const rows = await db
		.selectFrom("draft")
		.selectAll()
		.where("member_id", "=", sql<string>`any(${members}::text[])`)
		.execute();
	return new Map(rows.map((row) => [placeKey({ survey: row.survey_id, member: row.member_id }), draftFrom(row)]));
}

export async function putDraft(
	tx: Tx,
	{ survey, member }: Place,
	{ version, answers, by, at }: { version: number; answers: Answers; by: string; at: Instant },
): Promise<void> {
	const edited = { version, answers: JSON.stringify(answers), edited_by: by, edited_at: at };
	await tx
		.insertInto("draft")
		.values({
			survey_id: survey,
			member_id: member,
			...edited,
			cleared_version: null,
			cleared_by: null,
			cleared_at: null,
		})
		.onConflict((conflict) => conflict.columns(["survey_id", "member_id"]).doUpdateSet(edited))
		.execute();
}

export async function setCleared(
	tx: Tx,
	{ survey, member }: Place,
	{ version, by, at }: { version: number; by: string; at: Instant },
): Promise<void> {
	await tx
		.updateTable("draft")
		.set({ cleared_version: version, cleared_by: by, cleared_at: at })
		.where("survey_id", "=", survey)
		.where("member_id", "=", member)
		.execute();
}
