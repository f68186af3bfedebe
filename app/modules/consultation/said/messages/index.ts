import type { UiLang } from "../../../../kit/languages.ts";
import { en, type Messages } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";

export const messages: Readonly<Record<UiLang, Messages>> = { en, fr, es };
