import { asked, type Opening, SCALE } from "@intersession/ledger";
import type { Child } from "hono/jsx";
import { languageName, type UiLang } from "../../../../kit/languages.ts";
import {
	Checkbox,
	type FieldErrors,
	formatList,
	type Option as Offered,
	OptionCheckboxes,
	OptionRadios,
	RankList,
	type SummaryRow,
	TextArea,
	writtenIn,
} from "../../../../web/index.ts";
import type { Answer, Answers } from "../../draft/model.ts";
import { COMMENT_LIMIT } from "../../model.ts";
import { words } from "../messages/index.ts";
import { conditionWords, Prose, readIn, stepWords, wordsIn } from "./text.tsx";

type Question = Opening["questions"][number];

/** The form's field for a question; a ranking has one below it for each option. The refusals of acts name it alike. */
export const answerField = (question: string): string => `answers.${question}`;

/** What each question is called where its answer is to be corrected. */
export const questionLabels = (lang: UiLang, { questions, original }: Opening): Record<string, string> =>
	Object.fromEntries(
		questions.flatMap(({ id, label }) => {
			const said = wordsIn(label, lang, original);
			return [answerField(id), commentField(id)].map((field) => [field, said]);
		}),
	);

/** The comment beside the answer. */
export const commentField = (question: string): string => `${answerField(question)}.comment`;

/** What the fields can use of scripts, and work without. */
export const answerIslands = ({ questions }: Opening): string[] => [
	...(questions.some(({ kind }) => kind === "rank") ? ["rank"] : []),
	...(questions.some(({ condition }) => condition !== undefined) ? ["follow-up"] : []),
];

/** The box beside a ranking, or beside boxes to tick, that says: no preference. */
export const noneField = (question: string): string => `${answerField(question)}.none`;

/** The value of a choice that is none; no option's id has an `o` in it. */
export const noPreference = "none";

/** The place of each ranked option: one more than the number of options preferred to it. */
function placesOf(ranking: readonly (readonly string[])[]): Record<string, number> {
	const places: Record<string, number> = {};
	let ahead = 0;
	for (const group of ranking) {
		for (const option of group) places[option] = ahead + 1;
		ahead += group.length;
	}
	return places;
}

interface AnswersProps {
	readonly lang: UiLang;
	readonly opening: Opening;
	readonly answers: Answers;
}

interface FieldsProps extends AnswersProps {
	errors?: FieldErrors;
	/** To be filled in by pen: other instructions, and the options' titles alone, for they are printed in full before. */
	onPaper?: boolean;
}

/** One field for each question, in the order of the questionnaire; of a follow-up, after which answers it is put. */
export const AnswerFields = (props: FieldsProps) => (
	<>
		{props.opening.questions.map((question) => (
			<Put {...props} question={question}>
				<AnswerField {...props} question={question} />
				{question.withComment === true && <CommentField {...props} question={question} />}
			</Put>
		))}
	</>
);

type FieldOf = FieldsProps & { question: Question };

/** A question with what belongs to it. The `follow-up` island puts away an empty one while its condition does not hold. */
const Put = ({ lang, opening, question, children }: FieldOf & { children: Child }) => {
	const { condition, withComment } = question;
	const alone = condition === undefined && withComment === undefined;
	if (alone) return children;
	if (condition === undefined) return <div class="flow">{children}</div>;
	const when = { field: answerField(condition.question), answers: condition.answers };
	return (
		<div class="flow" data-follow-up={JSON.stringify(when)}>
			<p class="hint">{conditionWords(lang, opening, question)}</p>
			{children}
		</div>
	);
};

const CommentField = ({ lang, opening, answers, errors = {}, question: { id, label } }: FieldOf) => {
	const name = commentField(id);
	const say = words[lang].form;
	return (
		<TextArea
			lang={lang}
			name={name}
			label={
				<>
					{say.comment}
					<span class="heard"> – {wordsIn(label, lang, opening.original)}</span>
				</>
			}
			optional
			hint={say.commentHint}
			limit={COMMENT_LIMIT}
			rows={4}
			value={answers[id]?.comment ?? ""}
			error={errors[name]}
		/>
	);
};

