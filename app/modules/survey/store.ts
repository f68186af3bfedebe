import { type Annulment, corrected, type Opening, type Publicity, type Result } from "@intersession/ledger";
import { type Kysely, type Selectable, sql, type Transaction } from "kysely";
import type { Schema } from "../../data/schema.ts";
import type { CalendarDate, Instant } from "../../kit/clock.ts";
import type { DraftSurvey, Place, Survey } from "./model.ts";

type Db = Kysely<Schema>;
type Tx = Transaction<Schema>;

/** Everything in a survey's row but what is only exported, and but the opening. */
export const surveyColumns = [
	"survey.id",
	"survey.version",
	"survey.original",
	"survey.title",
	"survey.introduction",
	"survey.organ_id",
	"survey.choice_id",
	"survey.copied_from",
	"survey.reissues",
	"survey.corrigenda",
	"survey.level",
	"survey.decides",
	"survey.establish_days",
	"survey.paper_replies",
	"survey.closing_date",
	"survey.created_by",
	"survey.courtesy_days",
	"survey.after_date_counts",
	"survey.courtesy_until",
	"survey.opens",
	"survey.closes",
	"survey.opening_salt",
	"survey.opened_by",
	"survey.closed_at",
	"survey.annulled_at",
	"survey.annulment",
	"survey.released_at",
	"survey.result",
	"survey.publicity",
	"survey.public_since",
] as const;

/**
 * Openings that were read before, by their salt: 32 random bytes, which belong to one sealed document for ever. With a body
 * of 120 an opening is most of a survey's row, and reading it made a row five times as slow. A body opens a few a year.
 */
const openings = new Map<string, Opening>();

/** The opening, where it was not read before. */
export const unreadOpening = () =>
	sql<unknown>`case when survey.opening_salt = any(${[...openings.keys()]}::text[]) then null else survey.opening end`.as(
		"opening",
	);

/** Surveys with what `surveyOf` needs. */
const surveys = (db: Db) => db.selectFrom("survey").select(surveyColumns).select(unreadOpening());

type SurveyRow = Pick<Selectable<Schema["survey"]>, ColumnName> & { readonly opening: unknown };

type ColumnName = (typeof surveyColumns)[number] extends `survey.${infer Name}` ? Name : never;

export const surveyOf = (row: SurveyRow): Survey => ({
	id: row.id,
	version: row.version,
	original: row.original,
	title: row.title,
	introduction: row.introduction,
	organ: row.organ_id,
	choice: row.choice_id,
	copiedFrom: row.copied_from,
	reissues: row.reissues,
	level: row.level,
	decides: row.decides,
	establishDays: row.establish_days,
	paperReplies: row.paper_replies,
	closingDate: row.closing_date,
	createdBy: row.created_by,
	opens: row.opens,
	closes: row.closes,
	courtesyDays: row.courtesy_days,
	afterDateCounts: row.after_date_counts,
	courtesyUntil: row.courtesy_until,
	...openingsOf(row),
	openedBy: row.opened_by,
	closedAt: row.closed_at,
	annulledAt: row.annulled_at,
	annulment: row.annulment as Annulment | null,
	releasedAt: row.released_at,
	result: row.result as Result | null,
	publicity: row.publicity as Publicity | null,
	publicSince: row.public_since,
});

function openingsOf({ opening_salt: salt, opening, corrigenda: kept }: SurveyRow) {
	const corrigenda = kept as Survey["corrigenda"];
	if (salt === null) return { opening: null, sealedOpening: null, corrigenda };
	const sealedOpening = openingOf(salt, opening as Opening | null);
	const reads = corrected(
		sealedOpening,
		corrigenda.map(({ document }) => document),
	);
	if (reads === undefined) throw new Error("a corrigendum corrects what is not there");
	return { opening: reads, sealedOpening, corrigenda };
}

