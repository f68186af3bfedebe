import type { UiLang } from "../../../../kit/languages.ts";
import { fill, formatList, formatNumber, formatPeriod, href, plural } from "../../../../web/index.ts";
import { outcomeWord, Reading, standingWords, wordsOf } from "../../views/page.tsx";
import { messages } from "../messages/index.ts";
import {
	type DecisionContent,
	type EarlierOption,
	type Source,
	type SurveyContent,
	type SurveyedInterest,
	type Text,
	workOfText,
} from "../model.ts";
import type { Titles } from "../queries.ts";

/** Where a record that was entered is read. */
export const earlierHref = (lang: UiLang, record: string, rest = ""): string => href(lang, `/earlier/${record}${rest}`);

/** What an earlier survey is called: “Survey on the topics of the workshops, October–November 2006”. */
export const earlierSurveyTitle = (
	lang: UiLang,
	{ step, begins, ends }: Pick<SurveyContent, "step" | "begins" | "ends">,
): string => fill(messages[lang].title[step], { period: formatPeriod(lang, begins, ends) });

/** What an earlier decision is called. */
export function earlierDecisionTitle(
	lang: UiLang,
	step: SurveyContent["step"],
	{ date }: Pick<DecisionContent, "date">,
): string {
	const say = messages[lang];
	const named = { step: say.decided[step] };
	if (date === null) return fill(say.decisionUndated, named);
	return fill(say.decisionTitle, { ...named, date: formatPeriod(lang, date, date) });
}

/** “IC/2007/7, paragraphs 6 and 9”, or the source in words. */
export function sourceWords(lang: UiLang, { symbol, paragraphs, text }: Source): string {
	const { source: say } = messages[lang];
	const places = { symbol, paragraphs: formatList(lang, paragraphs) };
	const document = paragraphs.length === 0 ? symbol : fill(plural(lang, paragraphs.length, say.paragraphs), places);
	const words = text === null ? "" : textWords(lang, text);
	if (symbol === "" || words === "") return symbol === "" ? words : document;
	return fill(say.both, { document, words });
}

const textWords = (lang: UiLang, text: Text): string => wordsOf(workOfText(text), lang);

/** A number, or that it is not known. */
export const countWords = (lang: UiLang, count: number | null): string =>
	count === null ? messages[lang].notKnown : formatNumber(lang, count);

/** What an option is called: as the catalogue has it, or as it was entered. */
export const EarlierOptionTitle = ({
	lang,
	option: { subject, title },
	titles,
}: {
	lang: UiLang;
	option: EarlierOption;
	titles: Titles;
}) => {
	const work = (subject === null ? undefined : titles.get(subject)) ?? (title && workOfText(title));
	return work ? <Reading work={work} lang={lang} /> : null;
};

/** “October–November 2006, survey: selected; a larger workshop was wanted – not organised”. */
export function surveyedWords(lang: UiLang, { begins, ends, ...shown }: SurveyedInterest): string {
	const { interest: say } = messages[lang];
	const standing = shown.standing === "notKnown" ? [] : [standingWords(lang, shown.standing)];
	const account = shown.account === null ? [] : [wordsOf(shown.account, lang)];
	const parts = [...standing, ...account];
	const said = parts.length === 0 ? say.none : parts.join(lang === "fr" ? "\u202f; " : "; ");
	const known =
		shown.outcome === null ? said : fill(say.outcome, { known: said, outcome: outcomeWord(lang, shown.outcome) });
	return fill(say.line, { period: formatPeriod(lang, begins, ends), known });
}
