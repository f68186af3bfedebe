import type { Child } from "hono/jsx";
import {
	Actions,
	Button,
	ErrorSummary,
	type FieldErrors,
	Form,
	type FormRecord,
	fill,
	formatInstant,
	SummaryList,
	TextField,
	Trouble,
	typed,
	writtenIn,
} from "../../../../web/index.ts";
import { languageOf } from "../../../document/index.ts";
import type { AnsweredRequest } from "../../history/store.ts";
import { CLOSING_TIME } from "../../model.ts";
import { at } from "../../office/views/page.tsx";
import { Decline, NotYours, ReasonFields, reasonLabels, remarkLabel } from "../../opening/views/second-officer.tsx";
import type { Part } from "../../request/model.ts";
import { messages } from "../messages/index.ts";
import { Closes, type Watch, WatchPage } from "./page.tsx";

export interface RequestPageProps {
	readonly watch: Watch;
	readonly kind: "extension" | "annulment" | "publicity";
	readonly submission: string;
	/** The request that waits, if there is one, and how this reader stands to it. */
	readonly waiting?: { readonly request: AnsweredRequest; readonly part: Part } | undefined;
	readonly form: FormRecord;
	readonly errors: FieldErrors;
	readonly trouble: readonly string[];
}

/** In which field each request says in words what all those consulted will read. */
const fieldOf = { extension: "reasons", annulment: "reasons", publicity: "decision" } as const;

/** What changes for all those consulted alike: one officer asks with the reasons, a second one grants or declines. */
export const RequestPage = (props: RequestPageProps) => {
	const { watch, kind, waiting, errors, trouble } = props;
	const { lang } = watch.frame;
	const say = messages[lang][kind];
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
					closingDate: messages[lang].extension.date,
					...remarkLabel(lang),
					...reasonLabels({
						lang,
						name: fieldOf[kind],
						label: say.reasons,
						languages: watch.sheet.survey.opening.languages,
					}),
				}}
			/>
			{waiting === undefined ? <Ask {...props} /> : <Answer {...props} {...waiting} />}
		</WatchPage>
	);
};

const Ask = ({ watch, kind, submission, form, errors }: RequestPageProps) => {
	const { frame, sheet, seat } = watch;
	const { lang } = frame;
	const { survey } = sheet;
	const { extension, [kind]: say } = messages[lang];
	return (
		<Form action={at(lang, survey.id, `/${kind}`)} submission={submission}>
			{kind === "extension" && (
				<TextField
					lang={lang}
					name="closingDate"
					type="date"
					label={extension.date}
					hint={fill(extension.dateHint, {
						closes: formatInstant(lang, survey.closes, seat.zone, "date"),
						time: CLOSING_TIME,
						place: seat.where,
					})}
					value={typed(form, "closingDate")}
					error={errors.closingDate}
				/>
			)}
			<ReasonFields
				lang={lang}
				name={fieldOf[kind]}
				label={say.reasons}
				languages={survey.opening.languages}
				form={form}
				errors={errors}
			/>
			<Actions>
				<Button kind={kind === "annulment" ? "danger" : "primary"}>{say.ask}</Button>
			</Actions>
		</Form>
	);
};

type AnswerProps = RequestPageProps & NonNullable<RequestPageProps["waiting"]>;

const Answer = (props: AnswerProps) => {
	const { watch, kind, submission, request, part, form, errors } = props;
	const { frame, sheet, seat } = watch;
	const { lang } = frame;
	const { asked, [kind]: say } = messages[lang];
	const path = at(lang, sheet.survey.id, `/${kind}`);
	return (
		<>
			<p>
				{fill(asked, { who: request.askedBy.name, when: formatInstant(lang, request.askedAt, seat.zone, "short") })}
			</p>
			<NotYours asked={say.youAsked} reads={say.reads} part={part} />
			<Asked {...props} />
			{part === "grants" && (
				<Form action={`${path}/grant`} submission={submission}>
					<Actions>
						<Button kind={kind === "annulment" ? "danger" : "primary"}>{say.grant}</Button>
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

/** What is asked for, as all those consulted would be told. */
const Asked = ({ watch, kind, request: { input } }: AnswerProps) => {
	const { frame, sheet } = watch;
	const { lang } = frame;
	const { extension, [kind]: say } = messages[lang];
	const { closes } = input;
	const texts = input[fieldOf[kind]] ?? {};
	const dates: { label: string; value: Child }[] =
		closes === undefined
			? []
			: [
					{ label: extension.until, value: <Closes {...watch} at={closes} /> },
					{ label: extension.before, value: <Closes {...watch} /> },
				];
	return (
		<>
			<SummaryList lang={lang} rows={dates} />
			<h2>{say.reasons}</h2>
			<SummaryList
				lang={lang}
				rows={sheet.survey.opening.languages.map((tag) => ({
					label: languageOf(tag, lang),
					value: texts[tag] ? <span {...writtenIn(tag)}>{texts[tag]}</span> : "",
				}))}
			/>
		</>
	);
};
