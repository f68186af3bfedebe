import type { Work } from "@intersession/document";
import type { Kysely } from "kysely";
import type { Schema } from "../../../data/schema.ts";
import type { Instant } from "../../../kit/clock.ts";
import type { MembershipScope, StaffScope } from "../../../kit/reader.ts";
import { titlesOf } from "../../document/index.ts";
import { organNames } from "../../membership/index.ts";
import type { Cycle, Step } from "../model.ts";
import { cycleRows, findOptions } from "../store.ts";
import { DecisionContent, type Earlier, type EarlierDecision, type EarlierSurvey, SurveyContent } from "./model.ts";
import { answersOf, earlierDecision, earlierRecords, earlierSurvey, versionRows } from "./store.ts";

type Db = Kysely<Schema>;

/** Titles of the catalogue, by subject. */
export type Titles = ReadonlyMap<string, Work>;

/** The titles of the subjects about which earlier surveys asked. One statement, where there are any. */
export const titlesAsked = async (db: Db, surveys: readonly Pick<SurveyContent, "options">[]): Promise<Titles> =>
	await titlesOf(
		db,
		surveys.flatMap(({ options }) => options.flatMap(({ subject }) => subject ?? [])),
	);

/** The earlier surveys of a body, with the years that they belong to. Two statements. */
export async function earlierSurveys(
	db: Db,
	_scope: StaffScope,
): Promise<readonly { readonly survey: EarlierSurvey; readonly year: number | undefined }[]> {
	const years = await yearsByCycle(db);
	const { surveys } = await earlierRecords(db);
	return surveys.toReversed().map((survey) => ({ survey, year: years.get(survey.cycle ?? "") }));
}

const yearsByCycle = async (db: Db): Promise<ReadonlyMap<string, number>> =>
	new Map((await cycleRows(db)).map(({ id, year }) => [id, year]));

/** Of everything that was entered, what belongs to one year. */
export const ofCycle = ({ surveys, decisions }: Earlier, { id, choices }: Pick<Cycle, "id" | "choices">): Earlier => ({
	surveys: surveys.filter(({ cycle }) => cycle === id),
	decisions: decisions.filter(({ choice }) => Object.values(choices).some((own) => own.id === choice)),
});

/** A version of a record, with its author. */
export interface RecordVersion<Content> {
	readonly number: number;
	readonly content: Content;
	readonly at: Instant;
	readonly by: string;
	readonly reason: string;
}

/** A record with everything that is read beside it. */
interface Sheet<Record, Content> {
	readonly record: Record;
	/** Latest first. */
	readonly versions: readonly RecordVersion<Content>[];
	readonly confirmed: { readonly at: Instant; readonly by: string } | undefined;
	readonly withdrawn: { readonly at: Instant; readonly by: string; readonly reason: string } | undefined;
	readonly year: number | undefined;
	readonly organs: ReadonlyMap<string, Readonly<globalThis.Record<string, string>>>;
	readonly titles: Titles;
}
export type SurveySheet = Sheet<EarlierSurvey, SurveyContent> & { readonly kind: "survey" };
export type DecisionSheet = Sheet<EarlierDecision, DecisionContent> & {
	readonly kind: "decision";
	readonly step: Step;
	/** The earlier survey on which it was based. */
	readonly basis: EarlierSurvey | undefined;
};

/** A record that was entered, whatever became of it. At most nine statements. */
export async function recordSheet(
	db: Db,
	_scope: MembershipScope,
	id: string,
): Promise<SurveySheet | DecisionSheet | undefined> {
	const survey = await earlierSurvey(db, id);
	if (survey !== undefined) {
		const versions = await versionsOf(db, id, SurveyContent);
		const titles = await titlesAsked(
			db,
			versions.map(({ content }) => content),
		);
		const year = (await yearsByCycle(db)).get(survey.cycle ?? "");
		return { kind: "survey", record: survey, versions, titles, year, ...(await beside(db, id)) };
	}
	const decision = await earlierDecision(db, id);
	if (decision === undefined) return undefined;
	const choice = (await cycleRows(db)).find((row) => row.choice === decision.choice);
	const options = choice === undefined ? [] : await findOptions(db, { cycle: choice.id });
	const subjects = await titlesOf(
		db,
		options.map(({ subject_id }) => subject_id),
	);
	return {
		kind: "decision",
		record: decision,
		versions: await versionsOf(db, id, DecisionContent),
		titles: new Map(
			options.flatMap(({ id: option, subject_id }) => {
				const title = subjects.get(subject_id);
				return title === undefined ? [] : [[option, title]];
			}),
		),
		year: choice?.year,
		step: choice?.step ?? "theme",
		basis: decision.survey === null ? undefined : await earlierSurvey(db, decision.survey),
		...(await beside(db, id)),
	};
}

async function versionsOf<Content>(
	db: Db,
	id: string,
	schema: { readonly parse: (content: unknown) => Content },
): Promise<RecordVersion<Content>[]> {
	return (await versionRows(db, id)).map(({ content, ...row }) => ({ ...row, content: schema.parse(content) }));
}

async function beside(db: Db, id: string) {
	const row = await answersOf(db, id);
	const { confirmed_at = null, confirmed_by = null, withdrawn_at = null, withdrawn_by = null } = row ?? {};
	return {
		confirmed: confirmed_at === null ? undefined : { at: confirmed_at, by: confirmed_by ?? "" },
		withdrawn:
			withdrawn_at === null ? undefined : { at: withdrawn_at, by: withdrawn_by ?? "", reason: row?.withdrawal ?? "" },
		organs: new Map((await organNames(db)).map(({ id, names }) => [id, names])),
	};
}
