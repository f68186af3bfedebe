import type { Instant } from "../../../kit/clock.ts";

/** What is written to delegations about a survey. */
export type LetterKind = "invitation" | "reminder" | "extension" | "annulment" | "publicity" | "clearance";

export interface LetterParams {
	/** The body’s name, which heads the letter, and the survey’s title, in the letter’s language. */
	readonly body: string;
	readonly title: string;
	/** What is asked, question by question. */
	readonly questions: readonly string[];
	/** The member as the language says it after “delegation”: “of the Niger”, « du Niger », «del Níger». */
	readonly ofMember: string;
	readonly closes: Instant;
	/** The city of the seat and its zone, and the reader's own zone. */
	readonly seat: string;
	readonly seatZone: string;
	readonly zone: string;
	/** Reasons, or the decision of the body, as they are told to all alike. */
	readonly reasons: string;
	readonly level: "recorded" | "confidential";
	/** Whether the survey is in the place of an annulled one. */
	readonly reissues: boolean;
	/** What holds for a reply received after the date, in words; empty where none is received. */
	readonly afterDateWords: string;
	/** What was not ready when it was opened and for which reasons, in words; empty where everything was. */
	readonly waiverWords: string;
	/** Whether the opening accepts replies on paper. */
	readonly paper: boolean;
	readonly link: string;
}

export interface AcknowledgementParams extends LetterParams {
	/** When the reply was received, in words. */
	readonly received: string;
	readonly reference: string;
	/** When the reply was received that this one replaces, in words. */
	readonly replaces: string | null;
	/** Received after the date: whether it counts; null of one received by the date. */
	readonly afterDate: "counted" | "kept" | null;
}

/** Of a slip that was corrected in a language version. */
export interface CorrigendumParams extends LetterParams {
	/** Each text in its language, as it read and as it reads now. */
	readonly changes: readonly { readonly language: string; readonly before: string; readonly after: string }[];
}

/** Of a result, to those consulted: the sentence on each question counted, as it is released. */
export interface ReportParams extends LetterParams {
	readonly result: readonly string[];
}

/** Of a reply on paper that no second officer confirmed before the close. */
export interface NotCountedParams extends LetterParams {
	/** When the letter was received, in words. */
	readonly received: string;
	/** The letter's own reference. */
	readonly reference: string;
	/** Another reply of the delegation is in force and counts. */
	readonly otherCounts: boolean;
}

/** To a delegation without a desk, beneath a letter to all those consulted. */
export interface WithoutDeskParams extends LetterParams {
	/** Replies are still received. */
	readonly receiving: boolean;
}

/** Of a membership that ends before the close. */
export interface LeavingParams extends LetterParams {
	/** The first day without the membership, in words. */
	readonly until: string;
	/** Its people still have access to its desk. */
	readonly serving: boolean;
}

export interface Letter {
	readonly subject: string;
	readonly body: string;
}
