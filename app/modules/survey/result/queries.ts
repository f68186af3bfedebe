import type { Reply, Result } from "@intersession/ledger";
import type { Kysely } from "kysely";
import type { Schema } from "../../../data/schema.ts";
import type { Instant } from "../../../kit/clock.ts";
import type { Reader } from "../../../kit/reader.ts";
import { isSealed, type SealedSurvey, type SurveyState, stateOf } from "../model.ts";
import { repliesInForce } from "../reply/store.ts";
import { extensionsOf, findSurvey } from "../store.ts";
import { mint } from "./model.ts";
import { commentsIn, resultOf, seesReplies, seesResult, seesSurvey, type Viewer } from "./rules.ts";

/** What a survey's page may show to this reader at this instant: the more the later, and never a result before its release. */
export interface SurveyPage {
	readonly survey: SealedSurvey;
	readonly state: SurveyState;
	readonly extensions: readonly {
		readonly at: Instant;
		readonly closes: Instant;
		readonly reasons: Record<string, string>;
	}[];
	/** The result: released to all delegations, or still being established and shown to those who establish it. */
	readonly result: Result | null;
	readonly comments: readonly ReplyComment[];
	/** Single replies, when the sealed level lets this reader see them. */
	readonly replies: readonly Reply[] | null;
}

/** A comment on the result page; by whom, only where the sealed level says so. */
export interface ReplyComment {
	readonly question: string;
	readonly text: string;
	readonly member: string | null;
}

export const viewerOf = (reader: Reader | null): Viewer => ({
	staff: reader?.staff ?? [],
	members: new Set(reader?.seats.map(({ member }) => member)),
});

/** Undefined when the reader may not know of the survey. Three statements. */
export async function surveyPage(
	db: Kysely<Schema>,
	reader: Reader | null,
	id: string,
	now: Instant,
): Promise<SurveyPage | undefined> {
	const survey = await findSurvey(db, id);
	if (survey === undefined || !isSealed(survey)) return undefined;
	const viewer = viewerOf(reader);
	if (!seesSurvey(survey, viewer)) return undefined;
	const state = stateOf(survey, now);
	const extensions = (await extensionsOf(db, id)).map(({ at, document: { closes, reasons } }) => ({
		at,
		closes: closes as Instant,
		reasons,
	}));
	const shown = { survey, state, extensions, result: null, comments: [], replies: null };
	if (!seesResult(survey, state, viewer)) return shown;
	const closed = mint(survey, await repliesInForce(db, id), now);
	return {
		...shown,
		result: survey.result ?? resultOf(closed),
		comments: commentsIn(closed),
		replies: seesReplies(survey, viewer) ? closed.replies : null,
	};
}
