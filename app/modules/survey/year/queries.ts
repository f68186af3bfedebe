import type { Kysely } from "kysely";
import type { Schema } from "../../../data/schema.ts";
import type { Instant } from "../../../kit/clock.ts";
import type { Reader } from "../../../kit/reader.ts";
import { isSealed, type SealedSurvey, type SurveyState, sealedStateOf } from "../model.ts";
import { countedIn, isOutcome, seesSurvey, viewerOf } from "../result/rules.ts";
import { surveysAbout } from "../store.ts";

type Db = Kysely<Schema>;

/** A survey about a choice of the dialogue, from its opening on. */
export interface SurveyOn {
	readonly id: string;
	readonly choice: string;
	readonly original: string;
	readonly title: Readonly<Record<string, string>>;
	readonly state: Exclude<SurveyState, "preparation">;
	readonly opens: Instant;
	/** The close in force, extensions included. */
	readonly closes: Instant;
	readonly releasedAt: Instant | null;
	/** Once it is released. */
	readonly result: ReleasedResult | undefined;
}

/** What a released result says of what was put forward. All ids are of the dialogue’s options, each group in the sealed order. */
export interface ReleasedResult {
	readonly survey: string;
	readonly releasedAt: Instant;
	/** Those questions whose options were all put forward in the choice. */
	readonly questions: readonly {
		readonly id: string;
		/** The preferred options, settled by the Chair where they were equal; none where replies are equal and nobody settled it, or state no preference. */
		readonly selected: readonly string[];
		/** All outcomes that are equal, where there are several. */
		readonly equal: readonly (readonly string[])[];
		readonly settledByChair: boolean;
	}[];
}

/** The surveys about these choices that the reader may know of, earliest opening first. One statement. */
export async function surveysOn(
	db: Db,
	reader: Reader | null,
	choices: readonly string[],
	now: Instant,
): Promise<SurveyOn[]> {
	const viewer = viewerOf(reader);
	return (await surveysAbout(db, choices))
		.filter(isSealed)
		.filter((survey) => seesSurvey(survey, viewer))
		.map((survey) => ({
			id: survey.id,
			choice: survey.choice ?? "",
			original: survey.opening.original,
			title: survey.opening.title,
			state: sealedStateOf(survey, now),
			opens: survey.opens,
			closes: survey.closes,
			releasedAt: survey.releasedAt,
			result: releasedResult(survey),
		}));
}

/** The results that were released of surveys about a choice, earliest opening first. One statement. */
export const releasedOn = async (db: Db, choice: string): Promise<ReleasedResult[]> =>
	(await surveysAbout(db, [choice])).filter(isSealed).flatMap((survey) => releasedResult(survey) ?? []);

/** Whether a survey about a choice was opened here. One statement. */
export const surveyedHere = async (db: Db, choice: string): Promise<boolean> =>
	(await surveysAbout(db, [choice])).some(isSealed);

function releasedResult({ id, opening, releasedAt, result }: SealedSurvey): ReleasedResult | undefined {
	if (releasedAt === null || result === null) return undefined;
	const putForward = new Map(
		opening.questions.flatMap(({ options }) => options.map((option) => [option.id, option.dossier?.option] as const)),
	);
	const named = (options: readonly string[]) => options.flatMap((option) => putForward.get(option) ?? []);
	return {
		survey: id,
		releasedAt,
		questions: result.questions.flatMap((question) => {
			const asked = opening.questions.find((sealed) => sealed.id === question.id);
			if (asked === undefined || asked.options.some(({ dossier }) => dossier === undefined)) return [];
			const found = countedIn(question.decides);
			// Nothing is selected by a rating, or by yes and no.
			if (!isOutcome(found)) return [];
			const [only, ...others] = found.winners;
			const alone = others.length > 0 || only === undefined ? [] : only.map((place) => asked.options[place]?.id ?? "");
			return [
				{
					id: question.id,
					selected: named(question.settled?.selected ?? alone),
					equal: question.equal.map(named),
					settledByChair: question.settled !== null,
				},
			];
		}),
	};
}
