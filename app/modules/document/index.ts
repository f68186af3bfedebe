export {
	bodiesOf,
	type Expression,
	type LanguageState,
	languageState,
	readingOf,
	Wording,
	type Work,
} from "./model.ts";
export { createWork, removeWorks, worksOf, writeWork } from "./store.ts";
