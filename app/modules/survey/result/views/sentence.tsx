import type { Opening, Result } from "@intersession/ledger";
import type { Outcome } from "@intersession/tally";
import type { UiLang } from "../../../../kit/languages.ts";
import { fill, formatList, formatNumber, quote } from "../../../../web/index.ts";
import { wordsIn } from "../../reply/views/text.tsx";
import { messages } from "../messages/index.ts";
import { outcomeIn, showsFigures } from "../rules.ts";

type Question = Opening["questions"][number];

/** A question of a sealed survey with its options' titles as the reader reads them. */
export interface CountedQuestion {
	readonly rule: NonNullable<Question["rule"]>;
	readonly equality: Question["equality"];
	/** Where the Chair settled an equality: of which organ, and what was selected. */
	readonly settled: { readonly organ: string; readonly selected: readonly string[]; readonly reasons: string } | null;
	/** Whether its figures may be shown. */
	readonly figures: boolean;
	/** In the sealed order: an outcome names options by their place here. */
	readonly titles: readonly string[];
}

/** A sealed survey and the language in which it is read. */
interface Read {
	readonly lang: UiLang;
	readonly opening: Opening;
}

/** What is asked, read in a language, and how it was settled. */
export const counted = (
	{ lang, opening }: Read,
	{ id, settled }: Pick<Result["questions"][number], "id" | "settled">,
	figures: boolean,
): CountedQuestion => {
	const question = opening.questions.find((sealed) => sealed.id === id);
	if (question?.rule == null) throw new Error(`question ${id} is not counted`);
	const titles = question.options.map(({ title }) => wordsIn(title, lang, opening.original));
	return {
		rule: question.rule,
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

/** The sentence that a minister can read out. */
export function outcomeSentence(lang: UiLang, question: CountedQuestion, outcome: Outcome): string {
	const { rule, equality, figures, settled, titles } = question;
	const words = messages[lang].sentences;
	if (outcome.status === "empty") return words.empty;
	const [winners = []] = outcome.winners;
	if (outcome.status !== "decided") {
		const level = [...new Set(outcome.winners.flat())].map((index) => quote(lang, titles[index] ?? ""));
		const options = formatList(lang, level);
		if (settled === null) {
			const way = equality === null ? "" : messages[lang].equality[equality];
			return fill(words.tied, { options, equality: way }).trim();
		}
		const selected = formatList(
			lang,
			settled.selected.map((title) => quote(lang, title)),
		);
		return fill(words.settled, { options, selected, organ: settled.organ });
	}
	const first = winners[0] ?? 0;
	const condorcet = outcome.steps.some((step) => step.step === "condorcet" && step.option !== null);
	const sentence = rule === "schulze" && condorcet ? words.condorcet : words[rule];
	if (!figures) return fill(words.few, { option: titles[first] ?? "" });
	return fill(sentence, {
		option: titles[first] ?? "",
		n: formatNumber(lang, outcome.scores[first] ?? 0),
		counted: formatNumber(lang, outcome.counted),
	});
}

const sentenceOn = (read: Read, result: Result, question: Result["questions"][number]): string =>
	outcomeSentence(read.lang, counted(read, question, showsFigures(read.opening, result)), outcomeIn(question.decides));

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
