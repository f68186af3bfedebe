import type { Instant } from "../../../kit/clock.ts";

/** What is written to delegations about a survey. */
export type LetterKind = "invitation" | "reminder" | "extension" | "annulment" | "report" | "clearance";

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

export interface Letter {
	readonly subject: string;
	readonly body: string;
}
