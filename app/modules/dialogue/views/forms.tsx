import type { Work } from "@intersession/document";
import { languageName, type UiLang } from "../../../kit/languages.ts";
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
	Notice,
	Radios,
	SelectField,
	TextField,
	Trouble,
	typed,
} from "../../../web/index.ts";
import { inLanguage, WordingFields } from "../../document/index.ts";
import { messages } from "../messages/index.ts";
import { kinds, type Option, type Step } from "../model.ts";
import type { Entry } from "../queries.ts";
import { DialogueOfficePage, officeHref, wordsOf } from "./page.tsx";

/** How a form stands: what it holds, and what was refused in it. */
export interface Filled {
	readonly form: FormRecord;
	readonly submission: string;
	readonly languages: readonly string[];
	readonly errors?: FieldErrors;
	readonly trouble?: readonly string[];
}

const failed = ({ errors = {}, trouble = [] }: Filled) => Object.keys(errors).length + trouble.length > 0;

const OriginalField = ({ lang, form, languages, errors = {} }: Filled & { lang: UiLang }) => (
	<SelectField
		lang={lang}
		name="original"
		label={messages[lang].begin.original}
		value={typed(form, "original") || lang}
		error={errors.original}
		choices={languages.map((tag) => ({ value: tag, label: languageName(tag, lang) }))}
	/>
);

/** `title.fr` is said as "Title (French)" above the form. */
const labelsOf = (lang: UiLang, errors: FieldErrors, names: Readonly<Record<string, string>>): Record<string, string> =>
	Object.fromEntries(
		Object.keys(errors).map((field) => {
			const [name = "", tag] = field.split(".");
			const label = names[name] ?? name;
			return [field, tag === undefined ? label : inLanguage(label, tag, lang)];
		}),
	);

/** A year to be begun. */
export const BeginYearPage = ({ frame, ...filled }: Filled & { frame: Frame }) => {
	const { lang } = frame;
	const { begin: say } = messages[lang];
	const { form, errors = {}, trouble = [], languages, submission } = filled;
	const names = { year: say.year, original: say.original, title: say.name };
	return (
		<DialogueOfficePage frame={frame} title={say.title} failed={failed(filled)}>
			<Trouble sentences={trouble} />
			<ErrorSummary lang={lang} errors={errors} labels={labelsOf(lang, errors, names)} />
			<Form action={officeHref(lang, "/years/new")} submission={submission}>
				<TextField
					lang={lang}
					name="year"
					label={say.year}
					value={typed(form, "year")}
					inputmode="numeric"
					error={errors.year}
				/>
				<OriginalField {...filled} lang={lang} />
				<WordingFields {...{ lang, form, errors, languages }} name="title" label={say.name} short />
				<p class="hint">{say.nameHint}</p>
				<Actions>
					<Button>{say.save}</Button>
				</Actions>
			</Form>
		</DialogueOfficePage>
	);
};

/** A theme or topic to be entered in the catalogue without being put forward. */
export const EnterSubjectPage = ({ frame, ...filled }: Filled & { frame: Frame }) => {
	const { lang } = frame;
	const { enter: say, begin, kinds: words } = messages[lang];
	const { form, errors = {}, trouble = [], languages, submission } = filled;
	const names = { kind: say.kind, original: begin.original, title: say.name };
	return (
		<DialogueOfficePage frame={frame} title={say.title} lead={say.lead} failed={failed(filled)}>
			<Trouble sentences={trouble} />
			<ErrorSummary lang={lang} errors={errors} labels={labelsOf(lang, errors, names)} />
			<Form action={officeHref(lang, "/subjects/new")} submission={submission}>
				<Radios
					lang={lang}
					name="kind"
					label={say.kind}
					value={typed(form, "kind")}
					error={errors.kind}
					choices={kinds.map((value) => ({ value, label: words[value] }))}
				/>
				<OriginalField {...filled} lang={lang} />
				<WordingFields {...{ lang, form, errors, languages }} name="title" label={say.name} short />
				<Actions>
					<Button>{say.save}</Button>
				</Actions>
			</Form>
		</DialogueOfficePage>
	);
};

interface PutForwardPageProps extends Filled {
	readonly frame: Frame;
	readonly choice: string;
	readonly step: Step;
	readonly year: number;
	/** What of the catalogue may be put forward again. */
	readonly entries: readonly Entry[];
}

