import type { Result } from "@intersession/ledger";
import type { UiLang } from "../../../../kit/languages.ts";
import {
	capital,
	Details,
	fill,
	formatList,
	formatNumber,
	Notice,
	plural,
	Suppressed,
	Table,
} from "../../../../web/index.ts";
import { conditionWords, wordsIn } from "../../reply/views/text.tsx";
import { messages } from "../messages/index.ts";
import type { ShownOutcome } from "../model.ts";
import { countedIn, isOutcome, type Participation, participation, showsFigures, showsFiguresOf } from "../rules.ts";
import { headed, OutcomePicture, OutcomeSteps, SpreadPicture } from "./outcome.tsx";
import { type CountedQuestion, counted, sentenceOn, spread } from "./sentence.tsx";
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
	const withheld = participation(opening, result).lines.filter(({ received }) => received === null);
	return (
		<>
			{!showsFigures(opening, result) && (
				<Notice>
					<p>{words.fewDecide}</p>
				</Notice>
			)}
			{result.questions.map((answered) => {
				const found = countedIn(answered.decides);
				const title = resultTitle(sheet, result, answered.id);
				const about = several ? title : undefined;
				const figures = showsFiguresOf(opening, result, answered);
				const question = isOutcome(found) ? counted(sheet, answered, figures) : spread(sheet, answered.id, figures);
				return (
					<section class="flow" id={resultId(answered.id)}>
						<h2>{title}</h2>
						{several && <p class="said">{sentenceOn(sheet, result, answered)}</p>}
						<AskedAfter sheet={sheet} id={answered.id} />
						{!figures && showsFigures(opening, result) && <p>{words.fewAnswered}</p>}
						{isOutcome(found) ? (
							<Selection sheet={sheet} question={counted(sheet, answered, figures)} outcome={found} about={about} />
						) : (
							figures && (
								<SpreadPicture
									lang={lang}
									question={spread(sheet, answered.id, figures)}
									spread={found}
									of={ofClasses(sheet, opening.decides)}
									about={about}
								/>
							)
						)}
						<Separately
							sheet={sheet}
							titles={question.titles}
							ranked={"rule" in question && ranks(question.rule)}
							title={about}
							separately={answered.separately}
							withheld={withheld}
						/>
					</section>
				);
			})}
		</>
	);
};

/** After which answers a follow-up was put: its figures are of those alone who gave them. */
const AskedAfter = ({ sheet: { lang, opening }, id }: { sheet: Sheet; id: string }) => {
	const question = opening.questions.find((one) => one.id === id);
	if (question?.condition === undefined) return null;
	return <p>{fill(messages[lang].askedAfter, { condition: conditionWords(lang, opening, question) })}</p>;
};

/** What a rule leads to: order, picture and steps. */
const Selection = ({
	sheet,
	question,
	outcome,
	about,
}: {
	sheet: Sheet;
	question: CountedQuestion;
	outcome: ShownOutcome;
	about: string | undefined;
}) => {
	const { lang, opening } = sheet;
	const words = messages[lang];
	return (
		<>
			{question.settled !== null && question.settled.reasons !== "" && (
				<p>{fill(words.chairReasons, { reasons: question.settled.reasons })}</p>
			)}
			{question.select > 1 && outcome.status === "tied" && (
				<EqualOutcomes lang={lang} question={question} outcome={outcome} />
			)}
			{ranks(question.rule) && outcome.status !== "empty" && (
				<Order lang={lang} question={question} outcome={outcome} />
			)}
			{question.figures && (
				<>
					<OutcomePicture
						lang={lang}
						question={question}
						outcome={outcome}
						of={ofClasses(sheet, opening.decides)}
						about={about}
					/>
					<Details summary={words.steps.title}>
						<p>{words.rules[question.rule]}</p>
						<OutcomeSteps lang={lang} question={question} outcome={outcome} />
					</Details>
				</>
			)}
		</>
	);
};

interface OutcomeProps {
	lang: UiLang;
	question: CountedQuestion;
	outcome: ShownOutcome;
}

/** The whole selections that are equal, where several options are selected; a handful, or else only how many. */
const EqualOutcomes = ({ lang, question, outcome: { winners } }: OutcomeProps) => {
	const words = messages[lang];
	const said = plural(lang, winners.length, words.equalOutcomes);
	if (winners.length > LISTED) return <p>{said}</p>;
	return (
		<>
			<p>{said}</p>
			<ul>
				{winners.map((options) => (
					<li>
						{formatList(
							lang,
							options.map((index) => question.titles[index] ?? ""),
						)}
					</li>
				))}
			</ul>
		</>
	);
};

/** So many selections are read; more are said by their number, and by what is equal for which places. */
const LISTED = 12;

/** Whether a question is answered by an order. */
export const ranks = (rule: CountedQuestion["rule"]): boolean => rule === "schulze" || rule === "borda";

/** All options in the order to which the replies lead, equals together: a question on an order is answered by one. */
const Order = ({ lang, question, outcome }: OutcomeProps) => (
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
	/** The columns: options, or the steps of a scale. */
	titles: readonly string[];
	ranked: boolean;
	separately: Result["questions"][number]["separately"];
	/** The classes of which not even the number of replies is shown. */
	withheld: readonly Participation[];
	/** Of the question, where several were asked. */
	title: string | undefined;
}

const Separately = ({ sheet, titles, ranked, title, separately, withheld }: SeparatelyProps) => {
	const { lang } = sheet;
	const words = messages[lang];
	const answered = separately
		.map(({ class: code, outcome }) => ({
			class: code,
			outcome: withheld.some(({ classes }) => classes.includes(code)) ? null : outcome,
		}))
		.filter(({ outcome }) => outcome === null || total(countedIn(outcome)) > 0);
	if (answered.length === 0) return null;
	const columns = ranked ? [words.order] : [...titles, words.noPreference];
	return (
		<>
			<h3>{words.separatelyTitle}</h3>
			<p>{words.separatelyNote}</p>
			{answered.some(({ outcome }) => outcome === null) && <p>{words.withheld}</p>}
			<Table
				caption={headed(words.separatelyByClass, title)}
				columns={[{ label: words.columns.class }, ...columns.map((label) => ({ label, number: !ranked }))]}
				rows={answered.map(({ class: code, outcome }) => [
					capital(className(sheet, code)),
					...(outcome === null
						? columns.map(() => <Suppressed lang={lang} />)
						: cells(lang, titles, countedIn(outcome))),
				])}
			/>
		</>
	);
};

type Found = ReturnType<typeof countedIn>;

const total = ({ counted, blank }: Found): number => counted + blank;

/** What a part of the replies comes to, as a line of a table: an order, or a number for each column and those without preference. */
export function cells(lang: UiLang, titles: readonly string[], found: Found): string[] {
	if (isOutcome(found) && found.pairwise !== undefined)
		return [found.order.map((level) => level.map((index) => titles[index] ?? "").join(" = ")).join(" › ")];
	const numbers = isOutcome(found) ? found.scores : found.counts;
	return [...numbers, found.blank].map((n) => formatNumber(lang, n));
}
