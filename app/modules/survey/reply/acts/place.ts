import type { Run } from "../../../../acts/index.ts";
import { type No, no, Refusal, refuseIf } from "../../../../kit/refusal.ts";
import type { Place } from "../../model.ts";
import { isSealed, type SealedSurvey } from "../../model.ts";
import { mayMove } from "../../rules.ts";
import { findSurvey, holdPlace } from "../../store.ts";

/**
 * The survey, open at this instant and held open until this transaction ends, and the delegation's place in it locked.
 * Time is compared under the same lock that the close takes, so that a reply is either before the closing entry or refused.
 */
export async function openPlace(run: Run, place: Place): Promise<SealedSurvey> {
	const survey = await holdPlace(run.tx, place);
	if (survey === undefined || !isSealed(survey)) throw new Refusal(await whyNoPlace(run, place));
	refuseIf(mayMove(survey, "reply", run.now));
	// A clock that was set back: a reply from before the opening would make the record of the survey unverifiable.
	if (run.now < survey.opens) throw new Refusal(no("survey.notNow", { state: "preparation", move: "reply" }));
	return survey;
}

async function whyNoPlace({ tx }: Run, { survey: id }: Place): Promise<No> {
	const survey = await findSurvey(tx, id);
	return no(survey !== undefined && isSealed(survey) ? "reply.notConsulted" : "survey.notFound");
}
