import { refusals as acts } from "../../../../acts/index.ts";
import { refusals as data } from "../../../../data/busy.ts";
import type { UiLang } from "../../../../kit/languages.ts";
import type { No } from "../../../../kit/refusal.ts";
import { type FieldErrors, saidNo } from "../../../../web/index.ts";
import { refusals as survey } from "../../refusals.ts";

const sayable = { ...acts, ...data, ...survey };

/** What a page that keeps what was typed says of a refusal: a sentence for each field, and those that are about none. */
export function refused(lang: UiLang, reasons: readonly No[]) {
	const { status, said } = saidNo(sayable, lang, reasons);
	const errors: FieldErrors = Object.fromEntries(
		said.flatMap(({ field, message }) => (field === undefined ? [] : [[field, message]])),
	);
	return { status, errors, sentences: said.filter(({ field }) => field === undefined).map(({ message }) => message) };
}
