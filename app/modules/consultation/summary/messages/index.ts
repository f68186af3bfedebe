import { type Work, writeRuns } from "@intersession/document";
import type { CalendarDate } from "../../../../kit/clock.ts";
import type { UiLang } from "../../../../kit/languages.ts";
import { fill, formatDate, formatList, quote } from "../../../../web/index.ts";
import { wordsOf } from "../../../dialogue/index.ts";
import type { SummaryFacts } from "../model.ts";
import { en, type Messages } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";

export const messages: Readonly<Record<UiLang, Messages>> = { en, fr, es };

/**
 * A summary in one language, in the notation of documents: the same paragraphs in every language.
 * @param outcome in a sentence of the language; undefined while there is none
 */
export function summaryText(
	lang: UiLang,
	day: CalendarDate,
	facts: SummaryFacts,
	outcome: string | undefined,
): { readonly title: string; readonly paragraphs: readonly string[] } {
	const say = messages[lang];
	const date = formatDate(lang, day);
	const named = (work: Work): string => quote(lang, wordsOf(work, lang));
	const list = (works: readonly Work[]): string => formatList(lang, works.map(named));
	const { openedBy, closedBy, present, spoke, papers, topics, reflected, kept } = facts;
	const opening = [
		openedBy === "" ? fill(say.held, { date }) : fill(say.opened, { date, name: openedBy }),
		...(closedBy === "" ? [] : [fill(say.closed, { name: closedBy })]),
		...(present === "none" ? [] : [say.present[present]]),
	];
	const debate = [
		say.spoke[spoke],
		...topics.flatMap(({ label, spoke: by }) => (by === "none" ? [] : [fill(say.topic[by], { topic: named(label) })])),
	];
	const wording = [
		...(reflected.length === 0 ? [] : [fill(say.reflected, { papers: list(reflected) })]),
		...(kept ? [say.kept] : []),
	];
	const paragraphs = [
		opening.join(" "),
		fill(say.papers, { papers: list(papers) }),
		debate.join(" "),
		...(wording.length === 0 ? [] : [wording.join(" ")]),
		...(outcome === undefined ? [] : [fill(say.outcome, { outcome })]),
	];
	return { title: fill(say.title, { date }), paragraphs: paragraphs.map(escaped) };
}

/** Titles and names may hold signs of the notation, which stand for themselves here. */
const escaped = (text: string): string => writeRuns([{ kind: "text", text }]);
