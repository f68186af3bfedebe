export { acts, lockedChoice } from "./acts.ts";
export { SourceGiven, Standing } from "./earlier/acts.ts";
export {
	type DecisionContent,
	type Earlier,
	type EarlierDecision,
	type EarlierSurvey,
	selectedBy,
	standingFor,
} from "./earlier/model.ts";
export { type DecisionSheet as EarlierDecisionSheet, earlierSurveys, recordSheet } from "./earlier/queries.ts";
export {
	fieldIn,
	namedAsInput,
	sourceFields,
	sourceIn,
	standingIn,
} from "./earlier/routes/typed.tsx";
export { foundAs, foundFaults, isPast, sameRecord } from "./earlier/rules.ts";
export {
	confirmRecord,
	correctRecord,
	earlierDecision,
	earlierRecords,
	insertRecord,
	withdrawRecord,
} from "./earlier/store.ts";
export { OrganField, type RecordForm, SourceFields, sourceLabels } from "./earlier/views/form.tsx";
export { BeginEarlierSurvey, EarlierSurveys } from "./earlier/views/list.tsx";
export { DecisionFacts } from "./earlier/views/record.tsx";
export { RecordWork } from "./earlier/views/withdrawal.tsx";
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
