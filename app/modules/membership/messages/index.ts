import type { CalendarDate } from "../../../kit/clock.ts";
import type { UiLang } from "../../../kit/languages.ts";
import type { Params } from "../../../kit/refusal.ts";
import { fill, formatDate, type Place } from "../../../web/index.ts";
import type { Body } from "../body/model.ts";
import { unrecorded } from "../model.ts";
import type { Group } from "../register/model.ts";
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

/** One sentence in each language; in it a day, a language and a role are said as the language says them. */
export const say = (sentences: Readonly<Record<UiLang, string>>) => {
	const inLang = (lang: UiLang) => (params: Params) => fill(sentences[lang], spoken(lang, params));
	return { en: inLang("en"), fr: inLang("fr"), es: inLang("es") };
};

function spoken(lang: UiLang, params: Params): Params {
	const words: Record<string, string | number> = { ...params };
	const { day, tongue, role } = params;
	if (day !== undefined)
		words.day = day === unrecorded ? messages[lang].notRecorded : formatDate(lang, day as CalendarDate);
	if (tongue !== undefined) words.tongue = languageName(lang, String(tongue));
	if (role !== undefined) words.role = messages[lang].roles[role as keyof (typeof messages)["en"]["roles"]];
	return words;
}

/** The clock of the seat, and how one says where it hangs: deadlines are shown by it everywhere. */
export const seatOf = (lang: UiLang, { seat, zone }: Pick<Body, "seat" | "zone">): Place => ({
	zone,
	where: fill(messages[lang].inCity, { city: seat[lang] }),
});

/** The States of a regional group, as the group is named after them. */
export const groupName = (lang: UiLang, group: Group): string => messages[lang].groups[group];
