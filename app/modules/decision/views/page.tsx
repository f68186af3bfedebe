import { readingOf, type Work } from "@intersession/document";
import { dateIn } from "../../../kit/calendar.ts";
import type { UiLang } from "../../../kit/languages.ts";
import { fill, formatDate, formatList, writtenIn } from "../../../web/index.ts";
import { type ChoiceSheet, type Fate, wordsOf } from "../../dialogue/index.ts";
import { messages } from "../messages/index.ts";
import type { Basis, Fates } from "../model.ts";
import { optionsByFate } from "../rules.ts";

/** A text in the reader's language, else in its original and marked so, paragraph by paragraph. */
export const Said = ({ work, lang }: { work: Work; lang: UiLang }) => {
	const { lang: tag, body } = readingOf(work, lang);
	return (
		<div class="flow said" {...writtenIn(tag === lang ? undefined : tag)}>
			{body.split(/\n{2,}/).map((paragraph) => (
				<p>{paragraph}</p>
			))}
		</div>
	);
};

export function optionTitle({ titles }: Pick<ChoiceSheet, "titles">, option: string, lang: UiLang): string {
	const title = titles.get(option);
	return title === undefined ? "" : wordsOf(title, lang);
}

/** What a decision can rest on, or rests on, in words. */
export const basisWords = (lang: UiLang, { kind, at, date }: Basis, zone: string): string =>
	fill(messages[lang].bases[kind], { date: formatDate(lang, date ?? dateIn(at, zone)) });

/** Which options a basis names, and which it keeps for a later year. */
export function namedWords(lang: UiLang, sheet: ChoiceSheet, { names = {} }: Basis): string {
	const say = messages[lang];
	const list = (fate: Fate) =>
		formatList(
			lang,
			(optionsByFate(names).get(fate) ?? []).map((option) => optionTitle(sheet, option, lang)),
		);
	const [options, later] = [list("selected"), list("keptForLater")];
	if (options === "") return say.selectsNone;
	return fill(later === "" ? say.selects : say.selectsAndKeeps, { options, later });
}

/** What becomes of each option, in the order of the options. */
export const fateRows = (lang: UiLang, sheet: ChoiceSheet, fates: Fates): string[][] =>
	sheet.options.flatMap(({ id }) => {
		const fate = fates[id];
		return fate === undefined ? [] : [[optionTitle(sheet, id, lang), messages[lang].fates[fate]]];
	});
