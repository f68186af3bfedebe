import type { Groups } from "./profile.ts";
import type { ReplyKind } from "./reply.ts";
import type { Working } from "./working.ts";

/** A counting rule, as a plain record. SPEC.md defines each one. */
export interface Rule {
	/** Its name in specifications and outcomes: its key in the registry. */
	readonly id: string;
	/** The one kind of reply it counts; replies of another kind are set aside. */
	readonly takes: ReplyKind;
	/** The most options it can be asked to select. */
	readonly maxSeats: number;
	/** Computes the result. Called only when something was counted and `seats` is between 1 and the number of options. */
	readonly compute: (groups: Groups, seats: number) => Working;
	/** Whether a working is right: evidence checked by code that shares nothing with `compute`. */
	readonly check: (groups: Groups, seats: number, working: Working) => boolean;
}

/** `maxSeats` of a rule that can select any number of the options offered. */
export const ANY_SEATS = Number.MAX_SAFE_INTEGER;
