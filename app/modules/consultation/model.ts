import type { Work } from "@intersession/document";
import { z } from "zod";
import type { CalendarDate, Instant } from "../../kit/clock.ts";

export const Id = z.string().regex(/^[0-9a-hjkmnp-tv-z]{16}$/);

/** Whose delegations a round invites: those that sit on the organ, or the whole membership. */
export const invitations = ["organ", "membership"] as const;
export type Invitation = (typeof invitations)[number];

/** A round of informal consultations on a choice. */
export interface Round {
	readonly id: string;
	readonly choice: string;
	readonly organ: string;
	readonly date: CalendarDate;
	readonly place: Work;
	/** What it covers since the round before. */
	readonly covers: Work;
	readonly invites: Invitation;
	readonly convened: Instant;
	readonly cancelled: { readonly at: Instant; readonly reasons: Work } | null;
	/** What was said of it before, earliest first. */
	readonly corrections: readonly Correction[];
	readonly papers: readonly Paper[];
}

/** What was said of a round until it was corrected, and why it was. */
export interface Correction {
	readonly at: Instant;
	readonly date: CalendarDate;
	readonly place: Work;
	readonly covers: Work;
	readonly reasons: Work;
}

/** An option's dossier in the version in which it was circulated for a round. */
export interface Paper {
	readonly option: string;
	readonly document: string;
	readonly version: number;
}
