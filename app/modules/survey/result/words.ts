import type { UiLang } from "../../../kit/languages.ts";
import type { SealedSurvey, SurveyState } from "../model.ts";
import { messages } from "./messages/index.ts";

/** Where a survey stands, in words. */
export const stateWord = (lang: UiLang, state: Exclude<SurveyState, "preparation">): string =>
	messages[lang].states[state];

/** A sealed survey's title in a language, else in its original. */
export const titleOf = ({ opening }: Pick<SealedSurvey, "opening">, lang: UiLang): string =>
	opening.title[lang] ?? opening.title[opening.original] ?? "";
