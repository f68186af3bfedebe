import type { Corrigendum } from "@intersession/ledger";
import { type Kysely, sql, type Transaction } from "kysely";
import type { Schema } from "../../../data/schema.ts";
import type { Instant } from "../../../kit/clock.ts";
import type { Place } from "../model.ts";

type Db = Kysely<Schema>;

export async function addCorrigendum(
	tx: Transaction<Schema>,
	{ document, salt, at }: { document: Corrigendum; salt: string; at: Instant },
): Promise<void> {
	const added = JSON.stringify([{ document, salt, at }]);
	await tx
		.updateTable("survey")
		.set({ corrigenda: sql<string>`corrigenda || ${added}::jsonb` })
		.where("id", "=", document.survey)
		.execute();
}

/** Once for each corrigendum, however often it is said. */
export async function insertConfirmation(
	tx: Transaction<Schema>,
	{ survey, member, number, at, by }: Place & { number: number; at: Instant; by: string },
): Promise<void> {
	await tx
		.insertInto("corrigendum_confirmation")
		.values({ survey_id: survey, number, member_id: member, at, person_id: by })
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}

/** The numbers of the corrigenda after which a delegation confirmed its reply. */
export async function confirmedBy(db: Db, { survey, member }: Place): Promise<ReadonlySet<number>> {
	const rows = await db
		.selectFrom("corrigendum_confirmation")
		.select("number")
		.where("survey_id", "=", survey)
		.where("member_id", "=", member)
		.execute();
	return new Set(rows.map(({ number }) => number));
}

/** How many delegations confirmed their reply after each corrigendum, by its number. */
export async function confirmations(db: Db, survey: string): Promise<ReadonlyMap<number, number>> {
	const rows = await db
		.selectFrom("corrigendum_confirmation")
		.select(["number", ({ fn }) => fn.countAll<number>().as("count")])
		.where("survey_id", "=", survey)
		.groupBy("number")
		.execute();
	return new Map(rows.map(({ number, count }) => [number, count]));
}
