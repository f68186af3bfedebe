import type { Work } from "@intersession/document";
import { type Kysely, sql, type Transaction } from "kysely";
import type { Schema } from "../../data/schema.ts";
import type { CalendarDate, Instant } from "../../kit/clock.ts";
import { workIn } from "../document/index.ts";
import type { Correction, Paper, Round } from "./model.ts";
import type { OutcomeKind } from "./outcome/model.ts";

type Db = Kysely<Schema>;
type Tx = Transaction<Schema>;

interface CorrectionRow extends Omit<Correction, "place" | "covers" | "reasons"> {
	/** Works. */
	readonly place: string;
	readonly covers: string;
	readonly reasons: string;
}

/** The rounds of a year, earliest first, each with its papers in the order in which the options were put forward. */
export async function roundRows(db: Db, cycle: string) {
	return await db
		.selectFrom("round")
		.innerJoin("choice", "choice.id", "round.choice_id")
		.selectAll("round")
		.select((eb) =>
			eb
				.selectFrom("round_paper")
				.innerJoin("choice_option", "choice_option.id", "option_id")
				.select(
					sql<readonly Paper[]>`coalesce(json_agg(json_build_object(
						'option', option_id, 'document', document_id, 'version', round_paper.version) order by choice_option.place), '[]')`.as(
						"papers",
					),
				)
				.whereRef("round_paper.round_id", "=", "round.id")
				.as("papers"),
		)
		.select((eb) =>
			eb
				.selectFrom("round_correction")
				.select(
					sql<readonly CorrectionRow[]>`json_agg(json_build_object(
						'at', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'date', date,
						'place', place, 'covers', covers, 'reasons', reasons) order by number)`.as("corrections"),
				)
				.whereRef("round_correction.round_id", "=", "round.id")
				.as("corrections"),
		)
		.where("choice.cycle_id", "=", cycle)
		.orderBy("date")
		.orderBy("convened_at")
		.execute();
}

/** One round with its year, without its texts and papers. */
export async function findRound(db: Db, id: string) {
	return await db
		.selectFrom("round")
		.innerJoin("choice", "choice.id", "round.choice_id")
		.innerJoin("cycle", "cycle.id", "choice.cycle_id")
		.select([
			"round.id",
			"choice_id as choice",
			"organ_id as organ",
			"date",
			"invites",
			"convened_at as convened",
			"cancelled_at as cancelled",
			"year",
			"place",
			"covers",
		])
		.select((eb) =>
			eb
				.selectFrom("round_correction")
				.select(sql<readonly CalendarDate[]>`json_agg(date order by number)`.as("earlier"))
				.whereRef("round_correction.round_id", "=", "round.id")
				.as("earlier"),
		)
		.where("round.id", "=", id)
		.executeTakeFirst();
}
export type FoundRound = NonNullable<Awaited<ReturnType<typeof findRound>>>;

/** Proposals of a round that the Chair has not marked, counted by whether the Administration has advised on them. */
export interface Unmarked {
	readonly unadvised: number;
	readonly advised: number;
	/** When the first of them was received; null where there is none. */
	readonly since: Instant | null;
}

/** The rounds on these choices that stand, earliest first, with what of each is recorded: kinds and figures, and none of what anybody gave. */
export const roundRowsOn = async (db: Db, choices: readonly string[]) =>
	await db
		.selectFrom("round")
		.select(["id", "choice_id as choice", "organ_id as organ", "date"])
		.select((eb) => [
			eb
				.selectFrom("outcome")
				.select(sql<{ id: string; kind: OutcomeKind }>`json_build_object('id', id, 'kind', kind)`.as("outcome"))
				.whereRef("round_id", "=", "round.id")
				.where(sql<boolean>`not exists (select 1 from outcome as next where next.corrects = outcome.id)`)
				.as("outcome"),
			eb
				.selectFrom("proposal")
				.leftJoin("proposal_mark", "proposal_mark.proposal_id", "proposal.id")
				.leftJoin("proposal_advice", (join) =>
					// The first advice stands for all: an advice is replaced, never withdrawn.
					join.onRef("proposal_advice.proposal_id", "=", "proposal.id").on("proposal_advice.number", "=", 1),
				)
				.select(
					sql<Unmarked>`json_build_object(
						'unadvised', count(*) filter (where proposal_advice.advice is null), 'advised', count(*) filter (where proposal_advice.advice is not null),
						'since', to_char(min(proposal.at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))`.as("unmarked"),
				)
				.whereRef("proposal.round_id", "=", "round.id")
				.where("taken_back_at", "is", null)
				.where("mark", "is", null)
				.as("unmarked"),
			eb
				.selectFrom("summary")
				.innerJoin("document", "document.id", "summary.document_id")
				.leftJoin("summary_clearance", (join) =>
					join
						.onRef("summary_clearance.round_id", "=", "summary.round_id")
						.onRef("summary_clearance.version", "=", "document.version"),
				)
				.select(sql<"drafted" | "cleared">`case when chair is null then 'drafted' else 'cleared' end`.as("summary"))
				.whereRef("summary.round_id", "=", "round.id")
				.as("summary"),
			eb
				.selectFrom("round_paper")
				.select(sql<number>`count(*)::int`.as("papers"))
				.whereRef("round_id", "=", "round.id")
				.as("papers"),
		])
		.where("choice_id", "=", sql<string>`any(${[...choices]}::text[])`)
		.where("cancelled_at", "is", null)
		.orderBy("date")
		.orderBy("convened_at")
		.execute();

