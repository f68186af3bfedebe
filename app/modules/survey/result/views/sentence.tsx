import { type Opening, type Result, SCALE } from "@intersession/ledger";
import { type Distribution, medianOf, type ResultStep } from "@intersession/tally";
import type { UiLang } from "../../../../kit/languages.ts";
import { fill, formatList, formatNumber, plural, quote } from "../../../../web/index.ts";
import { words as replyWords } from "../../reply/messages/index.ts";
import { stepWords, wordsIn } from "../../reply/views/text.tsx";
import { messages } from "../messages/index.ts";
import type { ShownOutcome } from "../model.ts";
import { countedIn, isOutcome, showsFigures, showsFiguresOf, yesAndNo } from "../rules.ts";

type Question = Opening["questions"][number];
type Answered = Result["questions"][number];

/** A question of a sealed survey by which options are selected, with their titles as the reader reads them. */
export interface CountedQuestion {
	readonly rule: NonNullable<Question["rule"]>;
	/** How many options are to be selected. */
	readonly select: number;
	readonly equality: Question["equality"];
	/** Where the Chair settled an equality: of which organ, and what was selected. */
	readonly settled: { readonly organ: string; readonly selected: readonly string[]; readonly reasons: string } | null;
	/** Whether its figures may be shown. */
	readonly figures: boolean;
	/** In the sealed order: an outcome names options by their place here. */
	readonly titles: readonly string[];
}

/** A question that is answered on a scale: nothing is selected by it. */
export interface SpreadQuestion {
	readonly kind: "rate" | "yesNo";
	readonly figures: boolean;
	/** What each step of the scale says, or yes and no. */
	readonly titles: readonly string[];
}

/** A sealed survey and the language in which it is read. */
interface Read {
	readonly lang: UiLang;
	readonly opening: Opening;
}

const asked = ({ opening }: Read, id: string): Question => {
	const question = opening.questions.find((sealed) => sealed.id === id);
	if (question === undefined) throw new Error(`question ${id} was not asked`);
	return question;
};

/** What is asked, read in a language, and how it was settled. */
export const counted = (
	read: Read,
	{ id, settled }: Pick<Answered, "id" | "settled">,
	figures: boolean,
): CountedQuestion => {
	const { lang, opening } = read;
	const question = asked(read, id);
	if (question.rule === null) throw new Error(`nothing is selected by question ${id}`);
	const titles = question.options.map(({ title }) => wordsIn(title, lang, opening.original));
	return {
		rule: question.rule,
		select: question.select,
		figures,
		equality: question.equality,
		settled: settled && {
			organ: wordsIn(opening.organ.name, lang, opening.original),
			selected: question.options.flatMap(({ id: option }, i) =>
				settled.selected.includes(option) ? [titles[i] ?? ""] : [],
			),
			reasons: wordsIn(settled.reasons, lang, opening.original),
		},
		titles,
	};
};

/** The same of a question that is answered on a scale. */
export function spread(read: Read, id: string, figures: boolean): SpreadQuestion {
	const { lang, opening } = read;
	const question = asked(read, id);
	if (question.kind === "yesNo")
		return { kind: "yesNo", figures, titles: yesAndNo.map((answer) => replyWords[lang].form[answer]) };
	return { kind: "rate", figures, titles: SCALE.map((step) => stepWords(lang, opening, question, step)) };
}

/** The sentence that a minister can read out. */
function outcomeSentence(lang: UiLang, question: CountedQuestion, outcome: ShownOutcome): string {
	const words = messages[lang].sentences;
	switch (outcome.status) {
		case "empty":
			return words.empty;
		case "tooHard":
			return words.tooHard;
		case "tooManyTies":
			return `${standing(lang, question, outcome)} ${words.tooManyTies}`;
		case "tied":
			return tiedSentence(lang, question, outcome);
		case "decided":
			return decidedSentence(lang, question, outcome);
	}
}

