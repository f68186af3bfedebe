import type { Opening, Reply } from "@intersession/ledger";
import type { Instant } from "../../../kit/clock.ts";
import { type SealedSurvey, stateOf } from "../model.ts";

declare const closed: unique symbol;
/**
 * A survey after its close, with the replies in force. Only the close mints it, and whatever reads or adds up replies
 * takes one: nothing can show a result before its close (invariant 2).
 */
export interface Closed {
	readonly [closed]: true;
	readonly survey: SealedSurvey;
	readonly opening: Opening;
	readonly replies: readonly Reply[];
}

/** Throws for a survey whose period is not over, or that was annulled: asking is then a bug, not an expected "no". */
export function mint(survey: SealedSurvey, replies: readonly Reply[], now: Instant): Closed {
	const state = stateOf(survey, now);
	if (state !== "establishing" && state !== "released") throw new Error(`survey ${survey.id} is ${state}, not closed`);
	return { survey, opening: survey.opening, replies } as unknown as Closed;
}
