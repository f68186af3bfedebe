import type { UiLang } from "../../kit/languages.ts";
import type { Refusals } from "../../kit/refusal.ts";
import { fill, formatNumber } from "../format.ts";
import { messages } from "../messages/index.ts";

type Sentence = "otherOrigin" | "unreadable" | "tooLarge";

/** One of the toolkit's own sentences in every language; `bytes`, where given, is told in megabytes. */
const say = (sentence: Sentence) => {
	const inLang =
		(lang: UiLang) =>
		({ bytes = 0 }: Readonly<Record<string, string | number>>): string => {
			const limit = `${formatNumber(lang, Number(bytes) / mebibyte)}\u00a0${lang === "fr" ? "Mo" : "MB"}`;
			return fill(messages[lang][sentence], { limit });
		};
	return { en: inLang("en"), fr: inLang("fr"), es: inLang("es") };
};

const mebibyte = 1024 * 1024;

/** What the toolkit itself refuses, before any act is reached. */
export const webRefusals = {
	"web.tooLarge": { status: 413, say: say("tooLarge") },
	"web.otherOrigin": { status: 403, say: say("otherOrigin") },
	"web.unreadable": { status: 400, say: say("unreadable") },
} satisfies Refusals;
