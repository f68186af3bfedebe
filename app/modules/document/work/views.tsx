import { languageState, type Work } from "@intersession/document";
import { languageName, type UiLang } from "../../../kit/languages.ts";
import {
	Checkbox,
	capital,
	type FieldErrors,
	type FormRecord,
	Question,
	TextArea,
	TextField,
	typed,
} from "../../../web/index.ts";
import { messages } from "../messages/index.ts";

/** The fields of one text: `title.fr`, and the box that says that this version was checked against the original. */
export const versionField = (name: string, tag: string): string => `${name}.${tag}`;
const checkedField = (name: string, tag: string): string => `${name}.checked.${tag}`;

/** A text as it stands, by the names of its fields. */
export const versionsOf = (name: string, work: Work | undefined, languages: readonly string[]): FormRecord =>
	Object.fromEntries(languages.map((tag) => [versionField(name, tag), work?.expressions[tag]?.body ?? ""]));

/** A text as its form sends it, for an act. */
export function wordingFrom(form: FormRecord, name: string, languages: readonly string[]) {
	return {
		bodies: Object.fromEntries(languages.map((tag) => [tag, typed(form, versionField(name, tag))])),
		checked: languages.filter((tag) => typed(form, checkedField(name, tag)) !== ""),
	};
}

/** The same form with each text also under the name that the act's input gives it, for sentences about what was typed. */
export function asInput(form: FormRecord): FormRecord {
	const known = Object.entries(form).map(([name, value]) => [name.replace(/^(\w+)\.(\w+)$/, "$1.bodies.$2"), value]);
	return { ...form, ...Object.fromEntries(known) };
}

/** What was refused under the names of an act's input, at the fields of its form: `text.bodies.fr` is its `text.fr`. */
export const asForm = (errors: FieldErrors): FieldErrors =>
	Object.fromEntries(Object.entries(errors).map(([field, sentence]) => [field.replace(/\.bodies\./, "."), sentence]));

export const languageOf = (tag: string, lang: UiLang): string => capital(languageName(tag, lang));

/** What a field or a line of one version is called: “Reasons (French)”. */
export const inLanguage = (label: string, tag: string, lang: UiLang): string => `${label} (${languageName(tag, lang)})`;

interface WordingFieldsProps {
	lang: UiLang;
	name: string;
	label: string;
	form: FormRecord;
	errors: FieldErrors;
	languages: readonly string[];
	/** Left out while the form still asks for it. */
	original?: string | undefined;
	/** The text as it stands; left out while it is new. */
	work?: Work | undefined;
	/** A text of one line. */
	short?: boolean;
	optional?: boolean;
}

/** One text in every language side by side, the original first; each other version with how it stands and the box that confirms it. */
export const WordingFields = (props: WordingFieldsProps) => {
	const { lang, name, label, form, errors, languages, original, work, short, optional } = props;
	const { element, states, work: say } = messages[lang];
	const tags = original === undefined ? languages : [original, ...languages.filter((tag) => tag !== original)];
	return (
		<Question field={{ lang, name, label, optional }}>
			<div class="versions">
				{tags.map((tag) => {
					const state = work === undefined ? undefined : languageState(work, tag);
					const shown = tag === original ? "original" : state;
					const version = shown && states[shown].toLocaleLowerCase(lang);
					const field = {
						lang,
						name: versionField(name, tag),
						label: version === undefined ? languageOf(tag, lang) : `${languageOf(tag, lang)} – ${version}`,
						hint: state === "stale" ? say.stale : undefined,
						value: typed(form, versionField(name, tag)),
						error: errors[versionField(name, tag)],
					};
					return (
						<div class="flow">
							{short === true ? <TextField {...field} /> : <TextArea {...field} contentLang={tag} />}
							{tag !== original && (state === "stale" || state === "current") && (
								<Checkbox
									name={checkedField(name, tag)}
									label={element.checked}
									checked={typed(form, checkedField(name, tag)) !== ""}
								/>
							)}
						</div>
					);
				})}
			</div>
		</Question>
	);
};
