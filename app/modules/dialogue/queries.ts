import type { Document, Work } from "@intersession/document";
import type { Kysely, Transaction } from "kysely";
import type { Schema } from "../../data/schema.ts";
import type { MembershipScope, StaffScope } from "../../kit/reader.ts";
import { no, Refusal } from "../../kit/refusal.ts";
import { documentsOf, titlesOf, worksOf } from "../document/index.ts";
import { type Earlier, type EarlierInterest, interestShown } from "./earlier/model.ts";
import { ofCycle, type Titles, titlesAsked } from "./earlier/queries.ts";
import { inOrder } from "./earlier/rules.ts";
import { earlierRecords } from "./earlier/store.ts";
import { type Choice, type Cycle, type Kind, type Option, type OptionState, stateOf } from "./model.ts";
import {
	choiceOf,
	cycleRows,
	cyclesOf,
	findOptions,
	interestRows,
	interestsOf,
	lockCycle,
	optionOf,
	subjectRows,
} from "./store.ts";

type Db = Kysely<Schema>;

/** A cycle with every option of its choices. Three statements. Refuses what is not there. */
export async function cycleIn(db: Db, id: string): Promise<{ cycle: Cycle; options: readonly Option[] }> {
	const works = await worksOf(db, id);
	const [cycle] = cyclesOf(
		(await cycleRows(db)).filter((row) => row.id === id),
		works,
	);
	if (cycle === undefined) throw new Refusal(no("dialogue.notFound"));
	return { cycle, options: (await findOptions(db, { cycle: id })).map((row) => optionOf(row, works)) };
}

/** An option with all that is read beside it. */
export interface Dossier {
	readonly option: Option;
	readonly document: string;
	readonly version: number;
	readonly text: Document;
	readonly interest: readonly EarlierInterest[];
}

export interface Year {
	readonly cycle: Cycle;
	/** Of both choices, each in its order. */
	readonly dossiers: readonly Dossier[];
	/** What was asked and decided for it before it was done here, with the titles of the catalogue. */
	readonly earlier: Earlier & { readonly titles: Titles };
}

/** A year with its dossiers. Six statements, however many options there are, and one more where something was asked before. Undefined when it was not begun. */
export async function yearOf(db: Db, _scope: MembershipScope, year: number): Promise<Year | undefined> {
	return await yearIn(
		db,
		(await cycleRows(db)).filter((row) => row.year === year),
	);
}

/** A choice with the dossiers of all its options, whatever became of them. Refuses what is not there. Six statements, or seven. */
export async function choiceWithDossiers(
	db: Db,
	id: string,
): Promise<{ year: number; choice: Choice; dossiers: readonly Dossier[] }> {
	const rows = await cycleRows(db);
	const cycle = rows.find(({ choice }) => choice === id)?.id;
	const found = await yearIn(
		db,
		rows.filter((row) => row.id === cycle),
	);
	const choice = found && Object.values(found.cycle.choices).find((choice) => choice.id === id);
	if (found === undefined || choice === undefined) throw new Refusal(no("dialogue.notFound"));
	return { year: found.cycle.year, choice, dossiers: found.dossiers.filter(({ option }) => option.choice === id) };
}

/** @param rows those of one cycle */
async function yearIn(db: Db, rows: Awaited<ReturnType<typeof cycleRows>>): Promise<Year | undefined> {
	const [first] = rows;
	if (first === undefined) return undefined;
	const options = await findOptions(db, { cycle: first.id });
	const subjects = options.map(({ subject_id }) => subject_id);
	const works = await worksOf(db, first.id, ...subjects);
	const [cycle] = cyclesOf(rows, works);
	if (cycle === undefined) return undefined;
	const documents = new Map((await documentsOf(db, subjects)).map((kept) => [kept.owner, kept]));
	const records = await earlierRecords(db);
	const earlier = ofCycle(records, cycle);
	const noted = interestsOf(await interestRows(db, subjects), works);
	const interest = Map.groupBy(inOrder(noted, interestShown(records)), ({ subject }) => subject);
	return {
		cycle,
		earlier: { ...earlier, titles: await titlesAsked(db, earlier.surveys) },
		dossiers: options.flatMap((row) => {
			const kept = documents.get(row.subject_id);
			if (kept === undefined) return [];
			const { id: document, version, document: text } = kept;
			return [{ option: optionOf(row, works), document, version, text, interest: interest.get(row.subject_id) ?? [] }];
		}),
	};
}

