import type { UiLang } from "../../../../kit/languages.ts";
import { en, type Messages } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";

export const messages: Readonly<Record<UiLang, Messages>> = { en, fr, es };

/** What a circulation is called among the records of its year. */
export const circulationTitle = (lang: UiLang): string => messages[lang].record;
