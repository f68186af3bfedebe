import type { Instant } from "../../../kit/clock.ts";

/** What is written to delegations about a survey. */
export type LetterKind = "invitation" | "reminder" | "extension" | "annulment" | "report" | "publicity" | "clearance";

export interface LetterParams {
	/** The body's name, the survey's title and the member's name, in the letter's language. */
	readonly body: string;
	readonly title: string;
	readonly member: string;
	readonly closes: Instant;
	/** The city of the seat and its zone, and the reader's own zone. */
	readonly seat: string;
	readonly seatZone: string;
	readonly zone: string;
	/** Reasons, or the decision of the body, as they are told to all alike. */
	readonly reasons: string;
	readonly level: "recorded" | "confidential";
	/** Whether the opening accepts replies on paper. */
	readonly paper: boolean;
	readonly link: string;
}

export interface AcknowledgementParams extends LetterParams {
	/** When the reply was received, in words. */
	readonly received: string;
	readonly reference: string;
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

export interface Letter {
	readonly subject: string;
	readonly body: string;
}
