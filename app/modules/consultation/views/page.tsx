import { type Document, workOf } from "@intersession/document";
import type { UiLang } from "../../../kit/languages.ts";
import { href } from "../../../web/index.ts";
import { wordsOf } from "../../dialogue/index.ts";

/** An address of the pages about a year's rounds, as the membership reads them. */
export const roundsHref = (lang: UiLang, year: number, rest = ""): string =>
	href(lang, `/years/${year}/consultations${rest}`);

/** The year to which the pages of its rounds lead back: an officer's page of it, or the membership's. */
export const yearHref = (lang: UiLang, year: number, officer: boolean): string =>
	href(lang, officer ? `/office/dialogue/years/${year}` : `/years/${year}`);

/** An address of what officers and the Chair do with a round. */
export const officeHref = (lang: UiLang, round: string, rest: string): string =>
	href(lang, `/office/rounds/${round}${rest}`);

/** A dossier's title in the reader's language, else in its original. */
export const titleIn = (document: Document, lang: UiLang): string => wordsOf(workOf(document, document.title), lang);
