import type { Stage } from "./acts/index.ts";
import type { Reactions } from "./jobs/index.ts";
import {
	acknowledgeReplies,
	tellNewChair,
	tellThoseWhoseMembershipEnds,
	voidOpenings,
} from "./modules/survey/index.ts";

/** What follows from what happened, in one readable table. Every reaction may run twice. */
export const reactionsFor = (stage: Stage): Reactions => ({
	"body.edited": [(facts) => voidOpenings(stage, facts)],
	"chair.confirmed": [(facts) => tellNewChair(stage, facts)],
	"membership.ended": [(facts) => tellThoseWhoseMembershipEnds(stage, facts)],
	"reply.received": [(facts) => acknowledgeReplies(stage, facts)],
});
