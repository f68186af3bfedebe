import { type Document, progressIn } from "@intersession/document";
import { DocumentText, type TextSetting } from "@intersession/document/html";
import { languageName, type UiLang } from "../../../kit/languages.ts";
import { capital, type Frame, fill, Notice, plural, Table, writtenIn } from "../../../web/index.ts";
import { messages } from "../messages/index.ts";
import type { KeptDocument } from "../model.ts";
import { at, DocumentPage } from "./page.tsx";

interface TextPageProps {
	readonly frame: Frame;
	readonly kept: KeptDocument;
	readonly languages: readonly string[];
	readonly saved: boolean;
}

/** The document as it stands in the reader's language, and how far each language is. */
export const TextPage = ({ frame, kept, languages, saved }: TextPageProps) => {
	const { lang } = frame;
	const say = messages[lang];
	return (
		<DocumentPage frame={frame} kept={kept} languages={languages}>
			{saved && (
				<Notice kind="success">
					<p>{fill(say.saved, { n: kept.version })}</p>
				</Notice>
			)}
			<Table
				caption={say.languages}
				columns={[{ label: say.language }, { label: say.state }]}
				rows={languages.map((tag) => [
					capital(languageName(tag, lang)),
					tag === kept.document.original ? (
						say.progress.original
					) : (
						<a href={at(lang, kept.id, `/translations/${tag}`)}>{progressWords(lang, kept.document, tag)}</a>
					),
				])}
			/>
			<ReadDocument document={kept.document} lang={lang} />
		</DocumentPage>
	);
};

function progressWords(lang: UiLang, document: Document, tag: string): string {
	const { progress } = messages[lang];
	const { stale, missing } = progressIn(document, tag);
	return stale + missing === 0 ? progress.ready : plural(lang, stale + missing, progress.open);
}

interface ReadDocumentProps {
	document: Document;
	lang: UiLang;
	/** Before every anchor, where several documents stand on one page. */
	prefix?: string;
	/** The level of the first headings below the page's own. */
	level?: TextSetting["level"];
	/** One section alone, without its heading. */
	part?: string;
}

/** A document's text in the reader's language; what is not translated is set in the original and says so. */
export const ReadDocument = ({ document, lang, prefix = "", level = 2, part }: ReadDocumentProps) => {
	const { notes } = messages[lang];
	return (
		<DocumentText
			document={document}
			lang={lang}
			part={part}
			setting={{
				...setting(prefix),
				prefix,
				level,
				noteName: (n) => fill(notes.sign, { n }),
				backName: (n) => fill(notes.back, { n }),
			}}
		/>
	);
};

/** Symbols lead nowhere until papers are issued under them. */
export const setting = (prefix = "") => ({
	writtenIn,
	hrefOf: (to: string) =>
		to.startsWith("#") ? `#${prefix}${to.slice(1)}` : /^(https?|mailto):/.test(to) ? to : undefined,
});
