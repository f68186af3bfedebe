import { convene } from "./acts/convene.ts";
import { cancelRound, correctRound } from "./acts/correct.ts";
import { circulate } from "./circulation/acts.ts";
import {
	addPoint,
	addSpeaker,
	moveSpeaker,
	noteIntervention,
	recordAttendance,
	removeSpeaker,
} from "./meeting/acts.ts";
import { recordOutcome } from "./outcome/acts.ts";
import { advise } from "./proposal/acts/advise.ts";
import { mark } from "./proposal/acts/mark.ts";
import { propose, takeBackProposal } from "./proposal/acts/propose.ts";
import { changeVisibility, receiveStatement } from "./statement/acts.ts";
import { clearSummary, draftSummary } from "./summary/acts.ts";
import { giveView, withdrawView } from "./view/acts.ts";

export { circulationTitle } from "./circulation/messages/index.ts";
export type { Circulation } from "./circulation/model.ts";
export { circulationOf, circulationsIn, circulationsOn } from "./circulation/queries.ts";
export { roundTitle } from "./messages/index.ts";
export { outcomeWord } from "./outcome/messages/index.ts";
export type { Outcome } from "./outcome/model.ts";
export { outcome, outcomesOf } from "./outcome/queries.ts";
export {
	type Reach,
	type RoundAhead,
	type RoundHeld,
	type RoundProgress,
	reachOf,
	roundsAhead,
	roundsHeld,
	roundsOn,
} from "./queries.ts";
export { refusals } from "./refusals.ts";
export { consultationRoutes } from "./routes.tsx";
export { may } from "./rules.ts";
export { type Said, saidBy } from "./said/queries.ts";
export { saidTask } from "./said/views.tsx";
export { roundSummarised } from "./summary/store.ts";
export { ReachSummary } from "./views/reach.tsx";

export const acts = [
	convene,
	correctRound,
	cancelRound,
	recordOutcome,
	circulate,
	recordAttendance,
	addSpeaker,
	moveSpeaker,
	removeSpeaker,
	noteIntervention,
	addPoint,
	receiveStatement,
	changeVisibility,
	draftSummary,
	clearSummary,
	giveView,
	withdrawView,
	propose,
	takeBackProposal,
	advise,
	mark,
];