const AnswerField = ({ lang, opening, answers, errors = {}, onPaper = false, question }: FieldOf) => {
	const { id, kind, label: texts, options } = question;
	const say = words[lang];
	const label = readIn(texts, lang, opening.original);
	const name = answerField(id);
	const field = { lang, name, label: <span {...writtenIn(label.contentLang)}>{label.text}</span>, error: errors[name] };
	const offered = options.map((option) => offer(lang, opening.original, option, !onPaper));
	const answer: Answer = answers[id] ?? { comment: "" };
	const none = { value: noPreference, title: say.form.noPreference };
	switch (kind) {
		case "comment":
			return (
				<TextArea
					{...field}
					optional
					hint={say.form.commentHint}
					limit={COMMENT_LIMIT}
					rows={8}
					value={answers[id]?.comment ?? ""}
				/>
			);
		case "chooseOne":
			return (
				<OptionRadios
					{...field}
					hint={onPaper ? say.questionnaire.tick : undefined}
					options={[...offered, none]}
					value={"choose" in answer ? (answer.choose ?? noPreference) : undefined}
				/>
			);
		case "yesNo":
			return (
				<OptionRadios
					{...field}
					hint={onPaper ? say.questionnaire.tick : undefined}
					options={[{ value: "yes", title: say.form.yes }, { value: "no", title: say.form.no }, none]}
					value={"answer" in answer ? (answer.answer ?? noPreference) : undefined}
				/>
			);
		case "rate":
			return (
				<OptionRadios
					{...field}
					hint={onPaper ? say.questionnaire.tick : undefined}
					options={[
						...SCALE.map((step) => ({ value: `${step}`, title: stepWords(lang, opening, question, step) })),
						none,
					]}
					value={"rate" in answer ? `${answer.rate ?? noPreference}` : undefined}
				/>
			);
		case "approve":
		case "chooseK":
			return (
				<div class="flow">
					<OptionCheckboxes
						{...field}
						hint={kind === "approve" ? say.form.approve : say.form.chooseUpTo(question.select)}
						options={offered}
						values={"approve" in answer ? answer.approve : []}
					/>
					<Checkbox
						name={noneField(id)}
						label={say.form.noPreferenceRank}
						checked={"approve" in answer && answer.approve.length === 0}
					/>
				</div>
			);
		case "rank": {
			const ranking = "ranking" in answer ? answer.ranking : undefined;
			return (
				<div class="flow">
					<RankList
						{...field}
						hint={onPaper ? say.questionnaire.rank : undefined}
						options={offered}
						places={placesOf(ranking ?? [])}
					/>
					{!onPaper && <p class="hint">{say.form.rankEquals}</p>}
					<Checkbox
						name={noneField(id)}
						label={say.form.noPreferenceRank}
						checked={ranking !== undefined && ranking.length === 0}
					/>
				</div>
			);
		}
	}
};

function offer(
	lang: UiLang,
	original: string,
	{ id, title, description }: Question["options"][number],
	described: boolean,
): Offered {
	const name = readIn(title, lang, original);
	const account = readIn(description, lang, original);
	return {
		value: id,
		title: name.text,
		contentLang: name.contentLang,
		description:
			account.text === "" || !described ? undefined : (
				<>
					{account.contentLang !== undefined && (
						<p class="small soft" {...writtenIn(lang)}>
							{words[lang].text.inOriginal(languageName(account.contentLang, lang))}
						</p>
					)}
					<Prose text={account.text} contentLang={account.contentLang} />
				</>
			),
	};
}

/** Each question with its answer, as it would be sent or was received. */
export function answerRows(
	{ lang, opening, answers }: AnswersProps,
	hrefOf?: (question: string) => string,
): SummaryRow[] {
	const put = asked(opening.questions, answers);
	return opening.questions.map((question) => {
		const said = answerWords(lang, opening, question, answers[question.id]);
		return {
			label: wordsIn(question.label, lang, opening.original),
			value: said === "" && !put.has(question.id) ? words[lang].check.notAsked : said,
			href: hrefOf?.(question.id),
		};
	});
}

/** An answer in words, with the comment beside it; empty when there is none. */
export function answerWords(lang: UiLang, opening: Opening, question: Question, answer: Answer | undefined): string {
	const { comment = "" } = answer ?? {};
	const said = answer === undefined ? "" : substance(lang, opening, question, answer);
	if (comment === "" || question.kind === "comment") return said;
	return [...(said === "" ? [] : [said]), words[lang].check.comment(comment)].join("\n");
}

function substance(lang: UiLang, opening: Opening, question: Question, answer: Answer): string {
	const { options } = question;
	const say = words[lang].check;
	const titles = new Map(options.map(({ id, title }) => [id, wordsIn(title, lang, opening.original)]));
	const title = (id: string): string => titles.get(id) ?? "";
	if ("choose" in answer) return answer.choose === null ? say.noPreference : title(answer.choose);
	if ("answer" in answer) return answer.answer === null ? say.noPreference : words[lang].form[answer.answer];
	if ("rate" in answer)
		return answer.rate === null ? say.noPreference : stepWords(lang, opening, question, answer.rate);
	if ("approve" in answer) {
		// In the order of the questionnaire, whatever the order in which they were ticked.
		const chosen = options.filter(({ id }) => answer.approve.includes(id)).map(({ id }) => title(id));
		return chosen.length === 0 ? say.noPreference : chosen.join("\n");
	}
	if (!("ranking" in answer)) return question.kind === "comment" ? answer.comment : "";
	if (answer.ranking.length === 0) return say.noPreference;
	const places = placesOf(answer.ranking);
	const lines = answer.ranking.map((group) => {
		const named = formatList(lang, group.map(title));
		return `${places[group[0] ?? ""]}. ${group.length > 1 ? say.equal(named) : named}`;
	});
	const left = options.filter(({ id }) => places[id] === undefined).map(({ id }) => title(id));
	return [...lines, ...(left.length > 0 ? [say.unranked(formatList(lang, left))] : [])].join("\n");
}
