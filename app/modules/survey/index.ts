import type { AnyAct } from "../../acts/index.ts";
import { surveyActs } from "./acts/index.ts";
import { paperActs } from "./paper/acts.ts";
import { replyActs } from "./reply/acts/index.ts";

export { closeDueSurveys } from "./acts/close.ts";
export { tellChairsInOffice, tellNewChair } from "./equality/reactions.ts";
export { courtesyWords } from "./late/views.tsx";
export { consultedName, type SurveyState, titleOf } from "./model.ts";
export { type Agenda, agendaOf, type ListedSurvey } from "./office/queries.ts";
export { warnOfWaitingPapers } from "./paper/reactions.ts";
export { type PublicSurvey, publicSurveys } from "./queries.ts";
export { tellThoseWhoseMembershipEnds } from "./reactions.ts";
export { refusals } from "./refusals.ts";
export { commentsByLink, progressWord } from "./reply/messages/index.ts";
export { type DeskSurvey, deskSurveys } from "./reply/queries.ts";
export { acknowledgeReplies } from "./reply/reactions.ts";
export { type Progress, progressOf } from "./reply/rules.ts";
export { voidOpenings } from "./request/reactions.ts";
export { stateWord } from "./result/messages/index.ts";
export { surveyPage, surveySeenBy } from "./result/queries.ts";
export { recount } from "./result/rules.ts";
export { surveyRoutes } from "./routes.tsx";
export { establishment, may } from "./rules.ts";
export { type ReleasedResult, releasedOn, type SurveyOn, surveyedHere, surveysOn } from "./year/queries.ts";

export const acts: readonly AnyAct[] = [...surveyActs, ...replyActs, ...paperActs];
