import type { Instant } from "../../../kit/clock.ts";
import type { Behalf, Given } from "../circle/model.ts";

/** What is made of a proposal. None is "declined": what the text does not reflect is kept. */
export const treatments = ["reflected", "inPart", "kept"] as const;
export type Treatment = (typeof treatments)[number];

/** The Administration's advice to the Chair. Another one replaces it; the earlier ones stay on record. */
export interface Advice {
	readonly number: number;
	readonly advice: Treatment;
	readonly note: string;
	/** The paragraph's new wording in the original language, empty where it is deleted, and the revision that it replaces; null where the text stays. */
	readonly body: string | null;
	readonly seen: number | null;
	readonly by: string;
}

/** What the Chair made of a proposal. */
export interface Mark {
	readonly mark: Treatment;
	/** The Chair's name, and whether it was the Chair who recorded it. */
	readonly chair: string;
	readonly byChair: boolean;
	/** The version that reflects it; where the paragraph was `gone`, the first without it. */
	readonly version: number | null;
	readonly gone: boolean;
	readonly at: Instant;
}

/** A delegation's proposal on the wording of one element of a paper as it was circulated. */
export interface Proposal extends Given {
	readonly id: string;
	readonly round: string;
	readonly option: string;
	/** The paper, in the version circulated. */
	readonly document: string;
	readonly version: number;
	readonly element: string;
	readonly behalf: Behalf;
	/** The language of `stood` and `body` (BCP 47), one of the body's. */
	readonly lang: string;
	/** What the element said when it was circulated; empty where it was not translated. */
	readonly stood: string;
	readonly body: string;
	/** Whether the paragraph is to be deleted: `body` is then empty. */
	readonly deletes: boolean;
	readonly explanation: string;
	/** The language of the explanation (BCP 47); null where there is none, or nobody was asked. */
	readonly explanationLang: string | null;
	/** Whether a version may name the proposer. */
	readonly named: boolean;
	readonly at: Instant;
	readonly takenBack: Instant | null;
	readonly mark: Mark | null;
}

/** With the advice given last, which is for the Administration and the Chair. */
export interface AdvisedProposal extends Proposal {
	readonly advice: Advice | null;
}

/** That a version reflects a proposal whose author wishes to be named. Nothing of its words. */
export interface Credit extends Pick<Proposal, "option" | "member" | "behalf"> {
	readonly version: number;
	readonly mark: Exclude<Treatment, "kept">;
}