/** Every year that was begun, latest first. Two statements. */
export async function yearsOf(db: Db, _scope: MembershipScope): Promise<Cycle[]> {
	const rows = await cycleRows(db);
	return cyclesOf(rows, await worksOf(db, ...new Set(rows.map(({ id }) => id))));
}

/** A choice with how its options stand, without a word of them. */
export interface ChoiceBegun extends Choice {
	readonly year: number;
	readonly cycle: string;
	readonly options: readonly (Pick<Option, "id" | "subject" | "place"> & { readonly state: OptionState })[];
}

/** The choices of every year, latest year first. Two statements. */
export async function choicesBegun(db: Db, _scope: StaffScope): Promise<ChoiceBegun[]> {
	const choices = (await cycleRows(db)).flatMap((row) =>
		choiceOf(row).map(([, choice]) => ({ ...choice, year: row.year, cycle: row.id })),
	);
	if (choices.length === 0) return [];
	const rows = await findOptions(db, { choices: choices.map(({ id }) => id) });
	return choices.map((choice) => ({
		...choice,
		options: rows
			.filter(({ choice_id }) => choice_id === choice.id)
			.map(({ id, subject_id: subject, place, withdrawn_at, fate }) => ({
				...{ id, subject, place },
				state: withdrawn_at === null ? (fate ?? "putForward") : "withdrawn",
			})),
	}));
}

/** An entry of the catalogue: a theme or topic, with every year in which it was put forward, and earlier interest. */
export interface Entry {
	readonly id: string;
	readonly kind: Kind;
	readonly document: string;
	readonly title: Work;
	readonly putForward: readonly { readonly year: number; readonly option: Option }[];
	readonly interest: readonly (EarlierInterest & { readonly year?: number | undefined })[];
}

/** The whole catalogue, or one entry of it. Seven statements, however long it is. */
export async function catalogueOf(db: Db, _scope: StaffScope, only?: string): Promise<Entry[]> {
	const subjects = (await subjectRows(db)).filter(({ id }) => only === undefined || id === only);
	const ids = subjects.map(({ id }) => id);
	const cycles = await cycleRows(db);
	const years = new Map(cycles.map(({ choice, year }) => [choice, year]));
	const options = await findOptions(db, { subjects: ids });
	const works = await worksOf(db, ...ids, ...new Set(cycles.map(({ id }) => id)));
	const titles = await titlesOf(db, ids);
	const byCycle = new Map(cycles.map(({ id, year }) => [id, year]));
	const shown = interestShown(await earlierRecords(db)).map((one) => ({ ...one, year: byCycle.get(one.cycle ?? "") }));
	const interest = inOrder(interestsOf(await interestRows(db, ids), works), shown);
	return subjects.flatMap(({ id, kind, document }) => {
		const title = titles.get(id);
		if (title === undefined) return [];
		const own = options.filter(({ subject_id }) => subject_id === id);
		return [
			{
				id,
				kind,
				document,
				title,
				putForward: own.map((row) => ({ year: years.get(row.choice_id) ?? 0, option: optionOf(row, works) })),
				interest: interest.filter(({ subject }) => subject === id),
			},
		];
	});
}

/** A choice with the subjects that are put forward in it. Refuses what is not there. Four statements. */
export async function choiceIn(
	db: Db,
	_scope: StaffScope,
	id: string,
): Promise<{ cycle: Cycle; choice: Choice; subjects: readonly string[] }> {
	const found = (await cycleRows(db)).find(({ choice }) => choice === id);
	if (found === undefined) throw new Refusal(no("dialogue.notFound"));
	const { cycle, options } = await cycleIn(db, found.id);
	const choice = Object.values(cycle.choices).find((choice) => choice.id === id);
	if (choice === undefined) throw new Refusal(no("dialogue.notFound"));
	return { cycle, choice, subjects: options.filter((option) => option.choice === id).map(({ subject }) => subject) };
}