/** Rounds that are still to be held, in every year, earliest first. */
export const roundRowsAhead = async (db: Db, today: CalendarDate) =>
	await db
		.selectFrom("round")
		.innerJoin("choice", "choice.id", "round.choice_id")
		.innerJoin("cycle", "cycle.id", "choice.cycle_id")
		.select(["round.id", "cycle.year", "round.date", "organ_id as organ", "invites"])
		.where("round.date", ">=", today)
		.where("cancelled_at", "is", null)
		.orderBy("round.date")
		.execute();

type RoundRow = Awaited<ReturnType<typeof roundRows>>[number];

export const roundOf = (row: RoundRow, works: ReadonlyMap<string, Work>): Round => ({
	id: row.id,
	choice: row.choice_id,
	organ: row.organ_id,
	date: row.date,
	place: workIn(works, row.place),
	covers: workIn(works, row.covers),
	invites: row.invites,
	convened: row.convened_at,
	cancelled:
		row.cancelled_at === null || row.cancellation === null
			? null
			: { at: row.cancelled_at, reasons: workIn(works, row.cancellation) },
	corrections: (row.corrections ?? []).map(({ place, covers, reasons, ...said }) => ({
		...said,
		place: workIn(works, place),
		covers: workIn(works, covers),
		reasons: workIn(works, reasons),
	})),
	papers: row.papers ?? [],
});

export async function insertRound(
	tx: Tx,
	round: Omit<Round, "place" | "covers" | "convened" | "cancelled" | "corrections"> & {
		place: string;
		covers: string;
		at: Instant;
		by: string;
	},
): Promise<void> {
	const { id, choice, organ, date, place, covers, invites, papers, at, by } = round;
	await tx
		.insertInto("round")
		.values({ id, choice_id: choice, organ_id: organ, date, place, covers, invites, convened_at: at, convened_by: by })
		.execute();
	if (papers.length === 0) return;
	await tx
		.insertInto("round_paper")
		.values(
			papers.map(({ option, document, version }) => ({
				round_id: id,
				option_id: option,
				document_id: document,
				version,
			})),
		)
		.execute();
}

/** Whether a round that stands is convened on a choice for a day, beside one of them. */
export async function isConvenedOn(db: Db, choice: string, date: CalendarDate, beside = ""): Promise<boolean> {
	const row = await db
		.selectFrom("round")
		.select("id")
		.where("choice_id", "=", choice)
		.where("date", "=", date)
		.where("cancelled_at", "is", null)
		.where("id", "!=", beside)
		.executeTakeFirst();
	return row !== undefined;
}

/** What is said of a round from now on; what was said until now is kept with the reasons. */
export async function correctRow(
	tx: Tx,
	{ id, date, place, covers, earlier }: Pick<FoundRound, "id" | "date" | "place" | "covers" | "earlier">,
	now: { date: CalendarDate; place: string; covers: string; reasons: string; at: Instant; by: string },
): Promise<void> {
	const { reasons, at, by, ...said } = now;
	const number = (earlier ?? []).length + 1;
	await tx
		.insertInto("round_correction")
		.values({ round_id: id, number, date, place, covers, reasons, at, by })
		.execute();
	await tx.updateTable("round").set(said).where("id", "=", id).execute();
}

export async function cancelRow(
	tx: Tx,
	id: string,
	{ at, by, reasons }: { at: Instant; by: string; reasons: string },
): Promise<void> {
	await tx
		.updateTable("round")
		.set({ cancelled_at: at, cancelled_by: by, cancellation: reasons })
		.where("id", "=", id)
		.execute();
}
