export { acts, lockedChoice } from "./acts.ts";
export { type EarlierSurvey, selectedBy, standingFor } from "./earlier/model.ts";
export { earlierSurveys } from "./earlier/queries.ts";
export { BeginEarlierSurvey, EarlierSurveys } from "./earlier/views/list.tsx";
export { earlierDecisionTitle, earlierHref, earlierSurveyTitle } from "./earlier/views/words.tsx";
export { mergeOptions, retitleOption, separateOptions } from "./merger/acts.ts";
export { type Fate, fates, type Option, type Step, stateOf, steps } from "./model.ts";
export {
	type ChoiceBegun,
	type ChoiceSheet,
	choiceSheet,
	choicesBegun,
	choiceWithDossiers,
	type Dossier,
	dossierPlace,
	lockedChoiceSheet,
	openOptions,
	optionTitles,
	type Year,
	yearOf,
} from "./queries.ts";
export { refusals } from "./refusals.ts";
export { dialogueRoutes } from "./routes.tsx";
export { isDecided, may } from "./rules.ts";
export { setFates, withdrawnAmong } from "./store.ts";
export { briefOf } from "./views/brief.tsx";
export { Reading, stepWord, ThreadNav, wordsOf, yearHref } from "./views/page.tsx";
export { YearPage } from "./views/reading.tsx";
