import type { CalendarDate } from "../../../kit/clock.ts";
import type { UiLang } from "../../../kit/languages.ts";
import { fill, formatDate } from "../../../web/index.ts";
import type { SilenceState } from "../silence/model.ts";
import { en, type Messages } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";

export const messages: Readonly<Record<UiLang, Messages>> = { en, fr, es };

/** How a decision is named: by its day. */
export const decisionTitle = (lang: UiLang, date: CalendarDate): string =>
	fill(messages[lang].reading.title, { date: formatDate(lang, date) });

export const silenceTitle = (lang: UiLang): string => messages[lang].silence.title;

/** Where a silence procedure stands. */
export const silenceWord = (lang: UiLang, state: SilenceState): string => messages[lang].silence.states[state];
