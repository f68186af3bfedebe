import { compareWords, languageState, type Node, readingOf, readRuns, workOf } from "@intersession/document";
import { Runs, Stretches } from "@intersession/document/html";
import { languageName, type UiLang } from "../../../kit/languages.ts";
import { Checkbox, capital, Details, type FieldErrors, TextArea, writtenIn } from "../../../web/index.ts";
import { messages } from "../messages/index.ts";
import type { KeptDocument } from "../model.ts";
import { checkedField, originalField, seenField, wordsField } from "../rules.ts";
import { type Followed, followedKey } from "../store.ts";
import { stateWord } from "./page.tsx";
import { setting } from "./text.tsx";

interface WordsProps {
	lang: UiLang;
	kept: KeptDocument;
	node: Node;
	/** The language written. */
	tag: string;
	/** What was typed, where a form is given back; else the text as it stands. */
	typed?: string | undefined;
	/** The label where the language alone does not say which text it is. */
	label?: string;
	errors: FieldErrors;
	rows?: number;
	followed: Followed;
}

/** One text in one language to be written: how it stands, what a colleague has made of it meanwhile, and for a stale one what changed. */
export const Words = ({ lang, kept, node, tag, typed, label, errors, rows, followed }: WordsProps) => {
	const { document } = kept;
	const { element: say, translation } = messages[lang];
	const standing = node.text[tag];
	const original = node.text[document.original];
	const isOriginal = tag === document.original;
	const state = languageState(workOf(document, node), tag);
	const name = wordsField(node.id, tag);
	const body = standing?.body ?? "";
	const source = standing?.follows == null ? undefined : followed.get(followedKey(node.id, standing.follows));
	return (
		<div class="flow">
			<TextArea
				lang={lang}
				name={name}
				label={
					label ?? `${capital(languageName(tag, lang))} – ${stateWord(lang, kept, node, tag).toLocaleLowerCase(lang)}`
				}
				value={typed ?? body}
				contentLang={tag}
				rows={rows ?? Math.min(12, 2 + Math.ceil((typed ?? body).length / 70))}
				error={errors[name]}
			/>
			<input type="hidden" name={seenField(node.id, tag)} value={standing?.revision ?? 0} />
			{!isOriginal && <input type="hidden" name={originalField(node.id, tag)} value={original?.revision ?? 0} />}
			{typed !== undefined && typed !== body && errors[name] !== undefined && (
				<Theirs lang={lang} tag={tag} body={body} />
			)}
			{state === "stale" && source !== undefined && (
				<Details summary={translation.since} open>
					<p {...writtenIn(document.original)}>
						<Stretches stretches={compareWords(source, original?.body ?? "", document.original)} setting={setting()} />
					</p>
				</Details>
			)}
			{state === "stale" && <Checkbox name={checkedField(node.id, tag)} label={say.checked} />}
		</div>
	);
};

const Theirs = ({ lang, tag, body }: { lang: UiLang; tag: string; body: string }) => (
	<div class="theirs">
		<p class="hint">{messages[lang].element.theirs}</p>
		<p {...writtenIn(tag)}>{body}</p>
	</div>
);

/** A text in its original language, set as it will be read. */
export const Original = ({ kept: { document }, node }: { kept: KeptDocument; node: Node }) => {
	const { lang, body } = readingOf(workOf(document, node), document.original);
	return (
		<div {...writtenIn(lang)}>
			<Runs
				runs={readRuns(body)}
				note={(runs) => (
					<small>
						{" "}
						[<Runs runs={runs} note={() => null} setting={setting()} />]
					</small>
				)}
				setting={setting()}
			/>
		</div>
	);
};

/** The signs that may be used inside a text, folded away. */
export const Notation = ({ lang }: { lang: UiLang }) => {
	const { notation, signs } = messages[lang].element;
	return (
		<Details summary={notation}>
			<dl class="signs">
				{signs.map(([sign, meaning]) => (
					<div>
						<dt>
							<code>{sign}</code>
						</dt>
						<dd>{meaning}</dd>
					</div>
				))}
			</dl>
		</Details>
	);
};
