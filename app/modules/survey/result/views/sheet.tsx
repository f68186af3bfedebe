import type { Opening } from "@intersession/ledger";
import type { UiLang } from "../../../../kit/languages.ts";
import { formatList } from "../../../../web/index.ts";
import { type MemberClass, ofClass } from "../../../membership/index.ts";

/** What every part of the page about one survey needs. */
export interface Sheet {
	readonly lang: UiLang;
	readonly opening: Opening;
	readonly classes: readonly MemberClass[];
}

export const className = ({ lang, classes }: Sheet, code: string): string =>
	classes.find((known) => known.code === code)?.names[lang].plural ?? code;

/** Classes as a sentence joins them to their replies: « des États Membres et des autres entités ». */
export const ofClasses = ({ lang, classes }: Sheet, codes: readonly string[]): string =>
	formatList(
		lang,
		codes.flatMap((code) =>
			classes.filter((known) => known.code === code).map(({ names }) => ofClass(lang, names[lang])),
		),
	);
