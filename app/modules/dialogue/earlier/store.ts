import { isDeepStrictEqual } from "node:util";
import type { Kysely, Transaction } from "kysely";
import type { Schema } from "../../../data/schema.ts";
import type { Instant } from "../../../kit/clock.ts";
import { newId } from "../../../kit/ids.ts";
import { nameAt } from "../../identity/index.ts";
import { DecisionContent, type Earlier, type EarlierDecision, type EarlierSurvey, SurveyContent } from "./model.ts";

type Db = Kysely<Schema>;
type Tx = Transaction<Schema>;

const rows = (db: Db) =>
	db
		.selectFrom("earlier_record as record")
		.innerJoin("earlier_version as first", (join) =>
			join.onRef("first.record_id", "=", "record.id").on("first.number", "=", 1),
		)
		.innerJoin("earlier_version as now", (join) =>
			join.onRef("now.record_id", "=", "record.id").onRef("now.number", "=", "record.version"),
		)
		.select(["record.id", "kind", "version", "now.content", "confirmed_at", "withdrawn_at"])
		.select(["first.at as entered_at", "first.by as entered_by", "now.by as last_by"]);

type Row = Awaited<ReturnType<ReturnType<typeof rows>["execute"]>>[number];

const enteredOf = ({ id, version, entered_at, entered_by, last_by, confirmed_at, withdrawn_at }: Row) => ({
	...{ id, version, enteredAt: entered_at, enteredBy: entered_by, lastBy: last_by },
	...{ confirmed: confirmed_at !== null, withdrawn: withdrawn_at !== null },
});
const surveyOf = (row: Row): EarlierSurvey => ({ ...SurveyContent.parse(row.content), ...enteredOf(row) });
const decisionOf = (row: Row): EarlierDecision => ({ ...DecisionContent.parse(row.content), ...enteredOf(row) });

/** Everything that was entered and not withdrawn. There are as many as a body remembers: one statement, whatever is looked for. */
export async function earlierRecords(db: Db): Promise<Earlier> {
	const found = await rows(db).where("withdrawn_at", "is", null).orderBy("first.at").orderBy("record.id").execute();
	const ofKind = (kind: Row["kind"]) => found.filter((row) => row.kind === kind);
	return {
		surveys: ofKind("survey")
			.map(surveyOf)
			.toSorted((a, b) => (a.begins < b.begins ? -1 : 1)),
		decisions: ofKind("decision").map(decisionOf),
	};
}

/** A record whatever became of it, in the version that stands. */
export async function earlierSurvey(db: Db, id: string): Promise<EarlierSurvey | undefined> {
	const row = await rows(db).where("record.id", "=", id).where("kind", "=", "survey").executeTakeFirst();
	return row && surveyOf(row);
}

export async function earlierDecision(db: Db, id: string): Promise<EarlierDecision | undefined> {
	const row = await rows(db).where("record.id", "=", id).where("kind", "=", "decision").executeTakeFirst();
	return row && decisionOf(row);
}

/** Holds a record until the transaction ends: whoever changes it meanwhile waits, and then finds another version. */
export async function lockRecord(tx: Tx, id: string): Promise<void> {
	await tx.selectFrom("earlier_record").select("id").where("id", "=", id).forUpdate().execute();
}

interface Authorship {
	readonly at: Instant;
	readonly by: string;
	/** Why it was corrected; empty in the first version. */
	readonly reason: string;
}

type Content =
	| { readonly kind: "survey"; readonly content: SurveyContent }
	| { readonly kind: "decision"; readonly content: DecisionContent };

/** @returns the record's id */
export async function insertRecord(tx: Tx, { kind, content }: Content, authorship: Authorship): Promise<string> {
	const id = newId();
	await tx.insertInto("earlier_record").values({ id, kind }).execute();
	await insertVersion(tx, id, 1, content, authorship);
	return id;
}

/** What it says already makes no version. @returns the number of the version that then stands */
export async function correctRecord(
	tx: Tx,
	{ id, version }: { readonly id: string; readonly version: number },
	content: SurveyContent | DecisionContent,
	authorship: Authorship,
): Promise<number> {
	const [standing] = await versionRows(tx, id);
	if (isDeepStrictEqual(standing?.content, content)) return version;
	await insertVersion(tx, id, version + 1, content, authorship);
	await tx
		.updateTable("earlier_record")
		.set({ version: version + 1 })
		.where("id", "=", id)
		.execute();
	return version + 1;
}

const insertVersion = async (
	tx: Tx,
	id: string,
	number: number,
	content: SurveyContent | DecisionContent,
	authorship: Authorship,
): Promise<void> => {
	await tx
		.insertInto("earlier_version")
		.values({ record_id: id, number, content: JSON.stringify(content), ...authorship })
		.execute();
};

export async function withdrawRecord(tx: Tx, id: string, { at, by, reason }: Authorship): Promise<void> {
	await tx
		.updateTable("earlier_record")
		.set({ withdrawn_at: at, withdrawn_by: by, withdrawal: reason })
		.where("id", "=", id)
		.execute();
}

export async function confirmRecord(tx: Tx, id: string, { at, by }: Omit<Authorship, "reason">): Promise<void> {
	await tx.updateTable("earlier_record").set({ confirmed_at: at, confirmed_by: by }).where("id", "=", id).execute();
}

/** The content of a record in every version, latest first, each with its author under the name borne then. */
export const versionRows = async (db: Db, id: string) =>
	await db
		.selectFrom("earlier_version")
		.innerJoin("person", "person.id", "earlier_version.by")
		.select(["number", "content", "at", "reason", nameAt("person", "at").as("by")])
		.where("record_id", "=", id)
		.orderBy("number", "desc")
		.execute();

/** Who confirmed and who withdrew a record, each under the name borne then. */
export const answersOf = async (db: Db, id: string) =>
	await db
		.selectFrom("earlier_record")
		.leftJoin("person as confirming", "confirming.id", "confirmed_by")
		.leftJoin("person as withdrawing", "withdrawing.id", "withdrawn_by")
		.select(["confirmed_at", "withdrawn_at", "withdrawal"])
		.select(nameAt("confirming", "confirmed_at").$castTo<string | null>().as("confirmed_by"))
		.select(nameAt("withdrawing", "withdrawn_at").$castTo<string | null>().as("withdrawn_by"))
		.where("earlier_record.id", "=", id)
		.executeTakeFirst();
