import type { Work } from "@intersession/document";
import type { UiLang } from "../../../../kit/languages.ts";
import { fill, formatList, quote } from "../../../../web/index.ts";
import { wordsOf } from "../../../dialogue/index.ts";
import type { Outcome } from "../model.ts";
import { en, type Messages } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";

export const messages: Readonly<Record<UiLang, Messages>> = { en, fr, es };

export const outcomeWord = (lang: UiLang, kind: Outcome["kind"]): string => messages[lang].kinds[kind];

/** What a round came to, in a sentence that names the options. */
export function sentenceOf(
	lang: UiLang,
	{ kind, options, later, resulting }: Pick<Outcome, "kind" | "options" | "later" | "resulting">,
	year: number,
	titleOf: (option: string) => Work | undefined,
): string {
	const named = (option: string): string[] => {
		const title = titleOf(option);
		return title === undefined ? [] : [quote(lang, wordsOf(title, lang))];
	};
	return fill(messages[lang].sentences[kind], {
		year,
		options: formatList(lang, options.flatMap(named)),
		later: formatList(lang, later.flatMap(named)),
		resulting: formatList(lang, resulting === null ? [] : named(resulting)),
	});
}
