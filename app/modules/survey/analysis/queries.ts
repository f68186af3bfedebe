import type { Ctx } from "../../../acts/index.ts";
import type { Instant } from "../../../kit/clock.ts";
import type { Reader } from "../../../kit/reader.ts";
import { no, Refusal } from "../../../kit/refusal.ts";
import { type SealedSurvey, stateOf } from "../model.ts";
import { mint } from "../result/model.ts";
import { closedSurvey, surveySeenBy } from "../result/queries.ts";
import { analysing, seesAnalysis, viewerOf } from "../result/rules.ts";
import { repliesInForce } from "../result/store.ts";
import { type Analysed, analysisOf } from "./rules.ts";

/** A closed survey looked at from other sides. */
export interface Analysis {
	readonly survey: SealedSurvey;
	readonly questions: readonly Analysed[];
}

/** Refuses everybody else, and everybody before the close; the closing entry is written first, as before any reply is read. */
export async function analysisFor(ctx: Ctx, reader: Reader | null, id: string, now: Instant): Promise<Analysis> {
	const viewer = viewerOf(reader);
	if (!viewer.staff.some((role) => analysing.includes(role))) throw new Refusal(no("act.notAllowed"));
	const found = await surveySeenBy(ctx.db, reader, id);
	if (found === undefined) throw new Refusal(no("survey.notFound"));
	const state = stateOf(found, now);
	if (!seesAnalysis(found, state, viewer)) throw new Refusal(no("survey.notNow", { state, move: "analyse" }));
	const survey = await closedSurvey(ctx, found, now);
	return { survey, questions: analysisOf(await repliesInForce(ctx.db, mint(survey))) };
}
