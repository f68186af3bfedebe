import type { Document, Work } from "@intersession/document";

/** How many delegations, as a summary says it: in words. */
export type Quantity = "none" | "one" | "several" | "aNumber" | "many";

/** From how many delegations on each word is used. */
export const thresholds = { one: 1, several: 2, aNumber: 5, many: 15 } as const;

/** What a summary is drafted from: nothing of who spoke, and nothing of what officers noted. */
export interface SummaryFacts {
	readonly openedBy: string;
	readonly closedBy: string;
	readonly present: Quantity;
	readonly spoke: Quantity;
	readonly papers: readonly Work[];
	/** What was spoken about, and by how many. */
	readonly topics: readonly { readonly label: Work; readonly spoke: Quantity }[];
	/** Papers whose text reflects proposals, and whether others are kept: of those that were given to those invited. */
	readonly reflected: readonly Work[];
	readonly kept: boolean;
}

/** That a version of a summary was cleared. */
export interface Clearance {
	readonly version: number;
	readonly chair: string;
	/** Whether the Chair cleared it; else an approving officer recorded it, as stated by the Chair. */
	readonly byChair: boolean;
}

export interface Summary {
	/** Its document, as officers edit it. */
	readonly document: string;
	readonly version: number;
	readonly text: Document;
	/** Of the version that stands; an edit voids it. */
	readonly clearance: Clearance | null;
	/** Whether an earlier version was cleared. */
	readonly clearedBefore: boolean;
}
