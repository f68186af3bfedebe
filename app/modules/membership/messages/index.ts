import type { UiLang } from "../../../kit/languages.ts";
import { en, type Messages } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";

export type { Messages };
export const messages: Readonly<Record<UiLang, Messages>> = { en, fr, es };

const displayNames: Readonly<Record<UiLang, Intl.DisplayNames>> = {
	en: new Intl.DisplayNames("en", { type: "language" }),
	fr: new Intl.DisplayNames("fr", { type: "language" }),
	es: new Intl.DisplayNames("es", { type: "language" }),
};

/** A content language as a reader's language calls it: “French”, « français »; a malformed tag as it is. */
export function languageName(lang: UiLang, tag: string): string {
	try {
		return displayNames[lang].of(tag) ?? tag;
	} catch {
		return tag;
	}
}
