export { acts } from "./acts/index.ts";
export { decisionTitle, silenceTitle, silenceWord } from "./messages/index.ts";
export { type Decision, isInForce } from "./model.ts";
export {
	decisionsTaken,
	lastDecisions,
	type SilenceOpen,
	settledOn,
	silencesOpened,
	silencesRunning,
	waitingForOrgan,
} from "./queries.ts";
export { refusals } from "./refusals.ts";
export { decisionRoutes } from "./routes.tsx";
export { may } from "./rules.ts";
export { type Silence, silenceStateOf } from "./silence/model.ts";
