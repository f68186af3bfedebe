import type { UiLang } from "../../../kit/languages.ts";
import {
	Actions,
	Button,
	Discard,
	ErrorSummary,
	type FieldErrors,
	Form,
	type FormRecord,
	type Frame,
	fill,
	Page,
	Radios,
	SelectField,
	TextField,
	Trouble,
	typed,
} from "../../../web/index.ts";
import { type ChoiceSheet, fates } from "../../dialogue/index.ts";
import { inLanguage, languageOf, WordingFields } from "../../document/index.ts";
import { messages } from "../messages/index.ts";
import { basisKey } from "../model.ts";
import type { OfficeSheet } from "../queries.ts";
import { openIn } from "../rules.ts";
import { decisionsHref } from "./office.tsx";
import { basisWords, namedWords, optionTitle } from "./page.tsx";

export interface FormPageProps {
	readonly frame: Frame;
	readonly sheet: OfficeSheet;
	readonly form: FormRecord;
	readonly submission: string;
	readonly languages: readonly string[];
	readonly organs: readonly { readonly id: string; readonly names: Readonly<Record<string, string>> }[];
	readonly zone: string;
	readonly errors: FieldErrors;
	readonly trouble: readonly string[];
}

/** A decision that the organ took, put before a second officer. */
export const DecisionFormPage = (page: FormPageProps) => {
	const { frame, sheet, form, submission, languages, zone, errors, trouble } = page;
	const { lang } = frame;
	const { form: say } = messages[lang];
	const wording = { lang, form, errors, languages };
	const corrects = typed(form, "corrects");
	return (
		<Page
			frame={frame}
			title={corrects === "" ? say.title : say.correctTitle}
			lead={corrects === "" ? say.lead : say.correctLead}
			sections={[{ href: decisionsHref(lang, sheet.choice.id), label: messages[lang].office.title }]}
			width="desk"
			failed={Object.keys(errors).length + trouble.length > 0}
		>
			<Trouble sentences={trouble} />
			<ErrorSummary
				lang={lang}
				errors={errors}
				labels={labelsOf(page, ["text", "reasons", "deliberations", "correction"], say)}
			/>
			<Form action={decisionsHref(lang, sheet.choice.id, "/new")} submission={submission}>
				<Organ {...page} label={say.organ} />
				<TextField
					lang={lang}
					name="date"
					type="date"
					label={say.date}
					value={typed(form, "date")}
					error={errors.date}
				/>
				<Radios
					lang={lang}
					name="basis"
					label={say.basis}
					value={typed(form, "basis")}
					error={errors.basis}
					choices={sheet.bases.map((basis) => ({
						value: basisKey(basis),
						label: basisWords(lang, basis, zone),
						hint: namedWords(lang, sheet, basis),
					}))}
				/>
				<Radios
					lang={lang}
					name="defers"
					label={say.defers}
					value={typed(form, "defers")}
					error={errors.defers}
					choices={(["no", "yes"] as const).map((value) => ({ value, label: say.defersChoices[value] }))}
				/>
				<FateFields {...page} />
				<Original {...page} />
				<WordingFields {...wording} name="text" label={say.text} />
				<WordingFields {...wording} name="reasons" label={say.reasons} optional />
				<p class="hint">{say.reasonsHint}</p>
				<WordingFields {...wording} name="deliberations" label={say.deliberations} optional />
				{corrects !== "" && (
					<>
						<input type="hidden" name="corrects" value={corrects} />
						<WordingFields {...wording} name="correction" label={say.correction} />
					</>
				)}
				<Actions>
					<Button>{say.save}</Button>
					<Discard lang={lang} href={decisionsHref(lang, sheet.choice.id)} />
				</Actions>
			</Form>
		</Page>
	);
};

/** A text to be agreed to by silence, put before a second officer. */
export const SilenceFormPage = (page: FormPageProps) => {
	const { frame, sheet, form, submission, languages, errors, trouble } = page;
	const { lang } = frame;
	const { silenceForm: say } = messages[lang];
	return (
		<Page
			frame={frame}
			title={say.title}
			lead={say.lead}
			sections={[{ href: decisionsHref(lang, sheet.choice.id), label: messages[lang].office.title }]}
			width="desk"
			failed={Object.keys(errors).length + trouble.length > 0}
		>
			<Trouble sentences={trouble} />
			<ErrorSummary lang={lang} errors={errors} labels={labelsOf(page, ["text"], say)} />
			<Form action={decisionsHref(lang, sheet.choice.id, "/silence/new")} submission={submission}>
				<Organ {...page} label={say.organ} />
				<TextField
					lang={lang}
					name="expires"
					type="date"
					label={say.expires}
					hint={say.expiresHint}
					value={typed(form, "expires")}
					error={errors.expires}
				/>
				<FateFields {...page} />
				<Original {...page} />
				<WordingFields {...{ lang, form, errors, languages }} name="text" label={say.text} />
				<Actions>
					<Button>{say.save}</Button>
					<Discard lang={lang} href={decisionsHref(lang, sheet.choice.id)} />
				</Actions>
			</Form>
		</Page>
	);
};

const Organ = ({ frame: { lang }, form, errors, organs, label }: FormPageProps & { label: string }) => (
	<SelectField
		lang={lang}
		name="organ"
		label={label}
		value={typed(form, "organ")}
		error={errors.organ}
		choices={organs.map(({ id, names }) => ({ value: id, label: names[lang] ?? "" }))}
	/>
);

const Original = ({ frame: { lang }, form, errors, languages }: FormPageProps) => (
	<SelectField
		lang={lang}
		name="original"
		label={messages[lang].form.original}
		value={typed(form, "original") || lang}
		error={errors.original}
		choices={languages.map((tag) => ({ value: tag, label: languageOf(tag, lang) }))}
	/>
);

export const fateField = (option: string): string => `fates.${option}`;

/** What becomes of each option that is before the organ: nothing is said for any of them beforehand. */
const FateFields = ({ frame: { lang }, sheet, form, errors }: FormPageProps) => (
	<>
		{openIn(sheet).map(({ id }) => (
			<Radios
				lang={lang}
				name={fateField(id)}
				label={fateLabel(lang, sheet, id)}
				value={typed(form, fateField(id))}
				error={errors[fateField(id)]}
				choices={fates.map((fate) => ({ value: fate, label: messages[lang].fates[fate] }))}
			/>
		))}
	</>
);

const fateLabel = (lang: UiLang, sheet: ChoiceSheet, option: string): string =>
	fill(messages[lang].form.fate, { option: optionTitle(sheet, option, lang) });

/** What the error summary calls the fields that came back with an error. */
function labelsOf(
	{ frame: { lang }, sheet, languages, errors }: FormPageProps,
	wordings: readonly string[],
	say: Readonly<Record<string, unknown>>,
): Record<string, string> {
	const word = (name: string) => String(say[name] ?? "");
	const all = [
		...["organ", "date", "expires", "basis", "defers"].map((name) => [name, word(name)]),
		["original", messages[lang].form.original],
		...openIn(sheet).map(({ id }) => [fateField(id), fateLabel(lang, sheet, id)]),
		...wordings.flatMap((name) => languages.map((tag) => [`${name}.${tag}`, inLanguage(word(name), tag, lang)])),
	];
	return Object.fromEntries(all.filter(([name = ""]) => errors[name] !== undefined));
}
