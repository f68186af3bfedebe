import { compareDocuments, compareWords, type Document, numbersOf } from "@intersession/document";
import { Redline, Stretches } from "@intersession/document/html";
import { languageName, type UiLang } from "../../../kit/languages.ts";
import {
	Actions,
	Button,
	capital,
	type Frame,
	fill,
	formatInstant,
	href,
	Notice,
	Question,
	SelectField,
	Table,
	writtenIn,
} from "../../../web/index.ts";
import { messages } from "../messages/index.ts";
import type { KeptDocument, VersionEntry } from "../model.ts";
import { at, DocumentPage } from "./page.tsx";
import { setting } from "./text.tsx";

interface VersionsPageProps {
	readonly frame: Frame;
	readonly kept: KeptDocument;
	readonly languages: readonly string[];
	readonly versions: readonly VersionEntry[];
	readonly zone: string;
}

/** Every version with its author and reason, and the way to compare two. */
export const VersionsPage = ({ frame, kept, languages, versions, zone }: VersionsPageProps) => {
	const { lang } = frame;
	const { versions: say } = messages[lang];
	return (
		<DocumentPage frame={frame} kept={kept} languages={languages} title={say.title} lead={say.lead}>
			{versions.length > 1 && (
				<ChooseVersions lang={lang} kept={kept} versions={versions} from={kept.version - 1} to={kept.version} />
			)}
			<Table
				caption={say.caption}
				columns={say.columns.map((label) => ({ label }))}
				rows={versions.map(({ number, at: made, by, reason, because }) => [
					number,
					formatInstant(lang, made, zone, "short"),
					by ?? say.system,
					<Why lang={lang} reason={reason} because={because} />,
					number === 1 ? (
						say.first
					) : (
						<a href={compareHref(lang, kept.id, number - 1, number)}>{fill(say.compare, { n: number - 1 })}</a>
					),
				])}
			/>
		</DocumentPage>
	);
};

/** Why a version was made, and the way to the record for which it was. */
const Why = ({ lang, reason, because }: Pick<VersionEntry, "reason" | "because"> & { lang: UiLang }) =>
	because === null ? <span>{reason}</span> : <a href={href(lang, because)}>{reason}</a>;

const compareHref = (lang: UiLang, id: string, from: number, to: number) =>
	at(lang, id, `/comparison?from=${from}&to=${to}`);

interface ChooseVersionsProps {
	lang: UiLang;
	kept: KeptDocument;
	versions: readonly VersionEntry[];
	from: number;
	to: number;
}

const ChooseVersions = ({ lang, kept, versions, from, to }: ChooseVersionsProps) => {
	const { versions: say } = messages[lang];
	const choices = versions.map(({ number, reason }) => ({ value: `${number}`, label: `${number} – ${reason}` }));
	return (
		<form class="form" method="get" action={at(lang, kept.id, "/comparison")}>
			<Question field={{ lang, name: "compare", label: say.chooseTitle }}>
				<SelectField lang={lang} name="from" label={say.from} choices={choices} value={`${from}`} />
				<SelectField lang={lang} name="to" label={say.to} choices={choices} value={`${to}`} />
			</Question>
			<Actions>
				<Button kind="quiet">{say.show}</Button>
			</Actions>
		</form>
	);
};

interface ComparisonPageProps {
	readonly frame: Frame;
	readonly kept: KeptDocument;
	readonly languages: readonly string[];
	readonly versions: readonly VersionEntry[];
	readonly from: { readonly number: number; readonly document: Document };
	readonly to: { readonly number: number; readonly document: Document };
}

/** What changed from one version to another, in the reader's language. */
export const ComparisonPage = ({ frame, kept, languages, versions, from, to }: ComparisonPageProps) => {
	const { lang } = frame;
	const { versions: say } = messages[lang];
	return (
		<DocumentPage
			frame={frame}
			kept={kept}
			languages={languages}
			title={fill(say.compared, { from: from.number, to: to.number })}
			lead={capital(languageName(lang, lang))}
		>
			<ul>
				{versions
					.filter(({ number }) => number > from.number && number <= to.number)
					.map(({ number, reason, because }) => (
						<li>
							{`${number} – `}
							<Why lang={lang} reason={reason} because={because} />
						</li>
					))}
			</ul>
			<DocumentRedline before={from.document} after={to.document} lang={lang} />
			<ChooseVersions lang={lang} kept={kept} versions={versions} from={from.number} to={to.number} />
		</DocumentPage>
	);
};

interface DocumentRedlineProps {
	before: Document;
	after: Document;
	lang: UiLang;
	/** Before every anchor, where several documents stand on one page. */
	prefix?: string;
}

/** Two versions of a document as one text with its changes, title first. */
export const DocumentRedline = ({ before, after, lang, prefix = "" }: DocumentRedlineProps) => {
	const { fates, versions: say } = messages[lang];
	const comparison = compareDocuments(before, after, lang);
	const [was, is] = [numbersOf(before, lang), numbersOf(after, lang)];
	const changed =
		comparison.title.some(({ change }) => change !== "same") || comparison.elements.some(({ fate }) => fate !== "same");
	return (
		<>
			{!changed && (
				<Notice>
					<p>{say.same}</p>
				</Notice>
			)}
			<p class="redline title" {...writtenIn(lang)}>
				<Stretches stretches={comparison.title} setting={setting()} />
			</p>
			<Redline
				comparison={comparison}
				lang={lang}
				setting={{
					...setting(prefix),
					prefix,
					fateName: (fate) => fates[fate],
					numberOf: ({ element, fate }) => (fate === "removed" ? was : is).get(element.id),
				}}
			/>
		</>
	);
};

/** The words of one element in a language with what changes in them; the same words twice, as they are. */
export const WordsRedline = ({ before, after, tag }: { before: string; after: string; tag: string }) => (
	<p class="redline" {...writtenIn(tag)}>
		<Stretches stretches={compareWords(before, after, tag)} setting={setting()} />
	</p>
);
