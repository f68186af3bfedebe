import type { Opening } from "@intersession/ledger";
import type { UiLang } from "../../../kit/languages.ts";
import {
	Actions,
	Button,
	colon,
	ErrorSummary,
	type FieldErrors,
	Form,
	type FormRecord,
	type Frame,
	fill,
	formatList,
	href,
	Notice,
	Page,
	quote,
	Radios,
	SummaryList,
	Trouble,
	typed,
} from "../../../web/index.ts";
import { ReasonFields, reasonLabels } from "../opening/views/second-officer.tsx";
import { wordsIn } from "../reply/views/text.tsx";
import { messages as resultMessages } from "../result/messages/index.ts";
import type { FoundEquality } from "../result/queries.ts";
import { messages } from "./messages/index.ts";

interface EqualityPageProps {
	readonly frame: Frame;
	readonly opening: Opening;
	readonly equalities: readonly FoundEquality[];
	/** One was settled just now. */
	readonly done: boolean;
	readonly submission: string;
	readonly form: FormRecord;
	readonly errors: FieldErrors;
	readonly trouble: readonly string[];
}

/** What is equal, question by question, and the Chair's choice among it. */
export const EqualityPage = (props: EqualityPageProps) => {
	const { frame, opening, equalities, done, errors, trouble } = props;
	const { lang } = frame;
	const say = messages[lang];
	const title = wordsIn(opening.title, lang, opening.original);
	return (
		<Page
			frame={frame}
			kicker={title}
			title={say.title}
			lead={say.lead}
			sections={[{ href: href(lang, `/surveys/${opening.survey}`), label: say.back }]}
			failed={Object.keys(errors).length + trouble.length > 0}
		>
			{done && <Notice kind="success">{say.done}</Notice>}
			<Trouble sentences={trouble} />
			<ErrorSummary
				lang={lang}
				errors={errors}
				labels={{ selected: say.equal, ...reasonLabels(reasonField(lang, opening)) }}
			/>
			<SummaryList
				lang={lang}
				rows={[{ label: say.organ, value: wordsIn(opening.organ.name, lang, opening.original) }]}
			/>
			{equalities.length === 0 && <p>{say.none}</p>}
			{equalities.map((equality) => (
				<section class="flow">
					<h2>{labelOf(lang, opening, equality.question)}</h2>
					{equality.settled === null ? (
						<Settle {...props} equality={equality} />
					) : (
						<p>
							{say.settled}
							{colon[lang]} <strong>{optionsNamed(lang, opening, equality.question, equality.settled.selected)}</strong>
						</p>
					)}
				</section>
			))}
		</Page>
	);
};

const Settle = ({
	frame,
	opening,
	submission,
	form,
	errors,
	equality,
}: EqualityPageProps & { equality: FoundEquality }) => {
	const { lang } = frame;
	const say = messages[lang];
	const { question, equal } = equality;
	const own = typed(form, "question") === question;
	// Where several options are selected, what all outcomes have in common is said once.
	const certain = (equal[0] ?? []).filter((id) => equal.every((outcome) => outcome.includes(id)));
	return (
		<Form action={href(lang, `/surveys/${opening.survey}/equality`)} submission={`${submission}${question}`}>
			<input type="hidden" name="question" value={question} />
			{certain.length > 0 && (
				<p>
					{fill(resultMessages[lang].sentences.certain, { options: optionsNamed(lang, opening, question, certain) })}
				</p>
			)}
			<Radios
				lang={lang}
				name="selected"
				label={say.equal}
				hint={say.equalHint}
				value={own ? typed(form, "selected") : ""}
				error={own ? errors.selected : undefined}
				choices={equal.map((ids) => ({
					value: ids.join(" "),
					label: optionsNamed(
						lang,
						opening,
						question,
						ids.filter((id) => !certain.includes(id)),
					),
				}))}
			/>
			<ReasonFields
				{...reasonField(lang, opening)}
				hint={say.reasonsHint}
				form={own ? form : {}}
				errors={own ? errors : {}}
			/>
			<Actions>
				<Button>{say.settle}</Button>
			</Actions>
		</Form>
	);
};

const reasonField = (lang: UiLang, { languages }: Opening) => ({
	lang,
	name: "reasons",
	label: messages[lang].reasons,
	languages,
});

const questionIn = (opening: Opening, id: string) => opening.questions.find((question) => question.id === id);

const labelOf = (lang: UiLang, opening: Opening, id: string): string =>
	wordsIn(questionIn(opening, id)?.label ?? {}, lang, opening.original);

/** The options of one outcome, as the reader reads their titles. */
const optionsNamed = (lang: UiLang, opening: Opening, question: string, ids: readonly string[]): string =>
	formatList(
		lang,
		ids.map((id) => {
			const option = questionIn(opening, question)?.options.find((offered) => offered.id === id);
			return quote(lang, wordsIn(option?.title ?? {}, lang, opening.original));
		}),
	);
