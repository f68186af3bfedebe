import type { Child } from "hono/jsx";
import type { UiLang } from "../../kit/languages.ts";
import { messages } from "../messages/index.ts";

/** What every field of a form has. The words are the page's; `lang` is for the toolkit's own. */
export interface FieldProps {
	lang: UiLang;
	name: string;
	label: Child;
	hint?: Child;
	/** What is to be corrected, as the error summary says it too. */
	error?: string | undefined;
	/** Fields are required unless marked. */
	optional?: boolean | undefined;
}

/** The element that an error about the field leads to. */
export const fieldId = (name: string): string => `f-${name.replace(/[^\w-]/g, "-")}`;

/** The ids that describe the control, for `aria-describedby`. */
export function describedBy({ name, hint, error }: Pick<FieldProps, "name" | "hint" | "error">): string | undefined {
	const id = fieldId(name);
	const ids = [...(hint ? [`${id}-hint`] : []), ...(error === undefined ? [] : [`${id}-error`])];
	return ids.length > 0 ? ids.join(" ") : undefined;
}

const Optional = ({ field }: { field: FieldProps }) =>
	field.optional === true ? <span class="optional"> {messages[field.lang].optional}</span> : null;

const HintAndError = ({ field: { lang, name, hint, error } }: { field: FieldProps }) => (
	<>
		{hint && (
			<p class="hint" id={`${fieldId(name)}-hint`}>
				{hint}
			</p>
		)}
		{error !== undefined && (
			<p class="error" id={`${fieldId(name)}-error`}>
				<span class="heard">{messages[lang].errorBefore} </span>
				{error}
			</p>
		)}
	</>
);

const fieldClass = ({ error }: FieldProps): string => (error === undefined ? "field" : "field failed");

/** One control with its label above, hint and error between the two. */
export const Labelled = ({ field, children }: { field: FieldProps; children: Child }) => (
	<div class={fieldClass(field)}>
		<label class="label" for={fieldId(field.name)}>
			{field.label}
			<Optional field={field} />
		</label>
		<HintAndError field={field} />
		{children}
	</div>
);

/** Several controls that answer one question: its wording is the legend. */
export const Question = ({ field, children }: { field: FieldProps; children: Child }) => (
	<fieldset class={fieldClass(field)} aria-describedby={describedBy(field)}>
		<legend class="label">
			{field.label}
			<Optional field={field} />
		</legend>
		<HintAndError field={field} />
		{children}
	</fieldset>
);
