import type { CalendarDate } from "../../../kit/clock.ts";
import { languageName, type UiLang } from "../../../kit/languages.ts";
import {
	capital,
	type FieldErrors,
	type FormRecord,
	fill,
	Radios,
	SelectField,
	typed,
	writtenIn,
} from "../../../web/index.ts";
import { groupName, type MemberName, nameOf } from "../../membership/index.ts";
import { messages } from "./messages/index.ts";
import { type Behalf, visibilities } from "./model.ts";

/** Members' names by id, as they were on the day of the round. */
export interface Names {
	readonly on: CalendarDate;
	readonly of: ReadonlyMap<string, { readonly names: readonly MemberName[] }>;
}

/** Who speaks: a member, or a member on behalf of its group. */
export function whoOf(
	lang: UiLang,
	{ member, behalf }: { readonly member: string; readonly behalf: Behalf },
	{ of, on }: Names,
): string {
	const name = of.get(member);
	const short = name === undefined ? "" : nameOf(name, lang, "short", on);
	return behalf === "itself" ? short : fill(messages[lang].behalf, { member: short, group: groupName(lang, behalf) });
}

interface FieldsProps {
	lang: UiLang;
	form: FormRecord;
	errors: FieldErrors;
}

/** Chosen where the text is given, and said before anything is typed. */
export const VisibilityField = ({ lang, form, errors }: FieldsProps) => {
	const { visibility, visibilities: labels, visibilityHints } = messages[lang];
	return (
		<Radios
			lang={lang}
			name="visibility"
			label={visibility}
			value={typed(form, "visibility") || "administrationAndChair"}
			error={errors.visibility}
			choices={visibilities.map((value) => ({ value, label: labels[value], hint: visibilityHints[value] }))}
		/>
	);
};

/** The official languages of the United Nations and Portuguese, in which a mission may write whatever the body’s languages are. */
const written = ["ar", "en", "es", "fr", "pt", "ru", "zh"];

/**
 * The language in which a delegation writes, the body’s first.
 * @param label where a form has texts in several languages: of which of them it is
 */
export const LanguageField = ({
	lang,
	form,
	errors,
	languages,
	name = "lang",
	label = messages[lang].language,
}: FieldsProps & { languages: readonly string[]; name?: string; label?: string }) => (
	<SelectField
		lang={lang}
		name={name}
		label={label}
		value={typed(form, name) || lang}
		error={errors[name]}
		choices={[...new Set([...languages, ...written])].map((value) => ({
			value,
			label: capital(languageName(value, lang)),
		}))}
	/>
);

/** A text as its author typed it, whichever way its letters run; of a text whose language nobody was asked, none is said (BCP 47, `und`). */
export const Typed = ({ text, tag = "und" }: { text: string; tag?: string }) => (
	<p class="typed" {...writtenIn(tag)} dir="auto">
		{text}
	</p>
);
