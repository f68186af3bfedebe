import { readingOf, type Work } from "@intersession/document";
import type { Child } from "hono/jsx";
import type { UiLang } from "../../../../kit/languages.ts";
import { type Frame, href, Page, type PageProps, State, type StateKind, writtenIn } from "../../../../web/index.ts";
import type { MemberClass } from "../../../membership/index.ts";
import type { SurveyState } from "../../model.ts";
import type { Preparation } from "../../queries.ts";
import { messages } from "../messages/index.ts";

/** An address of the officers' pages about a survey. */
export const at = (lang: UiLang, survey: string, rest = ""): string => href(lang, `/office/surveys/${survey}${rest}`);

const kinds: Readonly<Record<SurveyState, StateKind>> = {
	preparation: "ahead",
	open: "open",
	courtesy: "open",
	establishing: "closed",
	released: "done",
	annulled: "void",
};

export const SurveyStateMark = ({ lang, state }: { lang: UiLang; state: SurveyState }) => (
	<State kind={kinds[state]}>{messages[lang].states[state]}</State>
);

/** A text under preparation as the reader reads it, marked with its language where that is another one. */
export const Reading = ({ work, lang }: { work: Work | undefined; lang: UiLang }) => {
	const { lang: tag, body } = work === undefined ? { lang, body: "" } : readingOf(work, lang);
	return <span {...writtenIn(tag === lang ? undefined : tag)}>{body}</span>;
};

/** A survey's title as it stands, in the reader's language if there is one. */
export function titleNow({ survey, works }: Pick<Preparation, "survey" | "works">, lang: UiLang): string {
	const work = works.get(survey.title);
	return work === undefined ? "" : readingOf(work, lang).body;
}

/** A class of members as a sentence names it: "Member States". */
export const classNamed = (classes: readonly MemberClass[], lang: UiLang, code: string): string =>
	classes.find((known) => known.code === code)?.names[lang].plural ?? code;

interface SurveyOfficePageProps extends Omit<PageProps, "frame" | "sections" | "children"> {
	readonly frame: Frame;
	readonly survey: { readonly id: string; readonly name: Child };
	readonly children: Child;
}

/** A page below a survey's own: the survey stands in the margin, and the way back to it above. */
export const SurveyOfficePage = ({ frame, survey, children, ...page }: SurveyOfficePageProps) => (
	<Page
		frame={frame}
		kicker={survey.name}
		sections={[
			{ href: href(frame.lang, "/office/surveys"), label: messages[frame.lang].surveys },
			{ href: at(frame.lang, survey.id), label: messages[frame.lang].back },
		]}
		{...page}
	>
		{children}
	</Page>
);
