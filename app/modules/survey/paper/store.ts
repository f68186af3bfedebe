import type { Kysely, Selectable, Transaction } from "kysely";
import type { Schema } from "../../../data/schema.ts";
import type { Instant } from "../../../kit/clock.ts";
import { newId } from "../../../kit/ids.ts";
import { nameAt } from "../../identity/index.ts";
import type { Answers } from "../draft/model.ts";
import type { PaperReply } from "./model.ts";

const paperOf = (row: Selectable<Schema["paper_reply"]>): PaperReply => ({
	id: row.id,
	survey: row.survey_id,
	member: row.member_id,
	answers: row.answers as Answers,
	received: row.received,
	reference: row.reference,
	scan: row.scan,
	enteredBy: row.entered_by,
	enteredAt: row.entered_at,
	answeredBy: row.answered_by,
	answeredAt: row.answered_at,
	reply: row.reply_id ?? row.late_reply_id,
	remark: row.remark,
});

export async function insertPaper(
	tx: Transaction<Schema>,
	paper: Pick<
		PaperReply,
		"survey" | "member" | "answers" | "received" | "reference" | "scan" | "enteredBy" | "enteredAt"
	>,
): Promise<string> {
	const id = newId();
	await tx
		.insertInto("paper_reply")
		.values({
			id,
			survey_id: paper.survey,
			member_id: paper.member,
			answers: JSON.stringify(paper.answers),
			received: paper.received,
			reference: paper.reference,
			scan: paper.scan,
			entered_by: paper.enteredBy,
			entered_at: paper.enteredAt,
			answered_by: null,
			answered_at: null,
			reply_id: null,
		})
		.execute();
	return id;
}

/** Whether a reply of the member waits for its second officer. */
export async function paperWaits(tx: Transaction<Schema>, survey: string, member: string): Promise<boolean> {
	const row = await tx
		.selectFrom("paper_reply")
		.select("id")
		.where("survey_id", "=", survey)
		.where("member_id", "=", member)
		.where("answered_at", "is", null)
		.executeTakeFirst();
	return row !== undefined;
}

/** The paper reply, still waiting for its second officer, locked. */
export async function lockWaitingPaper(tx: Transaction<Schema>, id: string): Promise<PaperReply | undefined> {
	const row = await tx
		.selectFrom("paper_reply")
		.selectAll()
		.where("id", "=", id)
		.where("answered_at", "is", null)
		.forUpdate()
		.executeTakeFirst();
	return row && paperOf(row);
}

export async function answerPaper(
	tx: Transaction<Schema>,
	id: string,
	{ by, at, reply, remark }: { by: string; at: Instant; reply: { id: string; kept: boolean } | null; remark: string },
): Promise<void> {
	await tx
		.updateTable("paper_reply")
		.set({
			answered_by: by,
			answered_at: at,
			reply_id: reply === null || reply.kept ? null : reply.id,
			late_reply_id: reply?.kept ? reply.id : null,
			remark,
		})
		.where("id", "=", id)
		.execute();
}

/** Ends, at the close, the wait of every letter of the survey that no second officer has answered; returns those letters. */
export async function lapsePapers(tx: Transaction<Schema>, survey: string, closes: Instant): Promise<PaperReply[]> {
	const rows = await tx
		.updateTable("paper_reply")
		.set({ answered_at: closes })
		.where("survey_id", "=", survey)
		.where("answered_at", "is", null)
		.returningAll()
		.execute();
	return rows.map(paperOf);
}

export async function papersOf(db: Kysely<Schema>, survey: string): Promise<PaperReply[]> {
	const rows = await db
		.selectFrom("paper_reply")
		.selectAll()
		.where("survey_id", "=", survey)
		.orderBy("entered_at")
		.execute();
	return rows.map(paperOf);
}

/** A reply on paper with the names of the officers who entered it and answered for it. */
export interface NamedPaper {
	readonly paper: PaperReply;
	readonly enteredBy: string;
	readonly answeredBy: string;
}

/** A survey's replies on paper, latest first. */
export async function namedPapersOf(db: Kysely<Schema>, survey: string): Promise<NamedPaper[]> {
	const rows = await db
		.selectFrom("paper_reply")
		.innerJoin("person as entering", "entering.id", "paper_reply.entered_by")
		.leftJoin("person as answering", "answering.id", "paper_reply.answered_by")
		.selectAll("paper_reply")
		.select(nameAt("entering", "entered_at").as("entering_name"))
		.select(nameAt("answering", "answered_at").$castTo<string | null>().as("answering_name"))
		.where("survey_id", "=", survey)
		.orderBy("entered_at", "desc")
		.execute();
	return rows.map(({ entering_name, answering_name, ...row }) => ({
		paper: paperOf(row),
		enteredBy: entering_name,
		answeredBy: answering_name ?? "",
	}));
}
