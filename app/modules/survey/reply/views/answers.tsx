import type { Opening } from "@intersession/ledger";
import { languageName, type UiLang } from "../../../../kit/languages.ts";
import {
	Checkbox,
	type FieldErrors,
	formatList,
	type Option as Offered,
	OptionRadios,
	RankList,
	type SummaryRow,
	TextArea,
	writtenIn,
} from "../../../../web/index.ts";
import type { Answer, Answers } from "../../draft/model.ts";
import { COMMENT_LIMIT } from "../../model.ts";
import { words } from "../messages/index.ts";
import { Prose, readIn, wordsIn } from "./text.tsx";

type Question = Opening["questions"][number];

/** The form's field for a question; a ranking has one below it for each option. The refusals of acts name it alike. */
export const answerField = (question: string): string => `answers.${question}`;

/** What each question is called where its answer is to be corrected. */
export const questionLabels = (lang: UiLang, { questions, original }: Opening): Record<string, string> =>
	Object.fromEntries(questions.map(({ id, label }) => [answerField(id), wordsIn(label, lang, original)]));

/** The box beside a ranking that says: no preference. */
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

/** One field for each question, in the order of the questionnaire. */
export const AnswerFields = (props: FieldsProps) => (
	<>
		{props.opening.questions.map((question) => (
			<AnswerField {...props} question={question} />
		))}
	</>
);

const AnswerField = ({
	lang,
	opening,
	answers,
	errors = {},
	onPaper = false,
	question: { id, kind, label: texts, options },
}: FieldsProps & { question: Question }) => {
	const say = words[lang];
	const label = readIn(texts, lang, opening.original);
	const name = answerField(id);
	const field = { lang, name, label: <span {...writtenIn(label.contentLang)}>{label.text}</span>, error: errors[name] };
	const offered = options.map((option) => offer(lang, opening.original, option, !onPaper));
	const answer = answers[id];
	switch (kind) {
		case "comment":
			return (
				<TextArea
					{...field}
					optional
					hint={say.form.commentHint}
					limit={COMMENT_LIMIT}
					rows={8}
					value={answer !== undefined && "comment" in answer ? answer.comment : ""}
				/>
			);
		case "chooseOne":
			return (
				<OptionRadios
					{...field}
					hint={onPaper ? say.questionnaire.tick : undefined}
					options={[...offered, { value: noPreference, title: say.form.noPreference }]}
					value={answer !== undefined && "choose" in answer ? (answer.choose ?? noPreference) : undefined}
				/>
			);
		case "rank": {
			const ranking = answer !== undefined && "ranking" in answer ? answer.ranking : undefined;
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
export const answerRows = (
	{ lang, opening, answers }: AnswersProps,
	hrefOf?: (question: string) => string,
): SummaryRow[] =>
	opening.questions.map((question) => ({
		label: wordsIn(question.label, lang, opening.original),
		value: answerWords(lang, opening.original, question, answers[question.id]),
		href: hrefOf?.(question.id),
	}));

/** An answer in words; empty when there is none. */
export function answerWords(lang: UiLang, original: string, { options }: Question, answer: Answer | undefined): string {
	if (answer === undefined) return "";
	const say = words[lang].check;
	const titles = new Map(options.map(({ id, title }) => [id, wordsIn(title, lang, original)]));
	const title = (id: string): string => titles.get(id) ?? "";
	if ("comment" in answer) return answer.comment;
	if ("choose" in answer) return answer.choose === null ? say.noPreference : title(answer.choose);
	if (answer.ranking.length === 0) return say.noPreference;
	const places = placesOf(answer.ranking);
	const lines = answer.ranking.map((group) => {
		const named = formatList(lang, group.map(title));
		return `${places[group[0] ?? ""]}. ${group.length > 1 ? say.equal(named) : named}`;
	});
	const left = options.filter(({ id }) => places[id] === undefined).map(({ id }) => title(id));
	return [...lines, ...(left.length > 0 ? [say.unranked(formatList(lang, left))] : [])].join("\n");
}
