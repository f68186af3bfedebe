import type { Opening, Reply } from "@intersession/ledger";
import type { SealedSurvey } from "../model.ts";

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

/**
 * Throws for a survey that has no closing entry, or that was annulled: asking is then a bug, not an expected "no". That the
 * period is over by the clock does not do: a reply accepted in its last moment may still be on its way into the log.
 */
export function mint(survey: SealedSurvey, replies: readonly Reply[]): Closed {
	if (survey.closedAt === null || survey.annulledAt !== null) throw new Error(`survey ${survey.id} is not closed`);
	return { survey, opening: survey.opening, replies } as unknown as Closed;
}
