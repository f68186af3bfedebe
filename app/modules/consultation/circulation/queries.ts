import type { Document } from "@intersession/document";
import type { Kysely } from "kysely";
import type { Schema } from "../../../data/schema.ts";
import type { MembershipScope } from "../../../kit/reader.ts";
import type { Dossier, Year } from "../../dialogue/index.ts";
import { documentsAt, versionsStanding } from "../../document/index.ts";
import type { Paper, Round } from "../model.ts";
import { roundsOf } from "../queries.ts";
import type { Circulation } from "./model.ts";
import { findCirculations } from "./store.ts";

type Db = Kysely<Schema>;

/** What was circulated last on a choice, and until when remarks may reach the Secretariat; undefined before anything was. One statement. */
export async function circulationOf(db: Db, choice: string): Promise<Circulation | undefined> {
	const [latest] = await findCirculations(db, { choices: [choice] });
	return latest;
}

/** What was circulated last on each of these choices. One statement. */
export async function circulationsOn(db: Db, choices: readonly string[]): Promise<Circulation[]> {
	const all = await findCirculations(db, { choices });
	return all.filter(({ choice }, index) => all.findIndex((one) => one.choice === choice) === index);
}

/** An option’s dossier in one of its versions. */
interface Version {
	readonly version: number;
	readonly document: Document;
}

/** An option as it was circulated, as it was put forward, and as the last round before the circulation had it. */
export interface CirculatedOption extends Version {
	readonly dossier: Dossier;
	readonly putForward: Version | undefined;
	readonly inRound: (Version & { readonly round: Round }) | undefined;
}

export interface CirculationSheet {
	readonly circulation: Circulation;
	readonly year: number;
	readonly options: readonly CirculatedOption[];
	/** Whether something later was circulated on the same choice. */
	readonly followed: boolean;
}

/** One circulation of a year with its texts; undefined when there is none such. */
export async function circulationSheet(
	db: Db,
	scope: MembershipScope,
	year: number,
	id: string,
): Promise<CirculationSheet | undefined> {
	const [circulation] = await findCirculations(db, { id });
	const rounds = circulation && (await roundsOf(db, scope, year));
	const choice = Object.values(rounds?.year.cycle.choices ?? {}).find((choice) => choice.id === circulation?.choice);
	if (circulation === undefined || rounds === undefined || choice === undefined) return undefined;
	return {
		circulation,
		year,
		options: await optionsOf(db, circulation, rounds.year.dossiers, rounds.rounds),
		followed: (await circulationOf(db, choice.id))?.id !== id,
	};
}

async function optionsOf(
	db: Db,
	{ papers, at: circulatedAt, choice }: Circulation,
	dossiers: readonly Dossier[],
	rounds: readonly Round[],
): Promise<CirculatedOption[]> {
	const before = rounds.filter(
		(round) => round.choice === choice && round.convened <= circulatedAt && round.cancelled === null,
	);
	const own = papers.flatMap((paper) => {
		const dossier = dossiers.find(({ option }) => option.id === paper.option);
		const [had] = before
			.flatMap((round) => {
				const earlier = round.papers.find(({ option }) => option === paper.option);
				return earlier === undefined ? [] : [{ ...earlier, round }];
			})
			.reverse();
		return dossier === undefined ? [] : [{ paper, dossier, had }];
	});
	const first = await versionsStanding(
		db,
		own.map(({ paper: { document }, dossier }) => ({ document, at: dossier.option.putForward })),
	);
	const earlier = own.map(({ paper, had }) => {
		const version = first.get(paper.document);
		return { putForward: version === undefined ? undefined : { ...paper, version }, had };
	});
	const texts = await documentsAt(
		db,
		[...papers, ...earlier.flatMap(({ putForward, had }) => [putForward, had])].filter((paper) => paper !== undefined),
	);
	const at = (paper: Paper | undefined): Version | undefined => {
		const document = paper && texts.get(`${paper.document} ${paper.version}`);
		return paper && document && { version: paper.version, document };
	};
	return own.flatMap(({ paper, dossier, had }, index) => {
		const circulated = at(paper);
		if (circulated === undefined) return [];
		const inRound = at(had);
		return [
			{
				dossier,
				...circulated,
				putForward: at(earlier[index]?.putForward),
				inRound: had && inRound && { round: had.round, ...inRound },
			},
		];
	});
}

/** What was circulated in a year, the latest first. One statement. */
export const circulationsIn = async (db: Db, { cycle }: Year): Promise<Circulation[]> =>
	await findCirculations(db, { choices: Object.values(cycle.choices).map(({ id }) => id) });
