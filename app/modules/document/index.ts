export { acts, makeVersion } from "./acts.ts";
export { languageStates } from "./messages/index.ts";
export type { KeptDocument } from "./model.ts";
export { refusals } from "./refusals.ts";
export { documentRoutes } from "./routes.tsx";
export { may, notMarkup, wordingMarkup } from "./rules.ts";
export {
	createDocument,
	documentsAt,
	documentsOf,
	findDocument,
	goneSince,
	lockDocument,
	titlesOf,
	versionsStanding,
} from "./store.ts";
export { ReadDocument } from "./views/text.tsx";
export { DocumentRedline, WordsRedline } from "./views/versions.tsx";
export { Notation } from "./views/words.tsx";
export { createWork, removeWorks, workIn, worksOf, writeWork } from "./work/store.ts";
export {
	asForm,
	asInput,
	inLanguage,
	languageOf,
	versionField,
	versionsOf,
	WordingFields,
	wordingFrom,
} from "./work/views.tsx";
