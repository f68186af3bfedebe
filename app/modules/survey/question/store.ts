import { type Kysely, type Selectable, sql, type Transaction } from "kysely";
import { nextIn } from "../../../data/numbering.ts";
import type { Schema } from "../../../data/schema.ts";
import type { Copied, Question } from "../model.ts";

type Tx = Transaction<Schema>;

export async function questionsOf(db: Kysely<Schema>, survey: string): Promise<Question[]> {
	const questions = await db
		.selectFrom("survey_question")
		.selectAll()
		.where("survey_id", "=", survey)
		.orderBy("position")
		.execute();
	const options = await db
		.selectFrom("survey_option")
		.selectAll()
		.where("survey_id", "=", survey)
		.orderBy("position")
		.execute();
	return questions.map(({ id, kind, label, rule, equality, lowest, highest, ...row }) => ({
		id,
		kind,
		label,
		rule,
		equality,
		select: rule === null ? 0 : row.to_select,
		scale: lowest === null || highest === null ? null : { lowest, highest },
		withComment: row.with_comment,
		condition:
			row.after_question === null || row.after_answers === null
				? null
				: { question: row.after_question, answers: row.after_answers },
		options: options
			.filter(({ question_id }) => question_id === id)
			.map((row) => ({ id: row.id, title: row.title, description: row.description, dossier: copiedOf(row) })),
	}));
}

const copiedOf = (row: Selectable<Schema["survey_option"]>): Copied | null =>
	row.option_id === null || row.option_version === null || row.document_id === null || row.document_version === null
		? null
		: {
				option: row.option_id,
				optionVersion: row.option_version,
				document: row.document_id,
				version: row.document_version,
			};

const copiedColumns = (dossier: Copied | null) => ({
	option_id: dossier?.option ?? null,
	option_version: dossier?.optionVersion ?? null,
	document_id: dossier?.document ?? null,
	document_version: dossier?.version ?? null,
});

/** The words of an option are those of its dossier again. */
export async function setCopied(tx: Tx, option: string, dossier: Copied): Promise<void> {
	await tx.updateTable("survey_option").set(copiedColumns(dossier)).where("id", "=", option).execute();
}

type Settings = Pick<Question, "rule" | "equality" | "select" | "withComment" | "condition">;

const settingsOf = ({ rule, equality, select, withComment, condition }: Settings) => ({
	rule,
	equality,
	to_select: Math.max(select, 1),
	with_comment: withComment,
	after_question: condition?.question ?? null,
	after_answers: condition?.answers ?? null,
});

export async function insertQuestion(
	tx: Tx,
	survey: string,
	{ id, kind, label, scale, ...settings }: Omit<Question, "options">,
): Promise<void> {
	await tx
		.insertInto("survey_question")
		.values({
			id,
			survey_id: survey,
			kind,
			label,
			lowest: scale?.lowest ?? null,
			highest: scale?.highest ?? null,
			...settingsOf(settings),
			position: nextIn("survey_question", "position", "survey_id", survey),
		})
		.execute();
}

export const updateQuestion = async (tx: Tx, { id, ...settings }: Settings & Pick<Question, "id">): Promise<void> => {
	await tx.updateTable("survey_question").set(settingsOf(settings)).where("id", "=", id).execute();
};

export async function deleteQuestion(tx: Tx, question: string): Promise<void> {
	await tx.deleteFrom("survey_question").where("id", "=", question).execute();
}

export async function insertOption(
	tx: Tx,
	survey: string,
	question: string,
	{ id, title, description, dossier }: Question["options"][number],
): Promise<void> {
	await tx
		.insertInto("survey_option")
		.values({
			id,
			survey_id: survey,
			question_id: question,
			title,
			description,
			...copiedColumns(dossier),
			position: nextIn("survey_option", "position", "question_id", question),
		})
		.execute();
}

export async function deleteOption(tx: Tx, option: string): Promise<void> {
	await tx.deleteFrom("survey_option").where("id", "=", option).execute();
}

/** Two questions of a survey, or two options of a question, change places. */
export async function swapPlaces(
	tx: Tx,
	table: "survey_question" | "survey_option",
	one: string,
	other: string,
): Promise<void> {
	await sql`
		update ${sql.table(table)} as moved set position = there.position from ${sql.table(table)} as there
		where (moved.id, there.id) in ((${one}, ${other}), (${other}, ${one}))`.execute(tx);
}
