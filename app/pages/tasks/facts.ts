import type { Ctx } from "../../acts/index.ts";
import type { StaffScope } from "../../kit/reader.ts";
import { type Circulation, circulationsOn, type RoundProgress, roundsOn } from "../../modules/consultation/index.ts";
import { settledOn } from "../../modules/decision/index.ts";
import { type ChoiceBegun, choicesBegun, type Earlier, earlierRecords } from "../../modules/dialogue/index.ts";
import { documentsOf, type KeptDocument } from "../../modules/document/index.ts";

/** What is recorded along the way of every year, as far as it follows from it what is to be done next, and by whom. */
export interface WayFacts {
	/** Latest year first. */
	readonly choices: readonly ChoiceBegun[];
	/** Earliest first; none that was cancelled. */
	readonly rounds: readonly RoundProgress[];
	/** The last one on each choice. */
	readonly circulations: readonly Circulation[];
	/** The dossiers of what is put forward and not settled yet. */
	readonly dossiers: readonly KeptDocument[];
	readonly settled: Awaited<ReturnType<typeof settledOn>>;
	/** What happened before, as it was entered. */
	readonly earlier: Earlier;
}

/** Eight statements, however many years there are, and one before the first of them. */
export async function wayFacts({ db }: Pick<Ctx, "db">, scope: StaffScope): Promise<WayFacts> {
	const choices = await choicesBegun(db, scope);
	if (choices.length === 0)
		return {
			...{ choices, rounds: [], circulations: [], dossiers: [] },
			settled: { rested: [], confirmed: [] },
			earlier: { surveys: [], decisions: [] },
		};
	const ids = choices.map(({ id }) => id);
	const open = choices.flatMap(({ options }) => options.filter(({ state }) => state === "putForward"));
	return {
		choices,
		rounds: await roundsOn(db, scope, ids),
		circulations: await circulationsOn(db, ids),
		dossiers: await documentsOf(
			db,
			open.map(({ subject }) => subject),
		),
		settled: await settledOn(db, scope, ids),
		earlier: await earlierRecords(db),
	};
}
