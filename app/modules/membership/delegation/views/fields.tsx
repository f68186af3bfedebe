import type { DelegationRole } from "../../../../kit/actor.ts";
import type { CalendarDate } from "../../../../kit/clock.ts";
import { type UiLang, uiLangs } from "../../../../kit/languages.ts";
import { type FieldErrors, type Frame, type Link, Radios, SelectField, TextField } from "../../../../web/index.ts";
import { languageName, messages } from "../../messages/index.ts";
import type { Member } from "../../register/model.ts";
import type { Delegate } from "../model.ts";

/** What every page on a delegation's people is made from. */
export interface DelegationPageProps {
	frame: Frame;
	/** The address of the delegation's people, without the language. */
	base: string;
	member: Member;
	people: readonly Delegate[];
	/** The places that the reader may give, change and end. */
	managed: readonly DelegationRole[];
	/** The reader, who may hand over their own place. */
	self: string;
	on: CalendarDate;
	submission: string;
	sections?: readonly Link[] | undefined;
	errors?: FieldErrors;
	/** What was typed in the form that came back. */
	typed?: Readonly<Record<string, string>>;
}

/** What these pages call their fields. */
export function labelsFor(lang: UiLang): Record<string, string> {
	const { people: words } = messages[lang];
	const { name, email, language, role, clearance, colleague } = words;
	return { name, email, language, role, clearance, colleague, function: words.function };
}

export const NewcomerFields = ({
	lang,
	typed,
	errors,
	language,
}: {
	lang: UiLang;
	typed: Readonly<Record<string, string>>;
	errors: FieldErrors;
	language: string;
}) => {
	const { people: words } = messages[lang];
	return (
		<>
			<TextField lang={lang} name="name" label={words.name} value={typed.name} error={errors.name} />
			<TextField
				lang={lang}
				name="email"
				type="email"
				label={words.email}
				hint={words.emailHint}
				value={typed.email}
				error={errors.email}
			/>
			<SelectField
				lang={lang}
				name="language"
				label={words.language}
				choices={uiLangs.map((tag) => ({ value: tag, label: languageName(lang, tag) }))}
				value={typed.language ?? language}
			/>
		</>
	);
};

export const FunctionField = ({ lang, value }: { lang: UiLang; value: string | undefined }) => {
	const { people: words } = messages[lang];
	return (
		<TextField lang={lang} name="function" label={words.function} hint={words.functionHint} value={value} optional />
	);
};

export const RoleField = ({
	lang,
	managed,
	value,
	error,
}: {
	lang: UiLang;
	managed: readonly DelegationRole[];
	value: string | undefined;
	error?: string | undefined;
}) => {
	const { people: words, roles, rolesSay } = messages[lang];
	return (
		<Radios
			lang={lang}
			name="role"
			label={words.role}
			choices={managed.map((role) => ({ value: role, label: roles[role], hint: rolesSay[role] }))}
			value={value}
			error={error}
		/>
	);
};