/** A new theme or topic, or one of the catalogue again. */
export const PutForwardPage = ({ frame, choice, step, year, entries, ...filled }: PutForwardPageProps) => {
	const { lang } = frame;
	const { putForward: say, begin } = messages[lang];
	const { form, errors = {}, trouble = [], languages, submission } = filled;
	const names = {
		...amountNames(lang),
		subject: say.subject,
		original: begin.original,
		title: say.name,
		origin: say.origin,
	};
	return (
		<DialogueOfficePage
			frame={frame}
			year={year}
			title={step === "theme" ? say.themeTitle : say.topicTitle}
			failed={failed(filled)}
		>
			<Trouble sentences={trouble} />
			<ErrorSummary lang={lang} errors={errors} labels={labelsOf(lang, errors, names)} />
			<Form action={officeHref(lang, `/choices/${choice}/options/new`)} submission={submission}>
				{entries.length > 0 && (
					<SelectField
						lang={lang}
						name="subject"
						label={say.subject}
						hint={say.subjectHint}
						none={say.subjectNew}
						value={typed(form, "subject")}
						error={errors.subject}
						choices={entries.map(({ id, title }) => ({ value: id, label: wordsOf(title, lang) }))}
					/>
				)}
				<OriginalField {...filled} lang={lang} />
				<WordingFields {...{ lang, form, errors, languages }} name="title" label={say.name} short />
				{entries.length > 0 && <p class="hint">{say.nameHint}</p>}
				<WordingFields {...{ lang, form, errors, languages }} name="origin" label={say.origin} short />
				<p class="hint">{say.originHint}</p>
				<AmountFields {...filled} lang={lang} />
				<Actions>
					<Button>{say.save}</Button>
				</Actions>
			</Form>
		</DialogueOfficePage>
	);
};

const amountNames = (lang: UiLang) => {
	const { currency, cost, secured } = messages[lang].putForward;
	return { currency, cost, secured };
};

const AmountFields = ({ lang, form, errors = {} }: Filled & { lang: UiLang }) => {
	const say = messages[lang].putForward;
	const field = (name: "currency" | "cost" | "secured") => ({
		lang,
		name,
		label: say[name],
		value: typed(form, name),
		error: errors[name],
	});
	return (
		<>
			<TextField {...field("currency")} optional />
			<TextField {...field("cost")} hint={say.amountHint} inputmode="numeric" optional />
			<TextField {...field("secured")} inputmode="numeric" optional />
		</>
	);
};

interface OptionPageProps extends Filled {
	readonly frame: Frame;
	readonly year: number;
	readonly title: string;
	readonly option: Option;
	readonly saved: boolean;
	/** Set when a colleague changed it meanwhile: what it now says. */
	readonly theirs?: { readonly origin: Work; readonly amounts: string } | undefined;
}

/** What is said beside an option's dossier, and its withdrawal. */
export const OptionPage = ({ frame, year, title, option, saved, theirs, ...filled }: OptionPageProps) => {
	const { lang } = frame;
	const { describe: say, putForward } = messages[lang];
	const { form, errors = {}, trouble = [], languages, submission } = filled;
	const names = { ...amountNames(lang), origin: putForward.origin, reasons: say.reasons };
	const path = officeHref(lang, `/options/${option.id}`);
	const open = option.withdrawn === null && option.fate === null;
	return (
		<DialogueOfficePage frame={frame} year={year} title={say.title} kicker={title} failed={failed(filled)}>
			{saved && (
				<Notice kind="success">
					<p>{say.saved}</p>
				</Notice>
			)}
			<Trouble sentences={trouble} />
			{theirs && (
				<Notice kind="warning">
					<p>{say.theirs}</p>
					<p class="said">{wordsOf(theirs.origin, lang)}</p>
					<p>{theirs.amounts}</p>
				</Notice>
			)}
			<ErrorSummary lang={lang} errors={errors} labels={labelsOf(lang, errors, names)} />
			<Form action={path} version={option.version} submission={submission}>
				<WordingFields
					{...{ lang, form, errors, languages }}
					name="origin"
					label={putForward.origin}
					original={option.origin.original}
					work={option.origin}
					short
				/>
				<AmountFields {...filled} lang={lang} />
				<Actions>
					{open && <Button>{say.save}</Button>}
					<Discard lang={lang} href={officeHref(lang, `/years/${year}`)} />
				</Actions>
			</Form>
			{open && (
				<Details summary={say.withdraw} open={Object.keys(errors).some((field) => field.startsWith("reasons"))}>
					<p>{say.withdrawLead}</p>
					<Form action={`${path}/withdrawal`} submission={`${submission}w`}>
						<OriginalField {...filled} lang={lang} />
						<WordingFields {...{ lang, form, errors, languages }} name="reasons" label={say.reasons} />
						<Button kind="danger">{say.withdrawThis}</Button>
					</Form>
				</Details>
			)}
		</DialogueOfficePage>
	);
};
