import type { Instant } from "../../../kit/clock.ts";
import type { Paper } from "../model.ts";

/** How many working days those who will be asked have for their remarks, unless an officer sets another number. */
export const WORKING_DAYS = 2;
export const MOST_WORKING_DAYS = 30;

/** The options of a choice as they went to all who will be asked, before a survey is made of them. */
export interface Circulation {
	readonly id: string;
	readonly choice: string;
	readonly at: Instant;
	readonly workingDays: number;
	/** Until when remarks may reach the Secretariat. */
	readonly until: Instant;
	readonly papers: readonly Paper[];
}
