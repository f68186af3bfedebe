export { type Compared, type Comparison, compareDocuments } from "./compare/documents.ts";
export { compareWords, type Stretch } from "./compare/words.ts";
export {
	Document,
	type Element,
	type ElementOf,
	emptyDocument,
	type Node,
	nodesIn,
	nodesOf,
	progressIn,
	sectionOf,
	wordedNodes,
	workOf,
} from "./document.ts";
export { Change, Draft } from "./edit/change.ts";
export { edit, type Obstacle } from "./edit/edit.ts";
export { draftsOf, visible } from "./edit/paste.ts";
export { type List, withLists } from "./lists.ts";
export { readRuns } from "./notation/read.ts";
export { writeRuns } from "./notation/write.ts";
export { numbersOf } from "./numbering.ts";
export { notesOf, plainText, type Run } from "./run.ts";
export {
	bodiesOf,
	type Expression,
	Expressions,
	type LanguageState,
	languageState,
	type Revision,
	readingOf,
	revisionsOf,
	Wording,
	type Work,
} from "./work.ts";
