import type { Child } from "hono/jsx";
import type { UiLang } from "../../../../kit/languages.ts";
import {
	Actions,
	Button,
	Details,
	Discard,
	ErrorSummary,
	type FieldErrors,
	Form,
	type FormRecord,
	type Frame,
	fill,
	Notice,
	Question,
	Radios,
	SelectField,
	TextField,
	Trouble,
	typed,
} from "../../../../web/index.ts";
import { inLanguage, languageOf, WordingFields } from "../../../document/index.ts";
import type { Cycle } from "../../model.ts";
import { outcomes, type Step, steps } from "../../model.ts";
import type { Entry } from "../../queries.ts";
import { DialogueOfficePage, officeHref, outcomeWord, stepWord, wordsOf } from "../../views/page.tsx";
import { messages } from "../messages/index.ts";
import { type SurveyContent, standings, type Text, workOfText } from "../model.ts";
import type { SurveySheet } from "../queries.ts";
import { SurveyFacts } from "./record.tsx";
import { earlierHref } from "./words.tsx";

interface Organ {
	readonly id: string;
	readonly names: Readonly<Record<string, string>>;
}

/** A form about a record, and what was refused in it. */
export interface RecordForm {
	readonly form: FormRecord;
	readonly submission: string;
	readonly languages: readonly string[];
	readonly organs: readonly Organ[];
	readonly errors: FieldErrors;
	readonly trouble: readonly string[];
}

interface SurveyFormProps extends RecordForm {
	readonly frame: Frame;
	readonly cycles: readonly Pick<Cycle, "id" | "year">[];
	readonly entries: readonly Pick<Entry, "id" | "kind" | "title">[];
	/** For how many options there is room. */
	readonly rows: number;
	/** The record that is corrected. */
	readonly standing?: SurveySheet | undefined;
	/** Whether a colleague corrected it while the form was filled in. */
	readonly stale?: boolean;
}

/** What is known of an earlier survey, to be entered or corrected. */
export const EarlierSurveyForm = (page: SurveyFormProps) => {
	const { frame, form, submission, errors, trouble, standing, stale = false, rows } = page;
	const { lang } = frame;
	const { form: say, kicker } = messages[lang];
	const record = standing?.record;
	const action = officeHref(lang, record === undefined ? "/earlier/new" : `/earlier/${record.id}`);
	const field = (name: string) => ({ lang, name, value: typed(form, name), error: errors[name] });
	return (
		<DialogueOfficePage
			frame={frame}
			title={record === undefined ? say.title : say.correctTitle}
			kicker={kicker}
			lead={record === undefined ? say.lead : say.correctLead}
			failed={Object.keys(errors).length + trouble.length > 0}
		>
			<Trouble sentences={trouble} />
			{stale && standing && (
				<Notice kind="warning">
					<p>{say.theirs}</p>
					<SurveyFacts lang={lang} sheet={standing} content={standing.record} />
				</Notice>
			)}
			<ErrorSummary lang={lang} errors={errors} labels={labelsOf(page)} />
			<Form action={action} version={record?.version} submission={submission}>
				<input type="hidden" name="rows" value={rows} />
				<SelectField
					{...field("cycle")}
					label={say.cycle}
					none={say.noCycle}
					choices={page.cycles.map(({ id, year }) => ({ value: id, label: String(year) }))}
				/>
				<Radios
					{...field("step")}
					label={say.step}
					choices={steps.map((step: Step) => ({ value: step, label: stepWord(lang, step) }))}
				/>
				<OrganField {...page} lang={lang} label={say.organ} />
				<TextField {...field("begins")} label={say.begins} hint={say.periodHint} />
				<TextField {...field("ends")} label={say.ends} hint={say.endsHint} optional />
				<TextField {...field("toSelect")} label={say.toSelect} hint={say.unknownHint} inputmode="numeric" optional />
				<TextField {...field("consulted")} label={say.consulted} hint={say.unknownHint} inputmode="numeric" optional />
				<TextField {...field("replies")} label={say.replies} hint={say.unknownHint} inputmode="numeric" optional />
				<Question field={{ lang, name: "options", label: say.options, hint: say.optionsHint, error: errors.options }}>
					{Array.from({ length: rows }, (_, row) => (
						<OptionFields {...page} row={row} />
					))}
				</Question>
				<Actions>
					<Button kind="quiet" name="next" value="more">
						{say.more}
					</Button>
				</Actions>
				<SourceFields {...page} lang={lang} before={record} />
				{record && <TextField {...field("reason")} label={say.reason} />}
				<Actions>
					<Button>{record === undefined ? say.save : say.correct}</Button>
					<Discard
						lang={lang}
						href={record === undefined ? officeHref(lang, "/catalogue") : earlierHref(lang, record.id)}
					/>
				</Actions>
			</Form>
		</DialogueOfficePage>
	);
};

