import type { UiLang } from "../../../../kit/languages.ts";
import {
	Button,
	Details,
	type FieldErrors,
	Form,
	type FormRecord,
	Notice,
	TextArea,
	typed,
} from "../../../../web/index.ts";
import { inLanguage, languageOf } from "../../../document/index.ts";
import type { Part } from "../../request/model.ts";
import { messages } from "../messages/index.ts";

interface DeclineProps {
	lang: UiLang;
	/** The page of the request: `/refusal` and `/retreat` are below it. */
	path: string;
	request: string;
	submission: string;
	part: Part;
	remark?: string;
	errors?: FieldErrors;
}

/** Declining, with the reason that the officer who asked will read; for that officer, taking the request back. */
export const Decline = ({ lang, path, request, submission, part, remark, errors = {} }: DeclineProps) => {
	const say = messages[lang].second;
	if (part === "reads") return null;
	if (part === "asked")
		return (
			<Form action={`${path}/retreat`} submission={`${submission}t`}>
				<input type="hidden" name="request" value={request} />
				<Button kind="quiet">{say.takeBack}</Button>
			</Form>
		);
	return (
		<Details summary={say.declineTitle} open={errors.remark !== undefined}>
			<Form action={`${path}/refusal`} submission={`${submission}d`}>
				<input type="hidden" name="request" value={request} />
				<TextArea
					lang={lang}
					name="remark"
					label={say.remark}
					value={remark}
					error={errors.remark}
					limit={2_000}
					rows={3}
				/>
				<Button kind="quiet">{say.declineTitle}</Button>
			</Form>
		</Details>
	);
};

/** What the field of a refusal is called where it is to be corrected. */
export const remarkLabel = (lang: UiLang) => ({ remark: messages[lang].second.remark });

/** Says beforehand why this reader does not grant the request. */
export const NotYours = ({ asked, reads, part }: { asked: string; reads: string; part: Part }) =>
	part === "grants" ? null : (
		<Notice>
			<p>{part === "asked" ? asked : reads}</p>
		</Notice>
	);

interface ReasonFieldsProps {
	lang: UiLang;
	name: string;
	label: string;
	hint?: string;
	languages: readonly string[];
	form: FormRecord;
	errors: FieldErrors;
}

/** What the fields of reasons are called where one of them is to be corrected. */
export const reasonLabels = ({ lang, name, label, languages }: Omit<ReasonFieldsProps, "form" | "errors">) =>
	Object.fromEntries(languages.map((tag) => [`${name}.${tag}`, inLanguage(label, tag, lang)]));

/** Reasons that everybody will read, so written in every language; side by side. */
export const ReasonFields = ({ lang, name, label, hint, languages, form, errors }: ReasonFieldsProps) => (
	<fieldset class="field">
		<legend class="label">{label}</legend>
		{hint !== undefined && <p class="hint">{hint}</p>}
		<div class="versions">
			{languages.map((tag) => (
				<TextArea
					lang={lang}
					name={`${name}.${tag}`}
					label={languageOf(tag, lang)}
					value={typed(form, `${name}.${tag}`)}
					error={errors[`${name}.${tag}`]}
					contentLang={tag}
					limit={2_000}
					rows={3}
				/>
			))}
		</div>
	</fieldset>
);
