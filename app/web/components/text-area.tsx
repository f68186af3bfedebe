import { fill, formatNumber } from "../format.ts";
import { messages } from "../messages/index.ts";
import { describedBy, type FieldProps, fieldId, Labelled } from "./field.tsx";

interface TextAreaProps extends FieldProps {
	value?: string | undefined;
	/** The most characters accepted, said beforehand. The browser does not cut: a pasted text is never shortened unseen. */
	limit?: number;
	rows?: number;
	/** The language written in, when it is not the page's. */
	contentLang?: string | undefined;
}

export const TextArea = (field: TextAreaProps) => {
	const { lang, name, value, error, limit, rows = 6, contentLang } = field;
	const limitWords = limit === undefined ? "" : fill(messages[lang].limit, { n: formatNumber(lang, limit) });
	const withLimit =
		limit === undefined ? field : { ...field, hint: field.hint ? [field.hint, " ", limitWords] : limitWords };
	return (
		<Labelled field={withLimit}>
			<textarea
				class="input"
				id={fieldId(name)}
				name={name}
				rows={rows}
				lang={contentLang}
				dir="auto"
				aria-describedby={describedBy(withLimit)}
				aria-invalid={error === undefined ? undefined : "true"}
			>
				{/* The parser drops one newline after the tag: without this one, a text that begins with a blank line would lose it. */}
				{`\n${value ?? ""}`}
			</textarea>
		</Labelled>
	);
};
