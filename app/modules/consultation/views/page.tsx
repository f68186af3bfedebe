import type { UiLang } from "../../../kit/languages.ts";
import { href } from "../../../web/index.ts";

/** An address of the pages about a year's rounds, as the membership reads them. */
export const roundsHref = (lang: UiLang, year: number, rest = ""): string =>
	href(lang, `/years/${year}/consultations${rest}`);

/** An address of what officers and the Chair do with a round. */
export const officeHref = (lang: UiLang, round: string, rest: string): string =>
	href(lang, `/office/rounds/${round}${rest}`);
