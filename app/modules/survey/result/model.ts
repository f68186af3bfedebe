import type { Opening, Reply } from "@intersession/ledger";
import type { CompletionStep, Outcome, PurchaseStep, Step } from "@intersession/tally";
import type { SealedSurvey } from "../model.ts";

declare const closed: unique symbol;
/**
 * The proof that a survey is closed. Only the close mints it, and the store reads no reply of others without it: nothing can
 * show a result before its close (invariant 2).
 */
export interface Closed {
	readonly [closed]: true;
	readonly survey: SealedSurvey;
	readonly opening: Opening;
}

/** A survey after its close with the replies in force: whatever counts or shows them takes one. */
export interface Replied extends Closed {
	readonly replies: readonly Reply[];
}

/** A round of Equal Shares; at confidential level without what single replies pay, and without the price. */
export type Round = Pick<PurchaseStep | CompletionStep, "step" | "selected" | "ways" | "take" | "next"> & {
	readonly price?: string;
	readonly load?: string;
};
export type ShownStep = Exclude<Step, PurchaseStep | CompletionStep> | Round;

/** An outcome as it is sealed in a result and shown. */
export type ShownOutcome = Omit<Outcome, "steps"> & { readonly steps: readonly ShownStep[] };

/**
 * Whether replies may be read: the closing entry is written, and the survey was not annulled. That the period is over by the
 * clock does not do: a reply accepted in its last moment may still be on its way into the log.
 */
export const isClosed = ({ closedAt, annulledAt }: SealedSurvey): boolean => closedAt !== null && annulledAt === null;

/** Throws for a survey that is not closed: asking is then a bug, not an expected "no". */
export function mint(survey: SealedSurvey): Closed {
	if (!isClosed(survey)) throw new Error(`survey ${survey.id} is not closed`);
	return { survey, opening: survey.opening } as Closed;
}
