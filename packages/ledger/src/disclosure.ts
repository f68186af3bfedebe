import type { State } from "./history.ts";
import type { Opening } from "./record.ts";

/** Whether everybody may open the replies: those of a recorded survey, once its result is established. */
export function repliesArePublic(level: Opening["level"], state: State): boolean {
	return level === "recorded" && state === "established";
}

/**
 * Whether an independent verifier may open the replies: only once the survey is closed – nobody reads replies before –
 * and not when it was annulled, for its replies are kept but do not count.
 */
export function repliesAreAuditable(state: State): boolean {
	return state === "closed" || state === "established";
}
