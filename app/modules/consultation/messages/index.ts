import type { CalendarDate } from "../../../kit/clock.ts";
import type { UiLang } from "../../../kit/languages.ts";
import { fill, formatDate } from "../../../web/index.ts";
import { en, type Messages } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";

export const messages: Readonly<Record<UiLang, Messages>> = { en, fr, es };

/** How a round is named: by its day. */
export const roundTitle = (lang: UiLang, date: CalendarDate): string =>
	fill(messages[lang].onDay, { date: formatDate(lang, date) });
