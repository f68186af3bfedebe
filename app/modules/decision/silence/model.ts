import type { Work } from "@intersession/document";
import type { Instant } from "../../../kit/clock.ts";
import { type Asked, type Basis, type Fates, isGranted, type Named } from "../model.ts";

/** The shortest silence, in hours of working days. */
export const LEAST_HOURS = 72;

export const endings = ["broken", "suspended", "confirmed"] as const;
export type Ending = (typeof endings)[number];

/** A text put to the members of an organ, to which their silence until an instant is agreement. */
export interface Silence extends Asked {
	readonly id: string;
	readonly choice: string;
	readonly organ: string;
	readonly text: Work;
	readonly fates: Fates;
	readonly expires: Instant;
	readonly ended: { readonly how: Ending; readonly at: Instant; readonly by: Named } | null;
	readonly broken: Breaking | null;
	/** Why the Chair suspended it. */
	readonly suspension: Work | null;
}

/** Who broke a silence: named to others only at its own wish; its remarks are for the Administration and the Chair. */
export interface Breaking {
	readonly member: string;
	readonly named: boolean;
	readonly remarks: string;
}

export type SilenceState = "asked" | "declined" | "takenBack" | "running" | "expired" | Ending;

/** Where a silence stands. Whether it can be broken follows the clock, never a job; without the Chair's word it confirms nothing. */
export function silenceStateOf(silence: Pick<Silence, "answered" | "ended" | "expires">, now: Instant): SilenceState {
	if (silence.answered === null) return "asked";
	if (silence.answered.answer !== "granted") return silence.answered.answer;
	if (silence.ended !== null) return silence.ended.how;
	return now < silence.expires ? "running" : "expired";
}

/** A silence that the Chair confirmed is what a decision can rest on. */
export function basisOfSilence(silence: Silence, year: number): Basis | undefined {
	const { id, ended, fates } = silence;
	if (!isGranted(silence) || ended?.how !== "confirmed") return undefined;
	return { kind: "silence", id, at: ended.at, path: `/years/${year}/silences/${id}`, names: fates };
}
