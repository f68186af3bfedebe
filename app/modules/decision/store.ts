import { type ExpressionBuilder, type Kysely, sql, type Transaction } from "kysely";
import type { Schema } from "../../data/schema.ts";
import type { Instant } from "../../kit/clock.ts";
import { workIn, worksOf } from "../document/index.ts";
import { nameAt } from "../identity/index.ts";
import type { Answer, Asked, Decision, Fates, Named } from "./model.ts";

type Db = Kysely<Schema>;
type Tx = Transaction<Schema>;

/** Every decision on these choices that was put before a second officer, in the order in which it was. Two statements. */
export async function decisionsOn(db: Db, choices: readonly string[]): Promise<Decision[]> {
	if (choices.length === 0) return [];
	const rows = await decisionRows(db, choices);
	const works = await worksOf(db, ...rows.map(({ id }) => id));
	const work = (id: string) => workIn(works, id);
	return rows.map((row) => ({
		id: row.id,
		choice: row.choice_id,
		organ: row.organ_id,
		date: row.date,
		defers: row.defers,
		basis: { kind: row.basis, id: row.basis_id },
		departs: row.departs,
		fates: row.fates ?? {},
		text: work(row.text),
		reasons: work(row.reasons),
		deliberations: work(row.deliberations),
		corrects:
			row.corrects === null || row.correction === null
				? null
				: { decision: row.corrects, correction: work(row.correction) },
		// A correction is of the same choice.
		correctedBy: rows.find(({ corrects, answer }) => corrects === row.id && answer === "granted")?.id ?? null,
		sealed:
			row.sealed === null || row.salt === null || row.pending === null
				? null
				: { document: row.sealed, salt: row.salt, pending: row.pending },
		...askedIn(row),
	}));
}

const decisionRows = async (db: Db, choices: readonly string[]) =>
	await db
		.selectFrom("decision")
		.innerJoin("person as asker", "asker.id", "decision.asked_by")
		.leftJoin("person as answerer", "answerer.id", "decision.answered_by")
		.selectAll("decision")
		.select((eb) => [
			nameAt("asker", "decision.asked_at").as("asker_name"),
			nameAt("answerer", "decision.answered_at").as("answerer_name"),
			eb
				.selectFrom("decision_option")
				.select(sql<Fates | null>`json_object_agg(option_id, fate)`.as("fates"))
				.whereRef("decision_id", "=", "decision.id")
				.as("fates"),
		])
		.where("choice_id", "in", [...choices])
		.orderBy("asked_at")
		.orderBy("decision.id")
		.execute();

/** Decisions in force that were recorded last, in every year, latest first. */
export const decisionRowsLast = async (db: Db, most: number) =>
	await db
		.selectFrom("decision")
		.innerJoin("choice", "choice.id", "decision.choice_id")
		.innerJoin("cycle", "cycle.id", "choice.cycle_id")
		.select(["decision.id", "cycle.year", "choice.step", "date", "defers"])
		.where("answer", "=", "granted")
		.where(notCorrected)
		.orderBy("answered_at", "desc")
		.limit(most)
		.execute();

/** Of decisions: that no other one is recorded that corrects it. */
const notCorrected = ({ not, exists, selectFrom }: ExpressionBuilder<Schema, "decision">) =>
	not(
		exists(
			selectFrom("decision as next")
				.select("next.id")
				.whereRef("next.corrects", "=", "decision.id")
				.where("next.answer", "=", "granted"),
		),
	);

/** The decisions in force on these choices, without their words: on what each one rests, and whether it deferred. */
export const basesRested = async (db: Db, choices: readonly string[]) =>
	await db
		.selectFrom("decision")
		.select(["id", "choice_id as choice", "basis_id as basis", "defers", "date"])
		.where("answer", "=", "granted")
		.where(notCorrected)
		.where("choice_id", "=", sql<string>`any(${[...choices]}::text[])`)
		.execute();

