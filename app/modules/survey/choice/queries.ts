import type { Kysely } from "kysely";
import type { Schema } from "../../../data/schema.ts";
import { withdrawnAmong } from "../../dialogue/index.ts";
import type { SealedSurvey } from "../model.ts";

/** The options of a sealed survey that were withdrawn since from what is put forward. One statement, and none for a survey about no choice. */
export async function withdrawnSince(db: Kysely<Schema>, { opening }: SealedSurvey): Promise<string[]> {
	const options = opening.questions.flatMap((question) => question.options);
	if (opening.about === undefined) return [];
	const withdrawn = await withdrawnAmong(
		db,
		options.flatMap(({ dossier }) => dossier?.option ?? []),
	);
	return options.filter(({ dossier }) => dossier !== undefined && withdrawn.has(dossier.option)).map(({ id }) => id);
}
