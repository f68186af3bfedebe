import { languageState, plainText, readingOf, readRuns, workOf } from "@intersession/document";
import type { Child } from "hono/jsx";
import { languageName, type UiLang } from "../../../kit/languages.ts";
import { type Frame, fill, href, Page, type PageProps } from "../../../web/index.ts";
import { messages } from "../messages/index.ts";
import type { KeptDocument } from "../model.ts";

/** An address of the pages about a document. */
export const at = (lang: UiLang, document: string, rest = ""): string =>
	href(lang, `/office/documents/${document}${rest}`);

/** A document's title in plain words, in the reader's language if there is one. */
function titleOf({ document }: Pick<KeptDocument, "document">, lang: UiLang): string {
	const { body } = readingOf(workOf(document, document.title), lang);
	return plainText(readRuns(body)) || messages[lang].untitled;
}

export const stateWord = (
	lang: UiLang,
	{ document }: KeptDocument,
	node: KeptDocument["document"]["title"],
	tag: string,
): string => messages[lang].states[languageState(workOf(document, node), tag)];

interface DocumentPageProps extends Omit<PageProps, "frame" | "title" | "kicker" | "sections" | "children"> {
	readonly frame: Frame;
	readonly kept: KeptDocument;
	/** Left out on the page of the document itself, which bears its title. */
	readonly title?: string;
	readonly languages: readonly string[];
	readonly children: Child;
}

/** A page about a document: its title in the margin, its other pages above. */
export const DocumentPage = ({ frame, kept, title, languages, children, ...page }: DocumentPageProps) => {
	const { lang, path } = frame;
	const { sections, version, translateInto } = messages[lang];
	const name = titleOf(kept, lang);
	const link = (rest: string, label: string) => {
		const to = at(lang, kept.id, rest);
		return { href: to, label, current: href(lang, path) === to };
	};
	return (
		<Page
			frame={frame}
			title={title ?? name}
			kicker={title === undefined ? fill(version, { n: kept.version }) : name}
			sections={[
				link("/owner", sections.owner),
				link("", sections.text),
				link("/writing", sections.edit),
				...languages
					.filter((tag) => tag !== kept.document.original)
					.map((tag) => link(`/translations/${tag}`, fill(translateInto, { language: languageName(tag, lang) }))),
				link("/versions", sections.versions),
			]}
			width="desk"
			{...page}
		>
			{children}
		</Page>
	);
};
