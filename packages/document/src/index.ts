export {
	bodiesOf,
	type Expression,
	type LanguageState,
	languageState,
	type Revision,
	readingOf,
	revisionsOf,
	Wording,
	type Work,
} from "./work.ts";
