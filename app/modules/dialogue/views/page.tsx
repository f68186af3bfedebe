import { type Document, plainText, readingOf, readRuns, type Work, workOf } from "@intersession/document";
import type { Child } from "hono/jsx";
import type { UiLang } from "../../../kit/languages.ts";
import { type Frame, fill, href, Page, type PageProps, State, type StateKind, writtenIn } from "../../../web/index.ts";
import { messages } from "../messages/index.ts";
import { type Interest, type Option, type OptionState, type Step, stateOf } from "../model.ts";

export const yearHref = (lang: UiLang, year: number, rest = ""): string => href(lang, `/years/${year}${rest}`);
export const officeHref = (lang: UiLang, rest = ""): string => href(lang, `/office/dialogue${rest}`);

/** The thread of a year: everything that led to what was decided, in its order. */
export const threadHref = (lang: UiLang, year: number, rest = ""): string => yearHref(lang, year, `/thread${rest}`);

/** From a record one step back and one step on along the thread of its year. */
export const ThreadNav = ({ lang, year, record }: { lang: UiLang; year: number; record: string }) => {
	const { thread: say } = messages[lang];
	return (
		<nav class="steps-along" aria-label={say.title}>
			<a href={threadHref(lang, year, `/${record}/back`)} rel="prev">
				{say.back}
			</a>
			<a href={threadHref(lang, year, `#r-${record}`)}>{say.title}</a>
			<a href={threadHref(lang, year, `/${record}/on`)} rel="next">
				{say.on}
			</a>
		</nav>
	);
};

/** What a step chooses, as its heading says it. */
export const stepWord = (lang: UiLang, step: Step): string => messages[lang].steps[step];

/** A text in the reader's language, else in its original and marked so. */
export const Reading = ({ work, lang }: { work: Work; lang: UiLang }) => {
	const { lang: tag, body } = readingOf(work, lang);
	return <span {...writtenIn(tag === lang ? undefined : tag)}>{body}</span>;
};

/** A text's words alone, where a page can mark no language: the title of a window. */
export const wordsOf = (work: Work, lang: UiLang): string => plainText(readRuns(readingOf(work, lang).body));

export const titleOf = (document: Document, lang: UiLang): string => wordsOf(workOf(document, document.title), lang);

/** An option as papers name it: (a) and its title. */
export const lettered = (lang: UiLang, { place }: Pick<Option, "place">, title: string): string =>
	fill(messages[lang].option.lettered, { letter: String.fromCharCode(96 + place), title });

const kinds: Readonly<Record<OptionState, StateKind>> = {
	putForward: "open",
	withdrawn: "void",
	selected: "done",
	keptForLater: "ahead",
	notSelected: "closed",
	merged: "closed",
};

export const OptionMark = ({ lang, option }: { lang: UiLang; option: Option }) => {
	const state = stateOf(option);
	return <State kind={kinds[state]}>{messages[lang].states[state]}</State>;
};

/** What came of earlier interest, inside a sentence. */
export const outcomeWord = (lang: UiLang, outcome: Interest["outcome"]): string => messages[lang].outcomes[outcome];

/** What became of an option, inside a sentence. */
export const standingWords = (lang: UiLang, state: OptionState): string =>
	messages[lang].states[state].toLocaleLowerCase(lang);

interface DialogueOfficePageProps extends Omit<PageProps, "frame" | "sections" | "children"> {
	readonly frame: Frame;
	readonly year?: number | undefined;
	readonly children: Child;
}

/** An officers' page about the dialogue: the years and the catalogue above. */
export const DialogueOfficePage = ({ frame, year, children, ...page }: DialogueOfficePageProps) => {
	const { lang, path } = frame;
	const { nav } = messages[lang];
	const link = (to: string, label: string) => ({ href: to, label, current: href(lang, path) === to });
	return (
		<Page
			frame={frame}
			sections={[
				link(officeHref(lang), nav.years),
				...(year === undefined
					? []
					: [
							link(officeHref(lang, `/years/${year}`), fill(nav.year, { year })),
							link(officeHref(lang, `/years/${year}/board`), nav.board),
							link(yearHref(lang, year), nav.read),
							link(yearHref(lang, year, "/consultations"), nav.consultations),
						]),
				link(officeHref(lang, "/catalogue"), nav.catalogue),
			]}
			width="desk"
			{...page}
		>
			{children}
		</Page>
	);
};