function decidedSentence(lang: UiLang, question: CountedQuestion, outcome: ShownOutcome): string {
	const { rule, select, figures, titles } = question;
	const words = messages[lang].sentences;
	const [winners = []] = outcome.winners;
	const options = quoted(lang, titles, winners);
	if (select > 1) {
		if (!figures) return fill(words.fewSelected, { options });
		return fill(rule === "mes+phragmen" ? words[rule] : words.several, { options });
	}
	const first = winners[0] ?? 0;
	const condorcet = outcome.steps.some((step) => step.step === "condorcet" && step.option !== null);
	if (!figures) return fill(words.few, { option: titles[first] ?? "" });
	return fill(rule === "schulze" && condorcet ? words.condorcet : words[rule], {
		option: titles[first] ?? "",
		options,
		n: formatNumber(lang, outcome.scores[first] ?? 0),
		counted: formatNumber(lang, outcome.counted),
	});
}

const quoted = (lang: UiLang, titles: readonly string[], options: readonly number[]): string =>
	formatList(
		lang,
		options.map((index) => quote(lang, titles[index] ?? "")),
	);

/** What is selected in every case, and what is equal for how many places. */
function standing(lang: UiLang, { select, titles }: CountedQuestion, { steps, winners }: ShownOutcome): string {
	const words = messages[lang].sentences;
	const result = steps.find((step) => step.step === "result");
	if (result === undefined || select === 1)
		return fill(words.tied, { options: quoted(lang, titles, [...new Set(winners.flat())]) });
	return levelSentence(lang, titles, result);
}

/** The same from the last step of a working, for several places. */
export function levelSentence(
	lang: UiLang,
	titles: readonly string[],
	{ selected, level, places }: Omit<ResultStep, "step">,
): string {
	const words = messages[lang].sentences;
	const certain = selected.length === 0 ? [] : [fill(words.certain, { options: quoted(lang, titles, selected) })];
	return [...certain, fill(plural(lang, places, words.places), { options: quoted(lang, titles, level) })].join(" ");
}

function tiedSentence(lang: UiLang, question: CountedQuestion, outcome: ShownOutcome): string {
	const { equality, settled } = question;
	const words = messages[lang].sentences;
	const tied = standing(lang, question, outcome);
	if (settled === null) return `${tied} ${equality === null ? "" : messages[lang].equality[equality]}`.trim();
	const selected = formatList(
		lang,
		settled.selected.map((title) => quote(lang, title)),
	);
	return `${tied} ${fill(words.settled, { selected, organ: settled.organ })}`;
}

/** How answers on a scale are spread, in one sentence and without a word of selection. */
function spreadSentence(lang: UiLang, question: SpreadQuestion, distribution: Distribution): string {
	const words = messages[lang].sentences;
	if (!question.figures) return words.fewSpread;
	const number = (n: number | undefined) => formatNumber(lang, n ?? 0);
	const { counts, counted, blank } = distribution;
	const none = blank === 0 ? "" : ` ${plural(lang, blank, messages[lang].blank)}`;
	const median = medianOf(distribution);
	if (median === undefined) return words.empty;
	if (question.kind === "yesNo") return fill(words.yesNo, { yes: number(counts[0]), no: number(counts[1]) }) + none;
	const [low, high] = median.map((step) => number(SCALE[step]));
	return (
		fill(low === high ? words.median : words.medianBetween, { low: low ?? "", high: high ?? "", n: number(counted) }) +
		none
	);
}

/** The sentence on one question. */
export function sentenceOn(read: Read, result: Result, answered: Answered): string {
	const found = countedIn(answered.decides);
	const figures = showsFiguresOf(read.opening, result, answered);
	return isOutcome(found)
		? outcomeSentence(read.lang, counted(read, answered, figures), found)
		: spreadSentence(read.lang, spread(read, answered.id, figures), found);
}

/** The sentence on the first question: what stands first on the page. */
export const firstSentence = (read: Read, result: Result): string =>
	result.questions
		.slice(0, 1)
		.map((question) => sentenceOn(read, result, question))
		.join("");

/**
 * What the report to those consulted says of the result: the sentence on each question counted, under the question’s own words
 * where there are several, and last that the figures are withheld where they are.
 */
export function resultSentences(read: Read, result: Result): string[] {
	const { lang, opening } = read;
	const sentences = result.questions.map((question) => {
		const sentence = sentenceOn(read, result, question);
		if (result.questions.length === 1) return sentence;
		const label = opening.questions.find(({ id }) => id === question.id)?.label ?? {};
		return `${wordsIn(label, lang, opening.original)}\n${sentence}`;
	});
	return showsFigures(opening, result) ? sentences : [...sentences, messages[lang].fewDecide];
}
