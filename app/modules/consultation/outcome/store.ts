import type { Work } from "@intersession/document";
import { type Kysely, type SelectQueryBuilder, sql, type Transaction } from "kysely";
import type { Schema } from "../../../data/schema.ts";
import { workIn, worksOf } from "../../document/index.ts";
import type { Outcome } from "./model.ts";

type Db = Kysely<Schema>;

interface Named {
	readonly option: string;
	readonly later: boolean;
}

const recorded = (db: Db) =>
	db
		.selectFrom("outcome")
		.innerJoin("round", "round.id", "outcome.round_id")
		.selectAll("outcome")
		.select((eb) => [
			"round.choice_id",
			"round.date as held",
			sql<boolean>`not exists (select 1 from outcome as next where next.corrects = outcome.id)`.as("in_force"),
			eb
				.selectFrom("outcome_option")
				.select(
					sql<
						readonly Named[] | null
					>`json_agg(json_build_object('option', option_id, 'later', later) order by place)`.as("named"),
				)
				.whereRef("outcome_id", "=", "outcome.id")
				.as("named"),
		])
		.orderBy("round.date")
		.orderBy("recorded_at")
		.orderBy("outcome.id");

type Recorded = ReturnType<typeof recorded>;
type Row = Recorded extends SelectQueryBuilder<infer _D, infer _T, infer O> ? O : never;

function outcomeOf(row: Row, works: ReadonlyMap<string, Work>): Outcome {
	const named = row.named ?? [];
	return {
		id: row.id,
		round: row.round_id,
		choice: row.choice_id,
		kind: row.kind,
		date: row.date,
		options: named.filter(({ later }) => !later).map(({ option }) => option),
		later: named.filter(({ later }) => later).map(({ option }) => option),
		resulting: row.resulting,
		statement: workIn(works, row.statement),
		chair: row.chair,
		statedByChair: row.stated_by_chair,
		at: row.recorded_at,
		corrects:
			row.corrects === null || row.reasons === null
				? null
				: { outcome: row.corrects, reasons: workIn(works, row.reasons) },
		inForce: row.in_force,
	};
}

/** Outcomes as they were recorded, those that were corrected as well, by the days of their rounds. Two statements. */
export async function outcomesBy(
	db: Db,
	by: { readonly id: string } | { readonly rounds: readonly string[] } | { readonly choice: string },
): Promise<Outcome[]> {
	const query = recorded(db);
	const rows = await ("id" in by
		? query.where("outcome.id", "=", by.id)
		: "choice" in by
			? query.where("round.choice_id", "=", by.choice)
			: query.where("outcome.round_id", "=", sql<string>`any(${[...by.rounds]}::text[])`)
	).execute();
	const works = await worksOf(db, ...new Set(rows.map(({ id }) => id)));
	return rows.map((row) => outcomeOf(row, works));
}

/** The record in force of a round, without its texts. */
export async function outcomeInForce(tx: Transaction<Schema>, round: string) {
	const row = await recorded(tx)
		.where("outcome.round_id", "=", round)
		.where((eb) =>
			eb.not(
				eb.exists(eb.selectFrom("outcome as next").select("next.id").whereRef("next.corrects", "=", "outcome.id")),
			),
		)
		.executeTakeFirst();
	if (row === undefined) return undefined;
	const { id, kind, date, resulting } = row;
	const named = (later: boolean) => (row.named ?? []).filter((one) => one.later === later).map(({ option }) => option);
	return { id, kind, date, resulting, options: named(false), later: named(true) };
}

export interface NewOutcome
	extends Pick<Outcome, "id" | "round" | "kind" | "date" | "options" | "later" | "resulting" | "chair" | "at"> {
	/** Works. */
	readonly statement: string;
	readonly corrects: string | null;
	readonly reasons: string | null;
	readonly byChair: boolean;
	readonly by: string;
}

export async function insertOutcome(
	tx: Transaction<Schema>,
	{ options, later, round, byChair, at, by, ...outcome }: NewOutcome,
): Promise<void> {
	await tx
		.insertInto("outcome")
		.values({ ...outcome, round_id: round, stated_by_chair: byChair, recorded_at: at, recorded_by: by })
		.execute();
	const named = [
		...options.map((option) => ({ option, later: false })),
		...later.map((option) => ({ option, later: true })),
	];
	if (named.length > 0)
		await tx
			.insertInto("outcome_option")
			.values(named.map(({ option, later }, place) => ({ outcome_id: outcome.id, option_id: option, later, place })))
			.execute();
}