/** A choice with its options, in their order, and the titles of their subjects as they stand. */
export interface ChoiceSheet {
	readonly cycle: Cycle;
	readonly choice: Choice;
	readonly options: readonly Option[];
	readonly titles: ReadonlyMap<string, Work>;
}

/** Refuses a choice that is not there. Five statements. */
export async function choiceSheet(db: Db, id: string): Promise<ChoiceSheet> {
	const found = (await cycleRows(db)).find(({ choice }) => choice === id);
	if (found === undefined) throw new Refusal(no("dialogue.notFound"));
	const { cycle, options } = await cycleIn(db, found.id);
	const choice = Object.values(cycle.choices).find((choice) => choice.id === id);
	if (choice === undefined) throw new Refusal(no("dialogue.notFound"));
	const own = options.filter((option) => option.choice === id);
	const titles = await titlesOf(
		db,
		own.map(({ subject }) => subject),
	);
	return {
		cycle,
		choice,
		options: own,
		titles: new Map(own.flatMap(({ id, subject }) => (titles.has(subject) ? [[id, titles.get(subject) as Work]] : []))),
	};
}

/** The same, held until the transaction ends, so that two acts on one choice follow each other. */
export async function lockedChoiceSheet(tx: Transaction<Schema>, id: string): Promise<ChoiceSheet> {
	await lockCycle(tx, { choice: id });
	return await choiceSheet(tx, id);
}

/** One option with its year and its dossier's text. Refuses what is not there. Five statements. */
export async function optionIn(
	db: Db,
	_scope: StaffScope,
	id: string,
): Promise<{ cycle: Cycle; option: Option; text: Document }> {
	const [row] = await findOptions(db, { id });
	const found = row && (await cycleRows(db)).find(({ choice }) => choice === row.choice_id);
	if (row === undefined || found === undefined) throw new Refusal(no("dialogue.notFound"));
	const { cycle, options } = await cycleIn(db, found.id);
	const option = options.find((option) => option.id === id);
	const [kept] = await documentsOf(db, [row.subject_id]);
	if (option === undefined || kept === undefined) throw new Refusal(no("dialogue.notFound"));
	return { cycle, option, text: kept.document };
}

/** The options of a choice of which nothing became yet, with their dossiers as they stand. Refuses a choice that is not there. */
export async function openOptions(
	db: Db,
	id: string,
): Promise<{ year: number; options: { option: string; document: string; version: number }[] }> {
	const found = (await cycleRows(db)).find(({ choice }) => choice === id);
	if (found === undefined) throw new Refusal(no("dialogue.notFound"));
	const { cycle, options } = await cycleIn(db, found.id);
	const open = options.filter((option) => option.choice === id && stateOf(option) === "putForward");
	const documents = new Map(
		(
			await documentsOf(
				db,
				open.map(({ subject }) => subject),
			)
		).map((kept) => [kept.owner, kept]),
	);
	return {
		year: cycle.year,
		options: open.flatMap(({ id: option, subject }) => {
			const kept = documents.get(subject);
			return kept === undefined ? [] : [{ option, document: kept.id, version: kept.version }];
		}),
	};
}

/** What options are called, as their dossiers stand, by option. One statement. */
export async function optionTitles(
	db: Db,
	options: readonly Pick<Option, "id" | "subject">[],
): Promise<ReadonlyMap<string, Work>> {
	const titles = await titlesOf(
		db,
		options.map(({ subject }) => subject),
	);
	return new Map(
		options.flatMap(({ id, subject }) => {
			const title = titles.get(subject);
			return title === undefined ? [] : [[id, title]];
		}),
	);
}

/** Where a dossier belongs: its subject, and the latest year in which it was put forward, if any; undefined for another document. Seven statements. */
export async function dossierPlace(
	db: Db,
	scope: StaffScope,
	document: string,
): Promise<{ subject: string; year: number | undefined } | undefined> {
	const subject = (await subjectRows(db)).find((row) => row.document === document)?.id;
	if (subject === undefined) return undefined;
	const [entry] = await catalogueOf(db, scope, subject);
	const years = (entry?.putForward ?? []).map(({ year }) => year);
	return { subject, year: years.length === 0 ? undefined : Math.max(...years) };
}