function openingOf(salt: string, read: Opening | null): Opening {
	const known = openings.get(salt);
	if (known !== undefined) return known;
	if (read === null) throw new Error("a sealed opening was not read");
	openings.set(salt, frozen(read));
	return read;
}

/** Everybody is given the same one, so that nobody may change anything in it. */
function frozen<Value>(value: Value): Value {
	if (typeof value !== "object" || value === null) return value;
	for (const part of Object.values(value)) frozen(part);
	return Object.freeze(value);
}

export async function findSurvey(db: Db, id: string): Promise<Survey | undefined> {
	const row = await surveys(db).where("id", "=", id).executeTakeFirst();
	return row && surveyOf(row);
}

/** The survey with its row locked against every other move; replies wait as well. */
export async function lockSurvey(tx: Tx, id: string): Promise<Survey | undefined> {
	const row = await surveys(tx).where("id", "=", id).forUpdate().executeTakeFirst();
	return row && surveyOf(row);
}

/** The survey held open for one reply: many replies share the lock, a close or an extension waits for all of them. */
export async function holdSurvey(tx: Tx, id: string): Promise<Survey | undefined> {
	const row = await surveys(tx).where("id", "=", id).forShare().executeTakeFirst();
	return row && surveyOf(row);
}

/**
 * The survey held open, and the delegation's place in it locked, so that its people act one after the other. Undefined when there is no such place. What the
 * lock protects is read by later statements: this one may have waited, and sees beside the locked rows what was before.
 */
export async function holdPlace(tx: Tx, { survey, member }: Place): Promise<Survey | undefined> {
	const row = await surveys(tx)
		.innerJoin("addressee", "addressee.survey_id", "survey.id")
		.where("survey.id", "=", survey)
		.where("addressee.member_id", "=", member)
		.forShare("survey")
		.forUpdate("addressee")
		.executeTakeFirst();
	return row && surveyOf(row);
}

/** All surveys, newest first. */
export async function allSurveys(db: Db): Promise<Survey[]> {
	const rows = await surveys(db).orderBy("created_at", "desc").execute();
	return rows.map(surveyOf);
}

/** Sealed surveys on which members are consulted, newest first: one that asks several of them, once for each. One statement. */
export async function surveysAddressedTo(
	db: Db,
	members: readonly string[],
): Promise<{ readonly member: string; readonly survey: Survey }[]> {
	const rows = await surveys(db)
		.innerJoin("addressee", "addressee.survey_id", "survey.id")
		.select("addressee.member_id")
		.where("addressee.member_id", "=", sql<string>`any(${members}::text[])`)
		.orderBy("survey.opens", "desc")
		.execute();
	return rows.map(({ member_id, ...row }) => ({ member: member_id, survey: surveyOf(row) }));
}

/**
 * Surveys that were closed and are not released: their results are being established.
 * @param organ on which that organ decides; without it, of every one
 */
export async function surveysBeingEstablished(db: Db, organ?: string): Promise<Survey[]> {
	const rows = await surveys(db)
		.$if(organ !== undefined, (query) => query.where("organ_id", "=", organ ?? ""))
		.where("closed_at", "is not", null)
		.where("released_at", "is", null)
		.where("annulled_at", "is", null)
		.execute();
	return rows.map(surveyOf);
}

/** The survey that is in the place of an annulled one, prepared or opened. */
export async function reissueOf(db: Db, id: string): Promise<Survey | undefined> {
	const row = await surveys(db).where("reissues", "=", id).executeTakeFirst();
	return row && surveyOf(row);
}

/** The surveys about these choices, earliest first. */
export async function surveysAbout(db: Db, choices: readonly string[]): Promise<Survey[]> {
	const rows = await surveys(db)
		.where("choice_id", "=", sql<string>`any(${[...choices]}::text[])`)
		.orderBy("created_at")
		.execute();
	return rows.map(surveyOf);
}

