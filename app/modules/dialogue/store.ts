import type { Work } from "@intersession/document";
import { type Kysely, type Selectable, sql, type Transaction } from "kysely";
import type { Schema } from "../../data/schema.ts";
import type { CalendarDate, Instant } from "../../kit/clock.ts";
import { workIn } from "../document/index.ts";
import type { Amount, Choice, Cycle, Estimate, Fate, Interest, Option, Step } from "./model.ts";

type Db = Kysely<Schema>;
type Tx = Transaction<Schema>;
type Works = ReadonlyMap<string, Work>;

/** Every cycle, latest year first, without its texts. */
export async function cycleRows(db: Db) {
	const rows = await db
		.selectFrom("cycle")
		.leftJoin("choice", "choice.cycle_id", "cycle.id")
		.select(["cycle.id", "year", "title", "choice.id as choice", "step", "to_select", "begun_at"])
		.orderBy("year", "desc")
		.orderBy("step")
		.execute();
	return rows;
}

type CycleRow = Awaited<ReturnType<typeof cycleRows>>[number];

/** Rows of one query, with the works of their titles, as cycles. */
export function cyclesOf(rows: readonly CycleRow[], works: Works): Cycle[] {
	return [...Map.groupBy(rows, ({ id }) => id)].flatMap(([id, own]) => {
		const [first] = own;
		if (first === undefined) return [];
		return [
			{ id, year: first.year, title: workIn(works, first.title), choices: Object.fromEntries(own.flatMap(choiceOf)) },
		];
	});
}

/** The choice of such a row, by its step; none where the cycle has none. */
export const choiceOf = ({ choice: id, step, to_select: toSelect, begun_at: begun }: CycleRow): [Step, Choice][] =>
	id === null || step === null || toSelect === null || begun === null ? [] : [[step, { id, step, toSelect, begun }]];

export async function insertCycle(
	tx: Tx,
	{ id, year, title, at, by }: { id: string; year: number; title: string; at: Instant; by: string },
): Promise<void> {
	await tx.insertInto("cycle").values({ id, year, title, created_at: at, created_by: by }).execute();
}

export async function yearTaken(tx: Tx, year: number): Promise<boolean> {
	return (await tx.selectFrom("cycle").select("id").where("year", "=", year).executeTakeFirst()) !== undefined;
}

export async function insertChoice(
	tx: Tx,
	{
		id,
		cycle,
		step,
		toSelect,
		at,
		by,
	}: { id: string; cycle: string; step: Step; toSelect: number; at: Instant; by: string },
): Promise<void> {
	await tx
		.insertInto("choice")
		.values({ id, cycle_id: cycle, step, to_select: toSelect, begun_at: at, begun_by: by })
		.execute();
}

/** The cycle of a choice with its row locked, so that two acts on one choice follow each other. */
export async function lockCycle(tx: Tx, by: { cycle: string } | { choice: string }): Promise<string | undefined> {
	const query = tx.selectFrom("cycle").select("cycle.id").forUpdate("cycle");
	const row =
		"cycle" in by
			? await query.where("cycle.id", "=", by.cycle).executeTakeFirst()
			: await query
					.innerJoin("choice", "choice.cycle_id", "cycle.id")
					.where("choice.id", "=", by.choice)
					.executeTakeFirst();
	return row?.id;
}

export async function insertSubject(
	tx: Tx,
	{ id, kind, document, at, by }: { id: string; kind: "theme" | "topic"; document: string; at: Instant; by: string },
): Promise<void> {
	await tx.insertInto("subject").values({ id, kind, document_id: document, created_at: at, created_by: by }).execute();
}

/** The catalogue, in the order in which it grew. */
export async function subjectRows(db: Db) {
	return await db
		.selectFrom("subject")
		.select(["id", "kind", "document_id as document"])
		.orderBy("created_at")
		.orderBy("id")
		.execute();
}

export async function subjectRow(db: Db, id: string) {
	return await db
		.selectFrom("subject")
		.select(["id", "kind", "document_id as document"])
		.where("id", "=", id)
		.executeTakeFirst();
}

const optionRows = (db: Db) => db.selectFrom("choice_option").selectAll("choice_option");
type OptionRow = Selectable<Schema["choice_option"]>;

/** The options of a cycle, of these choices or subjects, or with one id; in their order. */
export async function findOptions(
	db: Db,
	by: { cycle: string } | { choices: readonly string[] } | { subjects: readonly string[] } | { id: string },
): Promise<OptionRow[]> {
	const query = optionRows(db).innerJoin("choice", "choice.id", "choice_option.choice_id");
	const chosen =
		"cycle" in by
			? query.where("choice.cycle_id", "=", by.cycle)
			: "choices" in by
				? query.where("choice.id", "=", sql<string>`any(${[...by.choices]}::text[])`)
				: "subjects" in by
					? query.where("subject_id", "=", sql<string>`any(${[...by.subjects]}::text[])`)
					: query.where("choice_option.id", "=", by.id);
	return await chosen.orderBy("choice.begun_at").orderBy("place").execute();
}

