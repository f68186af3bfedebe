import { refusedBy } from "../../../../acts/index.ts";
import type { UiLang } from "../../../../kit/languages.ts";
import type { No } from "../../../../kit/refusal.ts";
import { sayable } from "../../refusals.ts";

/** What a page that keeps what was typed says of a refusal: a sentence for each field, and those that are about none. */
export const refused = (lang: UiLang, reasons: readonly No[]) => refusedBy(lang, sayable, reasons);
