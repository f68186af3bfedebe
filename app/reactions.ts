import type { Stage } from "./acts/index.ts";
import type { Reactions } from "./jobs/index.ts";
import { acknowledgeReplies } from "./modules/survey/index.ts";

/** What follows from what happened, in one readable table. Every reaction may run twice. */
export const reactionsFor = (stage: Stage): Reactions => ({
	"reply.received": [(facts) => acknowledgeReplies(stage, facts)],
});
