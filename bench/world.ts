import type { OpenedSurvey } from "../test/support/large-survey.ts";

/** What a benchmark finds in the database. */
export interface World {
	/** The survey that delegations reply to. */
	readonly open: OpenedSurvey;
	/** Id of a survey whose result is public. */
	readonly released: string;
	/** One person of each delegation, signed in. */
	readonly delegates: readonly Delegate[];
}

export interface Delegate {
	readonly member: string;
	readonly cookies: readonly string[];
}
