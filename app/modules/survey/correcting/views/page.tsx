import type { UiLang } from "../../../../kit/languages.ts";
import {
	Actions,
	Button,
	ErrorSummary,
	type FieldErrors,
	Form,
	type FormRecord,
	fill,
	formatInstant,
	LinkButton,
	Table,
	TextArea,
	Trouble,
	typed,
	writtenIn,
} from "../../../../web/index.ts";
import { languageOf } from "../../../document/index.ts";
import { messages } from "../../corrigendum/messages/index.ts";
import type { textsIn } from "../../corrigendum/rules.ts";
import { Corrected } from "../../corrigendum/views.tsx";
import type { AnsweredRequest } from "../../history/store.ts";
import { messages as monitor } from "../../monitor/messages/index.ts";
import { type Watch, WatchPage } from "../../monitor/views/page.tsx";
import { at } from "../../office/views/page.tsx";
import { Decline, NotYours, ReasonFields, reasonLabels, remarkLabel } from "../../opening/views/second-officer.tsx";
import { messages as preparation } from "../../preparation/messages/index.ts";
import type { Part } from "../../request/model.ts";

type Text = ReturnType<typeof textsIn>[number];

interface CorrigendumPageProps {
	readonly watch: Watch;
	readonly texts: readonly Text[];
	/** The text that is to be corrected, and in which language; undefined while it is to be chosen. */
	readonly asked: { readonly text: Text; readonly language: string } | undefined;
	readonly waiting: { readonly request: AnsweredRequest; readonly part: Part } | undefined;
	readonly submission: string;
	readonly form: FormRecord;
	readonly errors: FieldErrors;
	readonly trouble: readonly string[];
}

/** A slip in one language version: chosen, written as it is to read, and granted by a second officer. */
export const CorrigendumPage = (props: CorrigendumPageProps) => {
	const { watch, waiting, asked, errors, trouble } = props;
	const { lang } = watch.frame;
	const { office: say } = messages[lang];
	const { languages } = watch.sheet.survey.opening;
	return (
		<WatchPage
			watch={watch}
			title={waiting === undefined ? say.title : say.waitingTitle}
			lead={say.lead}
			failed={Object.keys(errors).length + trouble.length > 0}
		>
			<Trouble sentences={trouble} />
			<ErrorSummary
				lang={lang}
				errors={errors}
				labels={{
					"slip.after": say.after,
					...remarkLabel(lang),
					...reasonLabels({ lang, name: "reasons", label: say.reasons, languages }),
				}}
			/>
			{waiting !== undefined ? (
				<Answer {...props} {...waiting} />
			) : asked === undefined ? (
				<Choose {...props} />
			) : (
				<Ask {...props} asked={asked} />
			)}
		</WatchPage>
	);
};

/** Every text of the questionnaire, with the way to correct it in each language. */
const Choose = ({ watch: { frame, sheet }, texts }: CorrigendumPageProps) => {
	const { lang } = frame;
	const { office: say } = messages[lang];
	const { opening, id } = sheet.survey;
	return (
		<Table
			caption={say.texts}
			columns={[{ label: say.text }, ...opening.languages.map((tag) => ({ label: languageOf(tag, lang) }))]}
			rows={texts.map((text, index) => [
				nameOf(lang, text, opening.questions),
				...opening.languages.map((tag) => (
					<a href={`${at(lang, id, "/corrigendum")}?text=${index}&language=${tag}`}>
						{say.correct}
						<span class="heard">{`: ${nameOf(lang, text, opening.questions)}, ${languageOf(tag, lang)}`}</span>
					</a>
				)),
			])}
		/>
	);
};

type Questions = Watch["sheet"]["survey"]["opening"]["questions"];

/** What the text is called: its place in the questionnaire. */
function nameOf(lang: UiLang, { field, question, option }: Text, questions: Questions): string {
	const { parts } = preparation[lang];
	const n = questions.findIndex(({ id }) => id === question);
	const m = questions[n]?.options.findIndex(({ id }) => id === option) ?? -1;
	const places = { question: n + 1, option: m + 1 };
	if (field === "label") return fill(parts.question, places);
	if (field === "lowest" || field === "highest") return fill(parts.scale, places);
	if (question === null) return field === "title" ? parts.title : parts.introduction;
	return fill(field === "title" ? parts.option : parts.description, places);
}

const Ask = (props: CorrigendumPageProps & { asked: NonNullable<CorrigendumPageProps["asked"]> }) => {
	const { watch, asked, form, errors, submission } = props;
	const { frame, sheet } = watch;
	const { lang } = frame;
	const { office: say } = messages[lang];
	const { text, language } = asked;
	const { id, opening } = sheet.survey;
	const now = text.texts[language] ?? "";
	const given = "slip.after" in form ? typed(form, "slip.after") : now;
	return (
		<>
			<h2>{`${nameOf(lang, text, opening.questions)}, ${languageOf(language, lang)}`}</h2>
			<p class="soft">{say.now}</p>
			<p class="said" {...writtenIn(language === lang ? undefined : language)}>
				{now}
			</p>
			<Form action={at(lang, id, "/corrigendum")} submission={submission}>
				<input type="hidden" name="field" value={text.field} />
				<input type="hidden" name="question" value={text.question ?? ""} />
				<input type="hidden" name="option" value={text.option ?? ""} />
				<input type="hidden" name="language" value={language} />
				<TextArea
					lang={lang}
					name="slip.after"
					label={say.after}
					value={given}
					error={errors["slip.after"]}
					contentLang={language}
					limit={20_000}
					rows={5}
				/>
				<ReasonFields
					lang={lang}
					name="reasons"
					label={say.reasons}
					languages={opening.languages}
					form={form}
					errors={errors}
				/>
				<Actions>
					<Button>{say.ask}</Button>
					<LinkButton kind="quiet" href={at(lang, id, "/corrigendum")}>
						{say.other}
					</LinkButton>
				</Actions>
			</Form>
		</>
	);
};

const Answer = (props: CorrigendumPageProps & NonNullable<CorrigendumPageProps["waiting"]>) => {
	const { watch, request, part, submission, form, errors } = props;
	const { frame, sheet, seat } = watch;
	const { lang } = frame;
	const { office: say, reasons: reasonsWord } = messages[lang];
	const { changes = [], reasons = {} } = request.input;
	const path = at(lang, sheet.survey.id, "/corrigendum");
	return (
		<>
			<p>
				{fill(monitor[lang].asked, {
					who: request.askedBy.name,
					when: formatInstant(lang, request.askedAt, seat.zone, "short"),
				})}
			</p>
			<NotYours asked={say.youAsked} reads={say.reads} part={part} />
			{changes.map((change) => (
				<>
					<p class="small soft">{languageOf(change.language, lang)}</p>
					<Corrected lang={lang} change={change} />
				</>
			))}
			{sheet.survey.opening.languages.map((tag) => (
				<p {...writtenIn(tag === lang ? undefined : tag)}>{fill(reasonsWord, { reasons: reasons[tag] ?? "" })}</p>
			))}
			{part === "grants" && (
				<Form action={`${path}/grant`} submission={submission}>
					<Actions>
						<Button>{say.grant}</Button>
					</Actions>
				</Form>
			)}
			<Decline
				lang={lang}
				path={path}
				request={request.id}
				submission={submission}
				part={part}
				remark={typed(form, "remark")}
				errors={errors}
			/>
		</>
	);
};
