import type { Work } from "@intersession/document";
import type { CalendarDate, Instant } from "../../../kit/clock.ts";

/**
 * What a round can come to, as its Chair states it. `agreed`: on as many options as are to be selected. `merged`: on one wording made of two or
 * more. `nowAndLater`: on some now, and on keeping others for a later year. It does not decide: the competent organ does.
 */
export const kinds = ["agreed", "merged", "nowAndLater", "deferred", "notAgreed"] as const;
export type OutcomeKind = (typeof kinds)[number];

/** What each kind of outcome speaks of beside the Chair's statement. */
export const speaksOf: Readonly<Record<OutcomeKind, readonly ("options" | "later" | "title")[]>> = {
	agreed: ["options"],
	merged: ["options", "title"],
	nowAndLater: ["options", "later"],
	deferred: [],
	notAgreed: [],
};

export interface Outcome {
	readonly id: string;
	readonly round: string;
	readonly choice: string;
	readonly kind: OutcomeKind;
	/** On which the Chair stated it. */
	readonly date: CalendarDate;
	/** The options agreed on, in their order; of a merger, its parents. */
	readonly options: readonly string[];
	/** The options kept for a later year. */
	readonly later: readonly string[];
	/** Of a merger, the option with the merged wording. */
	readonly resulting: string | null;
	/** What the Chair stated. */
	readonly statement: Work;
	/** The Chair's name on the day. */
	readonly chair: string;
	/** Whether the Chair recorded it; else an officer did, as stated by the Chair. */
	readonly statedByChair: boolean;
	readonly at: Instant;
	/** The earlier record that it corrects, and why. */
	readonly corrects: { readonly outcome: string; readonly reasons: Work } | null;
	/** False once another record corrects it. */
	readonly inForce: boolean;
}
