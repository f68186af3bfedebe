import type { UiLang } from "../../kit/languages.ts";
import { messages } from "../messages/index.ts";

/** In the place of a number that would tell who answered what: says that it is withheld, and why. */
export const Suppressed = ({ lang }: { lang: UiLang }) => <span class="suppressed">{messages[lang].suppressed}</span>;
