import type { Outcome, Step, StrongestPath } from "@intersession/tally";
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
import type { CountedQuestion } from "./sentence.tsx";

interface OutcomeProps {
	lang: UiLang;
	question: CountedQuestion;
	outcome: Outcome;
	/** Whose replies these are: "Member States". */
	of: string;
}

/** Which, and by how much: bars for preferences, divided bars for comparisons two by two, bars about zero for sums. */
export const OutcomePicture = ({ lang, question, outcome, of }: OutcomeProps) => {
	const words = messages[lang];
	const title = (index: number) => question.titles[index] ?? "";
	const comparisons = outcome.steps.filter((step) => step.step === "comparison");
	if (comparisons.length > 0)
		return (
			<figure class="figure">
				<figcaption>{words.picture.pairs}</figcaption>
				{comparisons.map(({ a, b, preferringA, preferringB, noPreference }) => (
					<Comparison
						lang={lang}
						pair={{ a: title(a), b: title(b), preferA: preferringA, preferB: preferringB, neither: noPreference }}
					/>
				))}
			</figure>
		);
	const bars = outcome.order.flat().map((index) => ({ label: title(index), n: outcome.scores[index] ?? 0 }));
	const decided = outcome.status === "decided";
	if (outcome.steps.some((step) => step.step === "sum"))
		return <SignedBars lang={lang} sentence={words.picture.sums} bars={bars} first={decided} />;
	return (
		<Bars
			lang={lang}
			sentence={fill(words.picture.plurality, { decides: of })}
			bars={[...bars, { label: words.noPreference, n: outcome.blank }]}
			whole={outcome.counted + outcome.blank}
			first={decided}
		/>
	);
};

/** The working, a sentence for each step, enough to check it with a pencil. */
export const OutcomeSteps = ({ lang, question, outcome }: Omit<OutcomeProps, "of">) => (
	<ol class="flow">
		{outcome.steps.map((step) => (
			<li>{stepSentence(lang, question.titles, step, outcome.counted)}</li>
		))}
		{outcome.blank > 0 && <li>{plural(lang, outcome.blank, messages[lang].blank)}</li>}
	</ol>
);

function stepSentence(lang: UiLang, titles: readonly string[], step: Step, counted: number): string {
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
		case "accounts":
		case "purchase":
		case "completion":
			throw new Error(`A step of a rule that no question offers: ${step.step}`);
		case "result": {
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
