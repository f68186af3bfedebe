import type { Result } from "@intersession/ledger";
import type { Outcome } from "@intersession/tally";
import type { UiLang } from "../../../../kit/languages.ts";
import { capital, Details, fill, formatList, formatNumber, Notice, Table } from "../../../../web/index.ts";
import { wordsIn } from "../../reply/views/text.tsx";
import { messages } from "../messages/index.ts";
import { outcomeIn, type Participation, participation, showsFigures } from "../rules.ts";
import { OutcomePicture, OutcomeSteps } from "./outcome.tsx";
import { type CountedQuestion, counted, outcomeSentence } from "./sentence.tsx";
import { className, ofClasses, type Sheet } from "./sheet.tsx";

/** What a question's part of the result is headed by: where several were asked, by the question. */
export function resultTitle({ lang, opening }: Sheet, { questions }: Result, id: string): string {
	if (questions.length === 1) return messages[lang].result;
	return wordsIn(opening.questions.find((asked) => asked.id === id)?.label ?? {}, lang, opening.original);
}

/** Where it stands on the page. */
export const resultId = (question: string): string => `result-${question}`;

/** Picture, steps, and what is tabulated separately, question by question. */
export const Results = ({ sheet, result }: { sheet: Sheet; result: Result }) => {
	const { lang, opening } = sheet;
	const words = messages[lang];
	const several = result.questions.length > 1;
	const figures = showsFigures(opening, result);
	const withheld = participation(opening, result).lines.filter(({ received }) => received === null);
	return (
		<>
			{!figures && (
				<Notice>
					<p>{words.fewDecide}</p>
				</Notice>
			)}
			{result.questions.map((answered) => {
				const { id, decides, separately } = answered;
				const question = counted(sheet, answered, figures);
				const outcome = outcomeIn(decides);
				return (
					<section class="flow" id={resultId(id)}>
						<h2>{resultTitle(sheet, result, id)}</h2>
						{several && <p class="said">{outcomeSentence(lang, question, outcome)}</p>}
						{question.settled !== null && question.settled.reasons !== "" && (
							<p>{fill(words.chairReasons, { reasons: question.settled.reasons })}</p>
						)}
						{ranks(question.rule) && outcome.status !== "empty" && (
							<Order lang={lang} question={question} outcome={outcome} />
						)}
						{figures && (
							<OutcomePicture
								lang={lang}
								question={question}
								outcome={outcome}
								of={ofClasses(sheet, opening.decides)}
							/>
						)}
						{figures && (
							<Details summary={words.steps.title}>
								<p>{words.rules[question.rule]}</p>
								<OutcomeSteps lang={lang} question={question} outcome={outcome} />
							</Details>
						)}
						<Separately
							sheet={sheet}
							question={question}
							title={several ? resultTitle(sheet, result, id) : undefined}
							separately={separately}
							withheld={withheld}
						/>
					</section>
				);
			})}
		</>
	);
};

const ranks = (rule: CountedQuestion["rule"]): boolean => rule === "schulze" || rule === "borda";

/** All options in the order to which the replies lead, equals together: a question on an order is answered by one. */
const Order = ({ lang, question, outcome }: { lang: UiLang; question: CountedQuestion; outcome: Outcome }) => (
	<>
		<h3>{messages[lang].order}</h3>
		<ol>
			{outcome.order.map((level) => (
				<li>
					{formatList(
						lang,
						level.map((index) => question.titles[index] ?? ""),
					)}
				</li>
			))}
		</ol>
	</>
);

interface SeparatelyProps {
	sheet: Sheet;
	question: CountedQuestion;
	separately: Result["questions"][number]["separately"];
	/** The classes of which not even the number of replies is shown. */
	withheld: readonly Participation[];
	/** Of the question, where several were asked. */
	title: string | undefined;
}

const Separately = ({ sheet, question, title, separately, withheld }: SeparatelyProps) => {
	const { lang } = sheet;
	const words = messages[lang];
	const answered = separately
		.map(({ class: code, outcome }) => ({
			class: code,
			outcome: withheld.some(({ classes }) => classes.includes(code)) ? null : outcome,
		}))
		.filter(({ outcome }) => outcome === null || total(outcomeIn(outcome)) > 0);
	if (answered.length === 0) return null;
	const ranked = ranks(question.rule);
	return (
		<>
			<h3>{words.separatelyTitle}</h3>
			<p>{words.separatelyNote}</p>
			<Table
				caption={title === undefined ? words.separatelyByClass : `${words.separatelyByClass} – ${title}`}
				columns={[
					{ label: words.columns.class },
					...(ranked
						? [{ label: words.order }]
						: [...question.titles, words.noPreference].map((label) => ({ label, number: true }))),
				]}
				rows={answered.map(({ class: code, outcome }) => [
					capital(className(sheet, code)),
					...(outcome === null
						? [words.withheld, ...(ranked ? [] : question.titles.map(() => ""))]
						: cells(lang, question, outcomeIn(outcome), ranked)),
				])}
			/>
		</>
	);
};

const total = ({ counted, blank }: Outcome): number => counted + blank;

function cells(lang: UiLang, { titles }: CountedQuestion, outcome: Outcome, ranked: boolean): string[] {
	if (!ranked) return [...outcome.scores, outcome.blank].map((n) => formatNumber(lang, n));
	return [outcome.order.map((level) => level.map((index) => titles[index] ?? "").join(" = ")).join(" › ")];
}
