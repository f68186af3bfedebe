import type { Instant } from "../../../kit/clock.ts";
import type { Behalf, Given } from "../circle/model.ts";

/** What a delegation's view of a paper may be. None of them binds it. */
export const positions = ["prefers", "couldSupport", "wouldWelcomeChanges", "awaitingInstructions"] as const;
export type Position = (typeof positions)[number];

/** A delegation's view of a paper. A change is another one with the next number; the earlier ones stay. */
export interface View extends Given {
	readonly option: string;
	readonly behalf: Behalf;
	readonly number: number;
	/** Null where the view was withdrawn. */
	readonly position: Position | null;
	/** In the language `lang` (BCP 47). */
	readonly remarks: string;
	readonly lang: string;
	readonly at: Instant;
}

/** What a delegation gave on a paper, for itself or for a group: the view in force, and those that it replaced, latest first. */
export interface ViewRecord extends View {
	readonly earlier: readonly View[];
}
