import type { Reply } from "@intersession/ledger";
import type { Instant } from "../../../kit/clock.ts";
import type { Place } from "../model.ts";

/** A reply as it was submitted. The one with the highest number, unless withdrawn, is in force. */
export interface SubmittedReply {
	readonly id: string;
	readonly number: number;
	readonly document: Reply;
	readonly salt: string;
	readonly commitment: string;
	readonly received: Instant;
	readonly person: string | null;
	readonly scan: string | null;
	readonly enteredBy: string | null;
	readonly confirmedBy: string | null;
	readonly pending: number;
	readonly withdrawnAt: Instant | null;
}

export interface NewReply extends Place {
	readonly id: string;
	readonly number: number;
	readonly document: Reply;
	readonly salt: string;
	readonly commitment: string;
	readonly pending: number;
	/** Who sent it; null for a reply that came on paper. */
	readonly person: string | null;
	readonly paper?: { readonly scan: string; readonly enteredBy: string; readonly confirmedBy: string };
}

/** Through whose hands a draft and its last reply went, each by the name of then; null where nobody has. */
export interface Hands {
	readonly editor: string | null;
	readonly clearer: string | null;
	/** Null of a reply on paper as well. */
	readonly sender: string | null;
}

export type { Reply };
