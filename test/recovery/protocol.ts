import type { Actor } from "../../app/kit/actor.ts";
import type { OpenedSurvey } from "../support/large-survey.ts";
import type { Found } from "./found.ts";

/** What the replying program is told. */
export interface Task {
	readonly survey: OpenedSurvey;
	/** Those who reply, each for a delegation of their own. */
	readonly delegations: readonly Actor[];
	/** A signed checkpoint that was printed earlier. */
	readonly checkpoint: string;
}

/** What it says, one JSON text on each line. */
export type Line =
	| {
			readonly found: Found /** From the task's checkpoint to the one found, hashes in hex. */;
			readonly proof: string[];
	  }
	| { readonly acknowledged: string }
	| { readonly checkpoint: string };