/** Surveys past their end without a closing entry: what the closing job looks at. */
export async function surveysDue(db: Db, now: Instant): Promise<string[]> {
	const rows = await db
		.selectFrom("survey")
		.select("id")
		.where(({ fn }) => fn.coalesce("courtesy_until", "closes"), "<=", now)
		.where("closed_at", "is", null)
		.where("annulled_at", "is", null)
		.execute();
	return rows.map(({ id }) => id);
}

export async function insertSurvey(
	tx: Tx,
	{
		id,
		draft,
		title,
		introduction,
		choice,
		copiedFrom,
		reissues = null,
		at,
		by,
	}: Pick<Survey, "id" | "title" | "introduction" | "choice" | "copiedFrom"> & {
		reissues?: string | null;
		draft: Settings & Pick<Survey, "original">;
		at: Instant;
		by: string;
	},
): Promise<void> {
	await tx
		.insertInto("survey")
		.values({
			id,
			created_at: at,
			created_by: by,
			original: draft.original,
			title,
			introduction,
			choice_id: choice,
			copied_from: copiedFrom,
			reissues,
			...settingsOf(draft),
		})
		.execute();
}

type Settings = Omit<DraftSurvey, "original" | "title" | "introduction">;

const settingsOf = (draft: Settings) => ({
	organ_id: draft.organ || null,
	level: draft.level,
	decides: draft.decides,
	establish_days: draft.establishDays,
	paper_replies: draft.paperReplies,
	closing_date: draft.closingDate as CalendarDate | null,
	courtesy_days: draft.courtesyDays,
	after_date_counts: draft.afterDateCounts,
});

export const updateSettings = async (tx: Tx, id: string, draft: Settings): Promise<void> => {
	await tx.updateTable("survey").set(settingsOf(draft)).where("id", "=", id).execute();
};

/** Every edit of a survey under preparation moves its version, so that nobody's edit is overwritten unseen. */
export async function touchSurvey(tx: Tx, id: string): Promise<number> {
	const { version } = await tx
		.updateTable("survey")
		.set((row) => ({ version: row("version", "+", 1) }))
		.where("id", "=", id)
		.returning("version")
		.executeTakeFirstOrThrow();
	return version;
}

export async function sealOpening(
	tx: Tx,
	{ opening, salt, by }: { opening: Opening; salt: string; by: string },
): Promise<void> {
	await tx
		.updateTable("survey")
		.set({
			opens: opening.opens as Instant,
			closes: opening.closes as Instant,
			courtesy_until: opening.courtesyUntil as Instant | null,
			opening: JSON.stringify(opening),
			opening_salt: salt,
			opened_by: by,
		})
		.where("id", "=", opening.survey)
		.execute();
}

export async function setAnnulled(tx: Tx, document: Annulment, salt: string, at: Instant): Promise<void> {
	await tx
		.updateTable("survey")
		.set({ annulled_at: at, annulment: JSON.stringify(document), annulment_salt: salt })
		.where("id", "=", document.survey)
		.execute();
}

export async function setClosed(tx: Tx, survey: string, at: Instant): Promise<void> {
	await tx.updateTable("survey").set({ closed_at: at }).where("id", "=", survey).execute();
}

export async function setReleased(tx: Tx, result: Result, salt: string, by: string, at: Instant): Promise<void> {
	await tx
		.updateTable("survey")
		.set({ released_at: at, released_by: by, result: JSON.stringify(result), result_salt: salt })
		.where("id", "=", result.survey)
		.execute();
}

export async function setPublicity(tx: Tx, document: Publicity, salt: string, at: Instant): Promise<void> {
	await tx
		.updateTable("survey")
		.set({ publicity: JSON.stringify(document), publicity_salt: salt, public_since: at })
		.where("id", "=", document.survey)
		.execute();
}

/** Salts of the survey's own sealed documents, for an export. */
export async function saltsOf(db: Db, survey: string) {
	return await db
		.selectFrom("survey")
		.select(["opening_salt", "annulment_salt", "result_salt", "publicity_salt"])
		.where("id", "=", survey)
		.executeTakeFirstOrThrow();
}
