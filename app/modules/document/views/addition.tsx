import {
	Actions,
	Button,
	Discard,
	ErrorSummary,
	Form,
	type Frame,
	TextArea,
	TextField,
	Trouble,
	typed,
} from "../../../web/index.ts";
import { messages } from "../messages/index.ts";
import type { KeptDocument } from "../model.ts";
import { type Filled, ReasonField } from "./element.tsx";
import { at, DocumentPage } from "./page.tsx";
import { Notation } from "./words.tsx";

interface AdditionPageProps extends Filled {
	readonly frame: Frame;
	readonly kept: KeptDocument;
	readonly languages: readonly string[];
	/** The id of the element after which the text will stand; empty for the beginning. */
	readonly after: string;
}

/** New text for a document, as much as one likes at a time. */
export const AdditionPage = ({
	frame,
	kept,
	languages,
	after,
	form = {},
	submission,
	reason,
	errors = {},
	trouble = [],
}: AdditionPageProps) => {
	const { lang } = frame;
	const { addition: say, element } = messages[lang];
	const field = (name: string) => ({ lang, name, value: typed(form, name), error: errors[name] });
	return (
		<DocumentPage
			frame={frame}
			kept={kept}
			languages={languages}
			title={say.title}
			failed={Object.keys(errors).length + trouble.length > 0}
		>
			<Trouble sentences={trouble} />
			<ErrorSummary
				lang={lang}
				errors={errors}
				labels={{ text: say.text, caption: say.caption, rows: say.rows, reason: element.reason }}
			/>
			<Form action={at(lang, kept.id, "/additions")} submission={submission}>
				<input type="hidden" name="after" value={after} />
				<TextArea
					{...field("text")}
					label={say.text}
					hint={say.hint}
					rows={12}
					contentLang={kept.document.original}
					optional
				/>
				<fieldset class="field">
					<legend class="label">{say.table}</legend>
					<TextField {...field("caption")} label={say.caption} optional />
					<TextArea
						{...field("rows")}
						label={say.rows}
						hint={say.rowsHint}
						rows={4}
						contentLang={kept.document.original}
						optional
					/>
				</fieldset>
				<ReasonField lang={lang} value={typed(form, "reason") || reason} error={errors.reason} />
				<Notation lang={lang} />
				<Actions>
					<Button>{say.add}</Button>
					<Discard lang={lang} href={at(lang, kept.id, "/writing")} />
				</Actions>
			</Form>
		</DocumentPage>
	);
};
