import { isUiLang, type UiLang } from "../../../../kit/languages.ts";
import type {
	AcknowledgementParams,
	CorrigendumParams,
	LeavingParams,
	Letter,
	LetterKind,
	LetterParams,
	NotCountedParams,
	ReportParams,
	WithoutDeskParams,
} from "../model.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";

const languages = { en, fr, es } satisfies Record<UiLang, unknown>;

/** The words of the correspondence language; of English where the interface does not speak it. */
const wordsOf = (lang: string) => languages[isUiLang(lang) ? lang : "en"];

export const letter = (lang: string, kind: LetterKind, params: LetterParams): Letter =>
	wordsOf(lang).letters[kind](params);

export const acknowledgement = (lang: string, params: AcknowledgementParams): Letter =>
	wordsOf(lang).acknowledgement(params);

export const report = (lang: string, params: ReportParams): Letter => wordsOf(lang).report(params);

export const notCounted = (lang: string, params: NotCountedParams): Letter => wordsOf(lang).notCounted(params);

export const corrigendum = (lang: string, params: CorrigendumParams): Letter => wordsOf(lang).corrigendum(params);

/** To those whose reply was kept without counting, once the period has been extended. */
export const sendAgain = (lang: string, params: LetterParams): Letter => wordsOf(lang).sendAgain(params);

/** A paragraph, beneath any of them. */
export const withoutDesk = (lang: string, params: WithoutDeskParams): string => wordsOf(lang).withoutDesk(params);

export const leaving = (lang: string, params: LeavingParams): Letter => wordsOf(lang).leaving(params);
