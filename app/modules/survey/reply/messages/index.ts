import type { UiLang } from "../../../../kit/languages.ts";
import { fill, formatInstant, plural } from "../../../../web/index.ts";
import type { LinkComments } from "../../share/model.ts";
import type { Progress } from "../rules.ts";
import { en, type Words } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";

export type { Words };
/** What the delegation's pages say, in the reader's language. */
export const words: Readonly<Record<UiLang, Words>> = { en, fr, es };

/** How far a delegation is with its reply, in words. */
export const progressWord = (lang: UiLang, progress: Progress): string => words[lang].progress[progress];

/** How many comments colleagues have made through links, and when the last came by the reader’s own clock. */
export const commentsByLink = (lang: UiLang, { count, last }: LinkComments, zone: string): string =>
	fill(plural(lang, count, words[lang].byLink), { when: formatInstant(lang, last, zone, "short") });
