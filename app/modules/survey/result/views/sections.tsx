import type { Opening, Reply, Result } from "@intersession/ledger";
import type { Outcome } from "@intersession/tally";
import type { Instant } from "../../../../kit/clock.ts";
import type { UiLang } from "../../../../kit/languages.ts";
import {
	capital,
	Details,
	fill,
	formatInstant,
	formatList,
	formatNumber,
	formatPercent,
	Notice,
	Suppressed,
	Table,
} from "../../../../web/index.ts";
import { type MemberClass, ofClass } from "../../../membership/index.ts";
import { wordsIn } from "../../reply/views/text.tsx";
import { messages } from "../messages/index.ts";
import type { ReplyComment } from "../queries.ts";
import { outcomeIn, type Participation, participation, showsFigures } from "../rules.ts";
import { OutcomePicture, OutcomeSteps } from "./outcome.tsx";
import { type CountedQuestion, counted, outcomeSentence } from "./sentence.tsx";

/** What every part of the page about one survey needs. */
export interface Sheet {
	readonly lang: UiLang;
	readonly opening: Opening;
	readonly classes: readonly MemberClass[];
}

const className = ({ lang, classes }: Sheet, code: string): string =>
	classes.find((known) => known.code === code)?.names[lang].plural ?? code;

/** Classes as a sentence joins them to their replies: « des États Membres et des autres entités ». */
export const ofClasses = ({ lang, classes }: Sheet, codes: readonly string[]): string =>
	formatList(
		lang,
		codes.flatMap((code) =>
			classes.filter((known) => known.code === code).map(({ names }) => ofClass(lang, names[lang])),
		),
	);

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
				const sealed = opening.questions.find((asked) => asked.id === id);
				return (
					<section class="flow">
						<h2>{several ? wordsIn(sealed?.label ?? {}, lang, opening.original) : words.result}</h2>
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
						<Separately sheet={sheet} question={question} separately={separately} withheld={withheld} />
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
}

const Separately = ({ sheet, question, separately, withheld }: SeparatelyProps) => {
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
				caption={words.separatelyTitle}
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

/** Those consulted and replies received: who took part, not what they said. */
export const Received = ({ sheet, result }: { sheet: Sheet; result: Result }) => {
	const { lang, opening } = sheet;
	const { columns, ...words } = messages[lang];
	const { lines, total } = participation(opening, result);
	const line = (label: string, consulted: number, received: number | null, decides: string) => [
		label,
		formatNumber(lang, consulted),
		received === null ? <Suppressed lang={lang} /> : formatNumber(lang, received),
		received === null ? "" : formatPercent(lang, received, consulted),
		decides,
	];
	const all = lines.reduce((sum, { consulted }) => sum + consulted, 0);
	return (
		<>
			<Table
				caption={words.classesTitle}
				columns={[
					{ label: columns.class },
					{ label: columns.consulted, number: true },
					{ label: columns.received, number: true },
					{ label: columns.rate, number: true },
					{ label: columns.decides },
				]}
				rows={lines.map(({ classes, consulted, received }) =>
					line(
						capital(
							formatList(
								lang,
								classes.map((code) => className(sheet, code)),
							),
						),
						consulted,
						received,
						classes.some((code) => opening.decides.includes(code)) ? words.yes : words.separately,
					),
				)}
				total={line(words.total, all, total, "")}
			/>
			{total === null && <p>{words.numbersWithheld}</p>}
		</>
	);
};

/** Comments question by question, in an order that does not tell which came first. */
export const Comments = ({ sheet, comments }: { sheet: Sheet; comments: readonly ReplyComment[] }) => {
	const { lang, opening } = sheet;
	const words = messages[lang];
	const questions = opening.questions.filter(({ kind }) => kind === "comment");
	if (comments.length === 0) return <p>{words.noComments}</p>;
	return (
		<>
			<p>{opening.level === "confidential" ? words.unattributed : words.attributed}</p>
			{questions.map(({ id, label }) => (
				<>
					{questions.length > 1 && <h3>{wordsIn(label, lang, opening.original)}</h3>}
					<CommentList sheet={sheet} comments={comments.filter(({ question }) => question === id)} />
				</>
			))}
		</>
	);
};

const CommentList = ({ sheet: { lang, opening }, comments }: { sheet: Sheet; comments: readonly ReplyComment[] }) => {
	if (comments.length === 0) return <p>{messages[lang].noComments}</p>;
	const collator = new Intl.Collator(lang);
	const names = new Map(opening.consulted.map(({ member, name }) => [member, wordsIn(name, lang, opening.original)]));
	const rows = comments
		.map(({ text, member }) => ({ text, name: member === null ? null : (names.get(member) ?? "") }))
		.sort((a, b) => collator.compare(a.name ?? a.text, b.name ?? b.text));
	return (
		<ul class="comments">
			{rows.map(({ text, name }) => (
				<li>
					{name !== null && <p class="by">{name}</p>}
					<p class="said" dir="auto">
						{text}
					</p>
				</li>
			))}
		</ul>
	);
};

/** Each reply, at the recorded level: alphabetical in the reader's language. */
export const Replies = ({ sheet, replies }: { sheet: Sheet; replies: readonly Reply[] }) => {
	const { lang, opening } = sheet;
	const words = messages[lang];
	const collator = new Intl.Collator(lang);
	const names = new Map(opening.consulted.map(({ member, name }) => [member, wordsIn(name, lang, opening.original)]));
	const questions = opening.questions.filter(({ kind }) => kind !== "comment");
	const rows = replies
		.map((reply) => ({ reply, name: names.get(reply.member) ?? "" }))
		.sort((a, b) => collator.compare(a.name, b.name));
	return (
		<Table
			caption={words.repliesTitle}
			columns={[
				{ label: words.member },
				...questions.map(({ label }) => ({
					label: questions.length > 1 ? wordsIn(label, lang, opening.original) : words.reply,
				})),
				{ label: words.receivedAt },
			]}
			rows={rows.map(({ reply, name }) => [
				name,
				...questions.map((question) => answerWords(sheet, question, reply.answers[question.id])),
				[
					formatInstant(lang, reply.received as Instant, opening.zone, "short"),
					reply.channel === "paper" ? `, ${words.onPaper}` : "",
				],
			])}
		/>
	);
};

function answerWords(
	{ lang, opening }: Pick<Sheet, "lang" | "opening">,
	question: Opening["questions"][number],
	answer: Reply["answers"][string] | undefined,
): string {
	const words = messages[lang];
	const title = (id: string) =>
		wordsIn(question.options.find((option) => option.id === id)?.title ?? {}, lang, opening.original);
	if (answer === undefined) return "–";
	if ("comment" in answer) return answer.comment;
	if ("choose" in answer) return answer.choose === null ? words.noPreference : title(answer.choose);
	if (answer.ranking.length === 0) return words.noPreference;
	const ranked = answer.ranking.flat();
	const unranked = question.options.filter(({ id }) => !ranked.includes(id)).map(({ id }) => title(id));
	const order = answer.ranking.map((level, i) => `${i + 1}. ${level.map(title).join(" = ")}`).join(semicolon[lang]);
	return unranked.length === 0 ? order : `${order} (${fill(words.notRanked, { options: formatList(lang, unranked) })})`;
}

/** Between the places of a ranking. */
const semicolon: Readonly<Record<UiLang, string>> = { en: "; ", fr: "\u202f; ", es: "; " };

export const StillEstablishing = ({ lang }: { lang: UiLang }) => (
	<Notice kind="warning">
		<p>{messages[lang].establishingForYou}</p>
	</Notice>
);
