import { progressIn, wordedNodes } from "@intersession/document";
import { languageName } from "../../../kit/languages.ts";
import {
	Actions,
	Button,
	Discard,
	ErrorSummary,
	Form,
	type Frame,
	fill,
	plural,
	Trouble,
	typed,
} from "../../../web/index.ts";
import { messages } from "../messages/index.ts";
import type { KeptDocument } from "../model.ts";
import { wordsField } from "../rules.ts";
import type { Followed } from "../store.ts";
import { type Filled, ReasonField } from "./element.tsx";
import { at, DocumentPage } from "./page.tsx";
import { Notation, Original, Words } from "./words.tsx";

interface TranslationPageProps extends Filled {
	readonly frame: Frame;
	readonly kept: KeptDocument;
	readonly languages: readonly string[];
	/** The language translated into. */
	readonly tag: string;
	readonly followed: Followed;
}

/** Every text of a document beside its original, to be translated or checked, all on one page. */
export const TranslationPage = ({
	frame,
	kept,
	languages,
	tag,
	followed,
	form,
	submission,
	reason,
	errors = {},
	trouble = [],
}: TranslationPageProps) => {
	const { lang } = frame;
	const { translation: say, element } = messages[lang];
	const language = languageName(tag, lang);
	const { stale, missing } = progressIn(kept.document, tag);
	const nodes = wordedNodes(kept.document);
	const numberOf = new Map(nodes.map(({ id }, index) => [wordsField(id, tag), `${index + 1}`]));
	return (
		<DocumentPage
			frame={frame}
			kept={kept}
			languages={languages}
			title={fill(say.title, { language })}
			lead={`${stale + missing === 0 ? say.allDone : plural(lang, stale + missing, say.left)} ${say.lead}`}
			failed={Object.keys(errors).length + trouble.length > 0}
		>
			<Trouble sentences={trouble} />
			<ErrorSummary
				lang={lang}
				errors={errors}
				labels={Object.fromEntries(
					Object.keys(errors).map((field) => [
						field,
						field === "reason" ? element.reason : (numberOf.get(field) ?? field),
					]),
				)}
			/>
			<Form action={at(lang, kept.id, `/translations/${tag}`)} submission={submission}>
				<ol class="beside">
					{nodes.map((node) => (
						<li id={node.id}>
							<Original kept={kept} node={node} />
							<Words
								lang={lang}
								kept={kept}
								node={node}
								tag={tag}
								typed={form && typed(form, wordsField(node.id, tag))}
								errors={errors}
								followed={followed}
							/>
						</li>
					))}
				</ol>
				<ReasonField lang={lang} value={form === undefined ? reason : typed(form, "reason")} error={errors.reason} />
				<Notation lang={lang} />
				<Actions>
					<Button>{say.save}</Button>
					<Discard lang={lang} href={at(lang, kept.id)} />
				</Actions>
			</Form>
		</DocumentPage>
	);
};
