import type { Reactions } from "./jobs/index.ts";
import { acknowledgeReply } from "./modules/survey/index.ts";

/** What follows from what happened, in one readable table. Every reaction may run twice. */
export const reactionsFor = (baseUrl: string): Reactions => ({
	"reply.received": [(db, fact) => acknowledgeReply(db, fact, baseUrl)],
});