/** Those of these options that are withdrawn. */
export async function withdrawnAmong(db: Db, options: readonly string[]): Promise<ReadonlySet<string>> {
	const rows = await db
		.selectFrom("choice_option")
		.select("id")
		.where("id", "=", sql<string>`any(${[...options]}::text[])`)
		.where("withdrawn_at", "is not", null)
		.execute();
	return new Set(rows.map(({ id }) => id));
}

export const optionOf = (row: OptionRow, works: Works): Option => ({
	id: row.id,
	choice: row.choice_id,
	subject: row.subject_id,
	version: row.version,
	place: row.place,
	origin: workIn(works, row.origin),
	cost: amountOf(row.currency, row.cost),
	secured: amountOf(row.currency, row.secured),
	putForward: row.put_forward_at,
	withdrawn:
		row.withdrawn_at === null || row.withdrawal === null
			? null
			: { at: row.withdrawn_at, reasons: workIn(works, row.withdrawal) },
	fate: row.fate === null || row.fate_at === null ? null : { fate: row.fate, at: row.fate_at },
});

const amountOf = (currency: string | null, units: number | null): Amount | null =>
	currency === null || units === null ? null : { currency, units };

export async function insertOption(
	tx: Tx,
	{
		id,
		choice,
		subject,
		place,
		origin,
		estimate,
		at,
		by,
	}: {
		id: string;
		choice: string;
		subject: string;
		place: number;
		origin: string;
		estimate: Estimate | null;
		at: Instant;
		by: string;
	},
): Promise<void> {
	await tx
		.insertInto("choice_option")
		.values({
			id,
			choice_id: choice,
			subject_id: subject,
			place,
			origin,
			...estimateColumns(estimate),
			put_forward_at: at,
			put_forward_by: by,
		})
		.execute();
}

const estimateColumns = (estimate: Estimate | null) => ({
	currency: estimate?.currency ?? null,
	cost: estimate?.cost ?? null,
	secured: estimate?.secured ?? null,
});

export async function updateEstimate(tx: Tx, id: string, estimate: Estimate | null): Promise<number> {
	const { version } = await tx
		.updateTable("choice_option")
		.set((row) => ({ ...estimateColumns(estimate), version: row("version", "+", 1) }))
		.where("id", "=", id)
		.returning("version")
		.executeTakeFirstOrThrow();
	return version;
}

export async function setWithdrawn(
	tx: Tx,
	id: string,
	{ at, by, reasons }: { at: Instant; by: string; reasons: string },
): Promise<void> {
	await tx
		.updateTable("choice_option")
		.set({ withdrawn_at: at, withdrawn_by: by, withdrawal: reasons })
		.where("id", "=", id)
		.execute();
}

/** Records what became of options, or – with null – that it is open again. */
export async function setFates(
	tx: Tx,
	options: readonly string[],
	became: { readonly fate: Fate; readonly at: Instant } | null,
): Promise<void> {
	await tx
		.updateTable("choice_option")
		.set({ fate: became?.fate ?? null, fate_at: became?.at ?? null })
		.where("id", "=", sql<string>`any(${[...options]}::text[])`)
		.execute();
}

export async function insertInterest(
	tx: Tx,
	{
		id,
		subject,
		date,
		occasion,
		account,
		outcome,
		at,
		by,
	}: Omit<Interest, "account"> & { account: string; at: Instant; by: string },
): Promise<void> {
	await tx
		.insertInto("interest")
		.values({
			id,
			subject_id: subject,
			date: date as CalendarDate,
			occasion,
			account,
			outcome,
			noted_at: at,
			noted_by: by,
		})
		.execute();
}

/** Earlier interest in these subjects, earliest first. */
export async function interestRows(db: Db, subjects: readonly string[]) {
	if (subjects.length === 0) return [];
	return await db
		.selectFrom("interest")
		.select(["id", "subject_id as subject", "date", "occasion", "account", "outcome"])
		.where("subject_id", "in", [...subjects])
		.orderBy("date")
		.orderBy("noted_at")
		.execute();
}

type InterestRow = Awaited<ReturnType<typeof interestRows>>[number];

export const interestsOf = (rows: readonly InterestRow[], works: Works): Interest[] =>
	rows.map(({ account, ...row }) => ({ ...row, account: workIn(works, account) }));