/** Decisions that wait for a second officer, in every year: to be recorded, or – entered from their source – to be confirmed. */
export const decisionRowsWaiting = async (db: Db) =>
	await db
		.selectFrom("decision")
		.innerJoin("choice", "choice.id", "decision.choice_id")
		.innerJoin("cycle", "cycle.id", "choice.cycle_id")
		.select(["decision.id", "cycle.year", "choice.id as choice", "choice.step"])
		.select(["asked_by as askedBy", "asked_at as askedAt"])
		.where("answer", "is", null)
		.unionAll(
			db
				.selectFrom("earlier_record as record")
				.innerJoin("earlier_version as entered", "entered.record_id", "record.id")
				.innerJoin("choice", (join) => join.on("choice.id", "=", sql<string>`entered.content ->> 'choice'`))
				.innerJoin("cycle", "cycle.id", "choice.cycle_id")
				.select(["record.id", "cycle.year", "choice.id as choice", "choice.step"])
				.select(["entered.by as askedBy", "entered.at as askedAt"])
				.where("entered.number", "=", 1)
				.where("confirmed_at", "is", null)
				.where("withdrawn_at", "is", null),
		)
		.orderBy("askedAt")
		.execute();

interface AskedRow {
	readonly asked_by: string;
	readonly asker_name: string;
	readonly asked_at: Instant;
	readonly answer: Answer | null;
	readonly answered_by: string | null;
	readonly answerer_name: string | null;
	readonly answered_at: Instant | null;
	readonly remark: string;
}

/** What a row says of who put it before whom. */
export function askedIn(row: AskedRow): Asked {
	const { answer, answered_by, answerer_name, answered_at, remark } = row;
	return {
		askedBy: { person: row.asked_by, name: row.asker_name },
		askedAt: row.asked_at,
		answered:
			answer === null || answered_by === null || answered_at === null
				? null
				: { answer, by: { person: answered_by, name: answerer_name ?? "" }, at: answered_at, remark },
	};
}

interface NewDecision
	extends Omit<Decision, keyof Asked | "sealed" | "text" | "reasons" | "deliberations" | "corrects" | "correctedBy"> {
	readonly text: string;
	readonly reasons: string;
	readonly deliberations: string;
	/** The decision that it corrects, and a work; both or neither. */
	readonly corrects: string | null;
	readonly correction: string | null;
	readonly at: Instant;
	readonly by: Named["person"];
}

export async function insertDecision(tx: Tx, decision: NewDecision): Promise<void> {
	const { choice, organ, basis, fates, at, by, ...row } = decision;
	await tx
		.insertInto("decision")
		.values({
			...row,
			choice_id: choice,
			organ_id: organ,
			basis: basis.kind,
			basis_id: basis.id,
			asked_by: by,
			asked_at: at,
			answer: null,
			answered_by: null,
			answered_at: null,
			sealed: null,
			salt: null,
			pending: null,
		})
		.execute();
	const options = Object.entries(fates).map(([option_id, fate]) => ({ decision_id: decision.id, option_id, fate }));
	if (options.length > 0) await tx.insertInto("decision_option").values(options).execute();
}

/** The choice on which a decision was put; undefined when there is no such decision. */
export async function choiceOfDecision(db: Db, id: string): Promise<string | undefined> {
	return (await db.selectFrom("decision").select("choice_id").where("id", "=", id).executeTakeFirst())?.choice_id;
}

export async function answerDecision(
	tx: Tx,
	id: string,
	{ answer, by, at, remark }: { answer: Answer; by: string; at: Instant; remark: string },
): Promise<void> {
	await tx
		.updateTable("decision")
		.set({ answer, answered_by: by, answered_at: at, remark })
		.where("id", "=", id)
		.execute();
}

export async function setRecorded(
	tx: Tx,
	id: string,
	{ document, salt, pending, by, at }: { document: unknown; salt: string; pending: number; by: string; at: Instant },
): Promise<void> {
	await tx
		.updateTable("decision")
		.set({ answer: "granted", answered_by: by, answered_at: at, sealed: JSON.stringify(document), salt, pending })
		.where("id", "=", id)
		.execute();
}
