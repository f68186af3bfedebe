import type { UiLang } from "../../kit/languages.ts";
import { messages } from "../messages/index.ts";
import { fieldId } from "./field.tsx";

/** What is to be corrected: a sentence for each field of the form, by the field's name. */
export type FieldErrors = Readonly<Record<string, string>>;

interface ErrorSummaryProps {
	lang: UiLang;
	errors: FieldErrors;
	/** What the page calls its fields, by name, in the order in which they stand. A sentence about anything else stands by itself and leads nowhere. */
	labels: Readonly<Record<string, string>>;
}

/** Stands above the form and takes the focus; each sentence names its field and leads to it. Nothing is shown when there is no error. */
export const ErrorSummary = ({ lang, errors, labels }: ErrorSummaryProps) => {
	const order = Object.keys(labels);
	const place = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
	const entries = Object.entries(errors).sort(([a], [b]) => place(a) - place(b));
	if (entries.length === 0) return null;
	return (
		<div class="problems" role="alert" tabindex={-1} autofocus aria-labelledby="problems">
			<h2 id="problems">{messages[lang].problems}</h2>
			<ul>
				{entries.map(([name, sentence]) => (
					<li>
						{labels[name] === undefined ? (
							sentence
						) : (
							<a href={`#${fieldId(name)}`}>
								{labels[name]} – {sentence}
							</a>
						)}
					</li>
				))}
			</ul>
		</div>
	);
};
