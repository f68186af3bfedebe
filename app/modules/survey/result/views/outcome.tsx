import type { Distribution, StrongestPath } from "@intersession/tally";
import type { UiLang } from "../../../../kit/languages.ts";
import {
	Bars,
	Comparison,
	fill,
	formatList,
	formatNumber,
	formatSigned,
	plural,
	quote,
	SignedBars,
} from "../../../../web/index.ts";
import { messages } from "../messages/index.ts";
import type { ShownOutcome, ShownStep } from "../model.ts";
import { Accounts, isRound, RoundStep } from "./equal-shares.tsx";
import { type CountedQuestion, levelSentence, type SpreadQuestion } from "./sentence.tsx";

interface OutcomeProps {
	lang: UiLang;
	question: CountedQuestion;
	outcome: ShownOutcome;
	/** Whose replies these are: "Member States". */
	of: string;
	/** What was asked, where there are several pictures to be told apart. */
	about?: string | undefined;
}

/** Which, and by how much: bars for preferences, divided bars for comparisons two by two, bars about zero for sums. */
export const OutcomePicture = ({ lang, question, outcome, of, about }: OutcomeProps) => {
	const words = messages[lang];
	const title = (index: number) => question.titles[index] ?? "";
	const comparisons = outcome.steps.filter((step) => step.step === "comparison");
	if (comparisons.length > 0)
		return (
			<figure class="figure">
				<figcaption>{headed(words.picture.pairs, about)}</figcaption>
				{comparisons.map(({ a, b, preferringA, preferringB, noPreference }) => (
					<Comparison
						lang={lang}
						pair={{ a: title(a), b: title(b), preferA: preferringA, preferB: preferringB, neither: noPreference }}
					/>
				))}
			</figure>
		);
	const bars = outcome.order.flat().map((index) => ({ label: title(index), n: outcome.scores[index] ?? 0 }));
	const decided = outcome.status === "decided" && question.select === 1;
	if (outcome.steps.some((step) => step.step === "sum"))
		return <SignedBars lang={lang} sentence={headed(words.picture.sums, about)} bars={bars} first={decided} />;
	return (
		<Bars
			lang={lang}
			sentence={headed(
				fill(question.rule === "plurality" ? words.picture.plurality : words.picture.named, { decides: of }),
				about,
			)}
			bars={[...bars, { label: words.noPreference, n: outcome.blank }]}
			whole={outcome.counted + outcome.blank}
			first={decided}
		/>
	);
};

/** A sentence above figures, with what they are about where that must be said. */
export const headed = (sentence: string, about: string | undefined): string =>
	about === undefined ? sentence : `${sentence} – ${about}`;

/** How answers on a scale are spread, those without preference last and apart. */
export const SpreadPicture = ({
	lang,
	question,
	spread: { counts, counted, blank },
	of,
	about,
}: Pick<OutcomeProps, "lang" | "of" | "about"> & { question: SpreadQuestion; spread: Distribution }) => (
	<Bars
		lang={lang}
		sentence={headed(fill(messages[lang].picture.spread, { decides: of }), about)}
		of={messages[lang].answer}
		bars={[
			...counts.map((n, step) => ({ label: question.titles[step] ?? "", n })),
			{ label: messages[lang].noPreference, n: blank },
		]}
		whole={counted + blank}
	/>
);

/** The working, a sentence for each step, enough to check it with a pencil. */
export const OutcomeSteps = ({ lang, question, outcome }: Omit<OutcomeProps, "of">) => {
	const { titles, rule } = question;
	const accounts = outcome.steps.find((step) => step.step === "accounts");
	const rounds = outcome.steps.filter(isRound);
	return (
		<>
			{rule === "mes+phragmen" && accounts === undefined && outcome.counted > 0 && (
				<p>{messages[lang].equalShares.withheld}</p>
			)}
			<ol class="flow">
				{outcome.steps.map((step) => (
					<li>
						{step.step === "accounts" ? (
							<Accounts lang={lang} titles={titles} step={step} />
						) : isRound(step) ? (
							<RoundStep lang={lang} titles={titles} accounts={accounts} round={step} rounds={rounds} />
						) : (
							stepSentence(lang, question, step, outcome.counted)
						)}
					</li>
				))}
				{outcome.blank > 0 && <li>{plural(lang, outcome.blank, messages[lang].blank)}</li>}
			</ol>
		</>
	);
};

type Said = Exclude<ShownStep, { step: "accounts" | "purchase" | "completion" }>;

function stepSentence(lang: UiLang, { titles, select }: CountedQuestion, step: Said, counted: number): string {
	const words = messages[lang].steps;
	const title = (index: number) => titles[index] ?? "";
	const number = (n: number) => formatNumber(lang, n);
	switch (step.step) {
		case "count":
			return fill(words.count, { option: title(step.option), n: number(step.count), counted: number(counted) });
		case "sum": {
			const parts = step.parts.map(({ other, margin }) =>
				fill(words.part, { margin: formatSigned(lang, margin), other: title(other) }),
			);
			return fill(words.sum, {
				option: title(step.option),
				parts: formatList(lang, parts),
				sum: formatSigned(lang, step.sum),
			});
		}
		case "comparison": {
			const { a, b, preferringA, preferringB, noPreference, leads } = step;
			const swap = leads === b;
			return fill(leads === null ? words.level : words.leads, {
				a: title(swap ? b : a),
				b: title(swap ? a : b),
				for: number(swap ? preferringB : preferringA),
				against: number(swap ? preferringA : preferringB),
				neither: number(noPreference),
			});
		}
		case "condorcet":
			return step.option === null ? words.noCondorcet : fill(words.condorcet, { option: title(step.option) });
		case "paths":
			return fill(words.paths, {
				a: title(step.a),
				b: title(step.b),
				fromA: path(lang, titles, step.a, step.fromA),
				fromB: path(lang, titles, step.b, step.fromB),
			});
		case "result": {
			if (select > 1 && step.level.length > 0) return levelSentence(lang, titles, step);
			const names = [...step.selected, ...step.level].map((index) => quote(lang, title(index)));
			return fill(words.result, { options: formatList(lang, names) });
		}
	}
}

function path(lang: UiLang, titles: readonly string[], from: number, found: StrongestPath | null): string {
	const words = messages[lang].steps;
	if (found === null) return fill(words.noPath, { option: titles[from] ?? "" });
	const chain = found.options.map((index) => titles[index] ?? "").join(" → ");
	return fill(words.path, { chain, strength: formatNumber(lang, found.strength) });
}