const OptionFields = ({ row, ...page }: SurveyFormProps & { row: number }) => {
	const { frame, form, errors, languages, entries, standing } = page;
	const { lang } = frame;
	const say = messages[lang];
	const at = (name: string) => `options.${row}.${name}`;
	const field = (name: string) => ({ lang, name: at(name), value: typed(form, at(name)), error: errors[at(name)] });
	const before = standing?.record.options.find(({ id }) => id === typed(form, at("id")));
	const wording = { lang, form, errors, languages, optional: true };
	const open = (name: string) => {
		const fields = [at(name), ...languages.map((tag) => at(`${name}.${tag}`))];
		return fields.some((one) => typed(form, one) !== "" || errors[one] !== undefined);
	};
	return (
		<fieldset class="field">
			<legend class="label">{fill(say.form.option, { n: row + 1 })}</legend>
			<div class="flow">
				<input type="hidden" name={at("id")} value={typed(form, at("id"))} />
				<SelectField
					{...field("subject")}
					label={say.form.subject}
					none={say.form.noSubject}
					choices={entries.map(({ id, title }) => ({ value: id, label: wordsOf(title, lang) }))}
				/>
				<Details summary={say.form.name} open={open("title")}>
					<WordingFields {...wording} {...worked(before?.title)} name={at("title")} label={say.form.name} short />
				</Details>
				<SelectField
					{...field("standing")}
					label={say.form.standing}
					value={typed(form, at("standing")) || "notKnown"}
					choices={standings.map((standing) => ({ value: standing, label: say.standings[standing] }))}
				/>
				<TextField {...field("inFavour")} label={say.form.inFavour} inputmode="numeric" optional />
				<SelectField
					{...field("outcome")}
					label={say.form.outcome}
					none={say.form.noOutcome}
					choices={outcomes.map((outcome) => ({ value: outcome, label: outcomeWord(lang, outcome) }))}
				/>
				<Details summary={say.form.account} open={open("account")}>
					<WordingFields
						{...wording}
						{...worked(before?.account)}
						name={at("account")}
						label={say.form.account}
						short
					/>
				</Details>
			</div>
		</fieldset>
	);
};

/** A text as it stands, for the fields in which it is changed. */
const worked = (text: Text | null | undefined) => (text ? { work: workOfText(text), original: text.original } : {});

export const OrganField = ({ lang, form, errors, organs, label }: RecordForm & { lang: UiLang; label: string }) => (
	<SelectField
		lang={lang}
		name="organ"
		label={label}
		none={messages[lang].form.noOrgan}
		value={typed(form, "organ")}
		error={errors.organ}
		choices={organs.map(({ id, names }) => ({ value: id, label: names[lang] ?? "" }))}
	/>
);

/** Where it was found, and a remark on it. */
export const SourceFields = ({
	lang,
	before,
	...page
}: RecordForm & { lang: UiLang; before: Pick<SurveyContent, "source" | "remark"> | undefined }): Child => {
	const { form, errors, languages } = page;
	const { form: say } = messages[lang];
	const field = (name: string) => ({ lang, name, value: typed(form, name), error: errors[name], optional: true });
	const wording = { lang, form, errors, languages, optional: true };
	return (
		<>
			<TextField {...field("symbol")} label={say.symbol} hint={say.symbolHint} />
			<TextField {...field("paragraphs")} label={say.paragraphs} hint={say.paragraphsHint} />
			<SelectField
				lang={lang}
				name="original"
				label={say.original}
				value={typed(form, "original") || lang}
				error={errors.original}
				choices={languages.map((tag) => ({ value: tag, label: languageOf(tag, lang) }))}
			/>
			<WordingFields {...wording} {...worked(before?.source.text)} name="source" label={say.source} short />
			<WordingFields {...wording} {...worked(before?.remark)} name="remark" label={say.remark} />
		</>
	);
};

/** What the error summary calls the fields, in their order. */
function labelsOf({ frame: { lang }, languages, rows }: SurveyFormProps): Record<string, string> {
	const { form: say } = messages[lang];
	const option = (row: number, label: string) => `${fill(say.option, { n: row + 1 })}: ${label}`;
	const text = (name: string, label: string): [string, string][] => [
		[name, label],
		...languages.map((tag): [string, string] => [`${name}.${tag}`, inLanguage(label, tag, lang)]),
	];
	const names = ["cycle", "step", "organ", "begins", "ends", "toSelect", "consulted", "replies", "options"] as const;
	return Object.fromEntries([
		...names.map((name) => [name, say[name]]),
		...Array.from({ length: rows }, (_, row) => [
			...(["subject", "standing", "inFavour", "outcome"] as const).map((name) => [
				`options.${row}.${name}`,
				option(row, say[name]),
			]),
			...text(`options.${row}.title`, option(row, say.name)),
			...text(`options.${row}.account`, option(row, say.account)),
		]).flat(),
		...sourceLabels(lang, languages),
		["reason", say.reason],
	]);
}

export const sourceLabels = (lang: UiLang, languages: readonly string[]): [string, string][] => {
	const { form: say } = messages[lang];
	return [
		...(["symbol", "paragraphs", "original"] as const).map((name): [string, string] => [name, say[name]]),
		...(["source", "remark"] as const).flatMap((name) =>
			languages.map((tag): [string, string] => [`${name}.${tag}`, inLanguage(say[name], tag, lang)]),
		),
	];
};
