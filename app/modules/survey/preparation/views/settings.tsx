import type { Child } from "hono/jsx";
import type { CalendarDate } from "../../../../kit/clock.ts";
import type { UiLang } from "../../../../kit/languages.ts";
import { uiLangs } from "../../../../kit/languages.ts";
import {
	Actions,
	Button,
	Checkboxes,
	capital,
	chosen,
	ErrorSummary,
	type FieldErrors,
	Form,
	type FormRecord,
	type Frame,
	fill,
	formatDate,
	href,
	Page,
	type Place,
	Radios,
	TextField,
	Trouble,
	typed,
} from "../../../../web/index.ts";
import { inLanguage, languageOf, WordingFields } from "../../../document/index.ts";
import type { Body, MemberClass } from "../../../membership/index.ts";
import { messages as choiceMessages } from "../../choice/messages/index.ts";
import { messages as surveyMessages } from "../../messages/index.ts";
import { CLOSING_TIME, levels, type Survey } from "../../model.ts";
import { messages as officeMessages } from "../../office/messages/index.ts";
import { messages } from "../messages/index.ts";
import type { Works } from "./fields.tsx";
import { EditPage, type Filled } from "./form.tsx";

interface SettingsProps {
	readonly lang: UiLang;
	readonly body: Body;
	readonly classes: readonly MemberClass[];
	readonly organs: readonly { readonly id: string; readonly names: Readonly<Record<string, string>> }[];
	readonly seat: Place;
	/** The closing date that an empty field stands for today. */
	readonly defaultDate: CalendarDate;
}

interface SettingsFieldsProps extends SettingsProps {
	form: FormRecord;
	errors: FieldErrors;
	original?: string;
	/** The texts as they stand; none while the survey is new. */
	survey?: Survey;
	works?: Works;
}

const SettingsFields = (props: SettingsFieldsProps) => {
	const { lang, body, classes, organs, seat, defaultDate, form, errors, original, survey, works } = props;
	const { form: say, levels: levelNames, sheet, courtesy } = messages[lang];
	const field = (name: string) => ({ lang, name, value: typed(form, name), error: errors[name] });
	const wording = { lang, form, errors, languages: body.languages, original };
	return (
		<>
			<WordingFields {...wording} name="title" label={say.title} work={survey && works?.get(survey.title)} short />
			<WordingFields
				{...wording}
				name="introduction"
				label={say.introduction}
				work={survey && works?.get(survey.introduction)}
				optional
			/>
			<Radios
				{...field("organ")}
				label={say.organ}
				hint={say.organHint}
				choices={organs.map(({ id, names }) => ({ value: id, label: names[lang] ?? id }))}
			/>
			<Radios
				{...field("level")}
				label={say.level}
				choices={levels.map((level) => ({
					value: level,
					label: levelNames[level],
					hint: surveyMessages[lang].levels[level],
				}))}
			/>
			<Checkboxes
				lang={lang}
				name="decides"
				label={say.decides}
				hint={say.decidesHint}
				error={errors.decides}
				values={chosen(form, "decides")}
				choices={classes.map(({ code, names }) => ({ value: code, label: capital(names[lang].plural) }))}
			/>
			<Radios
				{...field("paperReplies")}
				label={say.paper}
				choices={[
					{ value: "yes", label: sheet.paperYes },
					{ value: "no", label: sheet.paperNo },
				]}
			/>
			<TextField
				{...field("closingDate")}
				type="date"
				label={say.closingDate}
				hint={fill(say.closingHint, {
					time: CLOSING_TIME,
					place: seat.where,
					date: formatDate(lang, defaultDate, "long"),
				})}
				optional
			/>
			<TextField {...field("courtesyDays")} inputmode="numeric" label={courtesy.label} hint={courtesy.hint} />
			<Radios
				{...field("afterDateCounts")}
				label={courtesy.afterDate}
				choices={[
					{ value: "yes", label: courtesy.counted },
					{ value: "no", label: courtesy.kept },
				]}
			/>
			<TextField {...field("establishDays")} inputmode="numeric" label={say.establishDays} hint={say.establishHint} />
		</>
	);
};

type NewPageProps = SettingsProps & Omit<Filled, "version" | "standing"> & { frame: Frame };

/** A survey begins with its title and settings. */
export const NewPage = ({ frame, form, submission, errors = {}, trouble = [], ...props }: NewPageProps) => {
	const { lang } = frame;
	const { form: say } = messages[lang];
	return (
		<Page
			frame={frame}
			title={say.newTitle}
			lead={say.newLead}
			width="desk"
			sections={[{ href: href(lang, "/office/surveys"), label: officeMessages[lang].surveys }]}
			failed={Object.keys(errors).length + trouble.length > 0}
		>
			<Trouble sentences={trouble} />
			<ErrorSummary
				lang={lang}
				errors={errors}
				labels={Object.fromEntries(Object.keys(errors).map((field) => [field, labelOfSetting(lang, field)]))}
			/>
			<Form action={href(lang, "/office/surveys/new")} submission={submission}>
				{typed(form, "choice") !== "" && (
					<>
						<input type="hidden" name="choice" value={typed(form, "choice")} />
						<p>{choiceMessages[lang].begun}</p>
					</>
				)}
				<Radios
					lang={lang}
					name="original"
					label={say.original}
					hint={say.originalHint}
					error={errors.original}
					value={typed(form, "original")}
					choices={originals(props.body).map((tag) => ({ value: tag, label: languageOf(tag, lang) }))}
				/>
				<SettingsFields {...props} form={form} errors={errors} />
				<Actions>
					<Button>{say.begin}</Button>
				</Actions>
			</Form>
		</Page>
	);
};

/** Languages of the body in which a survey can be written first. */
const originals = ({ languages }: Body): readonly string[] =>
	languages.filter((tag) => (uiLangs as readonly string[]).includes(tag));

type DescribePageProps = SettingsProps & Filled & { frame: Frame; survey: Survey; name: Child; works: Works };

export const DescribePage = ({ frame, survey, name, works, form, errors = {}, ...props }: DescribePageProps) => {
	const { lang } = frame;
	return (
		<EditPage
			{...props}
			frame={frame}
			survey={{ id: survey.id, name }}
			title={messages[lang].form.describeTitle}
			path="/describe"
			form={form}
			errors={errors}
			labelOf={(field) => labelOfSetting(lang, field)}
		>
			<SettingsFields {...props} survey={survey} works={works} form={form} errors={errors} original={survey.original} />
		</EditPage>
	);
};

function labelOfSetting(lang: UiLang, field: string): string {
	const { form: say, courtesy } = messages[lang];
	const [name = "", tag] = field.split(".");
	const labels: Record<string, string> = {
		original: say.original,
		title: say.title,
		introduction: say.introduction,
		organ: say.organ,
		level: say.level,
		decides: say.decides,
		paperReplies: say.paper,
		closingDate: say.closingDate,
		courtesyDays: courtesy.label,
		afterDateCounts: courtesy.afterDate,
		establishDays: say.establishDays,
	};
	return tag === undefined ? (labels[name] ?? name) : inLanguage(labels[name] ?? "", tag, lang);
}
