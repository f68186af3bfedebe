import type { UiLang } from "../../app/kit/languages.ts";
import { en, type Words } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";

export type { Words };
export const messages: Readonly<Record<UiLang, Words>> = { en, fr, es };
