import type { CalendarDate, Instant } from "../../../kit/clock.ts";
import type { Period } from "../model.ts";

/** One person's time as Chair of an organ. */
export interface ChairTerm extends Period {
	readonly person: string;
	readonly name: string;
}

/** An organ and its Chairs. */
export interface Chaired {
	readonly code: string;
	/** Who chairs it on the day looked at; null while the Chair is vacant. */
	readonly chair: ChairTerm | null;
	/** Every term recorded, the latest first. */
	readonly terms: readonly ChairTerm[];
}

/** Who chairs an organ, as somebody to write to. */
export interface Chair {
	readonly person: string;
	readonly name: string;
	readonly address: string;
	readonly lang: string;
}

/** A Chair whom one approving officer entered: nobody is Chair by it until another confirms it. */
export interface ChairEntry {
	readonly id: string;
	readonly organ: string;
	readonly person: string;
	readonly name: string;
	readonly email: string;
	readonly from: CalendarDate;
	readonly enteredBy: { readonly person: string; readonly name: string };
	readonly enteredAt: Instant;
}

/** An entry that was confirmed or declined: kept for ever, with both names. */
export interface DecidedEntry extends ChairEntry {
	readonly confirmed: boolean;
	readonly decidedBy: string;
	readonly decidedAt: Instant;
}
