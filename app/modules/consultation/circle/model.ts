import { z } from "zod";
import type { DelegationRole } from "../../../kit/actor.ts";
import type { CalendarDate } from "../../../kit/clock.ts";
import type { Group, Member } from "../../membership/index.ts";
import type { Invitation, Paper } from "../model.ts";

/** Who reads what a delegation gives: the Administration and the Chair of the round's organ; or, once the day of the round is past, those invited as well. */
export const visibilities = ["administrationAndChair", "invited"] as const;
export type Visibility = (typeof visibilities)[number];

/** For whom a delegation speaks: for itself, or on behalf of the regional group to which it belongs. */
export type Behalf = "itself" | Group;
export const behalves = ["itself", "AFR", "APG", "EEG", "GRULAC", "WEOG"] as const satisfies readonly Behalf[];

/** What a delegation gave to a round, as far as it decides who reads it. */
export interface Given {
	readonly member: string;
	readonly visibility: Visibility;
}

/** Texts in a language that the delegation names (BCP 47). */
export const Language = z.string().regex(/^[a-z]{2,3}$/);

/** A paper of a round, and whether its option is still put forward. */
export interface PaperBefore extends Paper {
	/** Its place among the options: (a), (b), … */
	readonly place: number;
	readonly open: boolean;
}

/** What of a round decides who reads and who gives. */
export interface RoundFacts {
	readonly id: string;
	readonly year: number;
	readonly organ: string;
	readonly date: CalendarDate;
	readonly invites: Invitation;
	/** Whether it has an outcome, was cancelled, or another round on the same choice follows it. */
	readonly concluded: boolean;
	readonly papers: readonly PaperBefore[];
}

/** A delegation in which the reader serves. */
export interface Served {
	readonly member: Member;
	readonly role: DelegationRole;
	readonly invited: boolean;
}

/** How somebody stands to a round: what they read follows from it. */
export interface Standing {
	/** An officer, or the Chair of the round's organ. */
	readonly administration: boolean;
	/** Whether they chair the round's organ. */
	readonly chair: boolean;
	/** Whether the day of the round is past. */
	readonly past: boolean;
	readonly delegations: readonly Served[];
}
