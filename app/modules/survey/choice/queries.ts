import type { Work } from "@intersession/document";
import type { Kysely } from "kysely";
import type { Schema } from "../../../data/schema.ts";
import { uiLangs } from "../../../kit/languages.ts";
import { briefOf, type Dossier, withdrawnAmong } from "../../dialogue/index.ts";
import type { Question, SealedSurvey } from "../model.ts";
import type { Linked } from "./rules.ts";

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

/** Every option that was taken from what is put forward. */
export const linkedIn = (
	questions: readonly Question[],
	works: ReadonlyMap<string, Work>,
	dossiers: readonly Dossier[],
): Linked[] =>
	questions.flatMap(({ id, options }, q) =>
		options.flatMap(({ id: option, title, dossier: copied }, o) => {
			const dossier = dossiers.find((one) => one.option.id === copied?.option);
			if (copied === null || dossier === undefined) return [];
			const retitled = copied.version === dossier.version && differs(works.get(title), dossier);
			return [{ question: { id, n: q + 1 }, option: { id: option, n: o + 1 }, copied, dossier, retitled }];
		}),
	);

const differs = (title: Work | undefined, dossier: Dossier): boolean =>
	uiLangs.some((lang) => {
		const theirs = briefOf(dossier, lang).title;
		return theirs !== undefined && theirs !== title?.expressions[lang]?.body;
	});
