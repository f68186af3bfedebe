import type { UiLang } from "../../../../kit/languages.ts";
import type { SurveyState } from "../../model.ts";
import { en, type Messages } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";

export const messages: Readonly<Record<UiLang, Messages>> = { en, fr, es };

/** Where a survey stands, in words. */
export const stateWord = (lang: UiLang, state: Exclude<SurveyState, "preparation">): string =>
	messages[lang].states[state];
