import type { Instant } from "../../../kit/clock.ts";
import { isUiLang, type UiLang } from "../../../kit/languages.ts";
import * as en from "./en.ts";
import * as es from "./es.ts";
import * as fr from "./fr.ts";

/** What is written to delegations about a survey. */
export type LetterKind = "invitation" | "reminder" | "extension" | "annulment" | "report";

export interface LetterParams {
	/** The body's name, the survey's title and the member's name, in the letter's language. */
	readonly body: string;
	readonly title: string;
	readonly member: string;
	readonly closes: Instant;
	/** The city of the seat and its zone, and the reader's own zone. */
	readonly seat: string;
	readonly seatZone: string;
	readonly zone: string;
	readonly reasons: string;
	readonly level: "recorded" | "confidential";
	readonly link: string;
}

export interface AcknowledgementParams extends LetterParams {
	/** When the reply was received, in words. */
	readonly received: string;
	readonly reference: string;
}

export interface Letter {
	readonly subject: string;
	readonly body: string;
}

const languages = { en, fr, es } satisfies Record<UiLang, unknown>;

/** The words of the correspondence language; of English where the interface does not speak it. */
const wordsOf = (lang: string) => languages[isUiLang(lang) ? lang : "en"];

export const letter = (lang: string, kind: LetterKind, params: LetterParams): Letter =>
	wordsOf(lang).letters[kind](params);

export const acknowledgement = (lang: string, params: AcknowledgementParams): Letter =>
	wordsOf(lang).acknowledgement(params);
