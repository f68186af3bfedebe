import { maximumSize, type RecordedFile } from "../../../../files/index.ts";
import {
	Actions,
	Button,
	ErrorSummary,
	type FieldErrors,
	FileField,
	Form,
	type FormRecord,
	fill,
	formatInstant,
	formatNumber,
	SelectField,
	TextField,
	Trouble,
	typed,
} from "../../../../web/index.ts";
import type { Answers } from "../../draft/model.ts";
import { linesOf } from "../../monitor/rules.ts";
import { type Watch, WatchPage } from "../../monitor/views/page.tsx";
import { at } from "../../office/views/page.tsx";
import { AnswerFields, answerIslands, questionLabels } from "../../reply/views/answers.tsx";
import { messages } from "../messages/index.ts";
import { Before, when } from "./words.tsx";

export interface EnterPageProps {
	readonly watch: Watch;
	readonly submission: string;
	readonly form: FormRecord;
	readonly answers: Answers;
	/** A scan that has arrived already, with a form that was otherwise refused. */
	readonly kept: RecordedFile | undefined;
	readonly errors: FieldErrors;
	/** Whether the letter answers questions that, after its other answers, are not asked. */
	readonly notAsked: boolean;
	readonly trouble: readonly string[];
}

/** A letter, entered with the very controls that the delegation itself would have used. */
export const EnterPage = (props: EnterPageProps) => {
	const { watch, submission, form, answers, kept, errors, notAsked, trouble } = props;
	const { frame, sheet, seat } = watch;
	const { lang } = frame;
	const { survey } = sheet;
	const say = messages[lang].form;
	const field = (name: string) => ({ lang, name, value: typed(form, name), error: errors[name] });
	return (
		<WatchPage
			watch={watch}
			title={say.title}
			lead={say.lead}
			failed={Object.keys(errors).length + trouble.length > 0}
			islands={answerIslands(survey.opening)}
		>
			<Trouble sentences={trouble} />
			<ErrorSummary
				lang={lang}
				errors={errors}
				labels={{
					member: say.member,
					received: say.received,
					time: say.time,
					reference: say.reference,
					scan: say.scan,
					...questionLabels(lang, survey.opening),
				}}
			/>
			<p>{say.who}</p>
			<p>
				<Before watch={watch} />
			</p>
			<Form action={at(lang, survey.id, "/paper/new")} submission={submission} upload>
				<SelectField {...field("member")} label={say.member} none={say.choose} choices={members(watch)} />
				<TextField
					{...field("received")}
					type="date"
					label={say.received}
					hint={fill(say.receivedHint, { opened: formatInstant(lang, survey.opens, seat.zone) })}
				/>
				<TextField {...field("time")} type="time" label={say.time} hint={fill(say.timeHint, { place: seat.where })} />
				<TextField {...field("reference")} label={say.reference} hint={say.referenceHint} />
				<FileField
					lang={lang}
					name="scan"
					label={say.scan}
					hint={kept ? fill(say.kept, { name: kept.name }) : fill(say.scanHint, { n: megabytes(lang) })}
					error={errors.scan}
					accept=".pdf,.png,.jpg,.jpeg"
				/>
				{kept && <input type="hidden" name="kept" value={kept.hash} />}
				<h2>{say.answers}</h2>
				<AnswerFields lang={lang} opening={survey.opening} answers={answers} errors={errors} />
				<p>{say.later}</p>
				<Actions>
					<Button>{say.enter}</Button>
					{notAsked && (
						<Button kind="quiet" name="next" value="leaveOut">
							{say.leaveOut}
						</Button>
					)}
				</Actions>
			</Form>
		</WatchPage>
	);
};

const megabytes = (lang: Watch["frame"]["lang"]): string => formatNumber(lang, maximumSize / 1024 / 1024);

/** Those consulted, in the order of the reader's language; whoever has replied already is shown as such. */
function members(watch: Watch) {
	const { frame, sheet } = watch;
	const { lang } = frame;
	const { compare } = new Intl.Collator(lang);
	return linesOf(sheet, lang)
		.sort((a, b) => compare(a.name, b.name))
		.map(({ member, name, standing }) => ({
			value: member,
			label: "at" in standing ? fill(messages[lang].form.already, { name, when: when(watch, standing.at) }) : name,
		}));
}
