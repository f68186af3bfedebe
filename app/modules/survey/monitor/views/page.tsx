import type { Child } from "hono/jsx";
import type { Instant } from "../../../../kit/clock.ts";
import { Deadline, type Frame, href, Page, type PageProps, type Place } from "../../../../web/index.ts";
import { titleOf } from "../../model.ts";
import { messages as office } from "../../office/messages/index.ts";
import { at, SurveyOfficePage, SurveyStateMark } from "../../office/views/page.tsx";
import { messages } from "../messages/index.ts";
import type { MonitorSheet } from "../queries.ts";

/** What every page on a sealed survey has before it. */
export interface Watch {
	readonly frame: Frame;
	readonly sheet: MonitorSheet;
	readonly seat: Place;
	readonly readerZone: string;
	readonly now: Instant;
}

/** The deadline in force, with the seat's zone and the reader's. */
export const Closes = ({
	frame: { lang },
	sheet: { survey },
	seat,
	readerZone,
	at: instant,
}: Watch & { at?: Instant }) => (
	<Deadline lang={lang} at={instant ?? survey.closes} seat={seat} readerZone={readerZone} />
);

/** A page below the survey's own. */
export const WatchPage = ({
	watch: { frame, sheet },
	children,
	...page
}: { watch: Watch; children: Child } & Pick<PageProps, "title" | "lead" | "failed" | "width" | "islands">) => (
	<SurveyOfficePage frame={frame} survey={{ id: sheet.survey.id, name: titleOf(sheet.survey, frame.lang) }} {...page}>
		{children}
	</SurveyOfficePage>
);

/** The survey's own page for its officers. */
export const SurveyWatchPage = ({
	watch,
	lead,
	failed,
	children,
}: { watch: Watch; lead: string; children: Child } & Pick<PageProps, "failed">) => {
	const { frame, sheet } = watch;
	const { lang } = frame;
	const { survey, state } = sheet;
	const { sections, kicker } = messages[lang];
	return (
		<Page
			frame={frame}
			kicker={
				<>
					{`${kicker} – `}
					<SurveyStateMark lang={lang} state={state} />
				</>
			}
			title={titleOf(survey, lang)}
			lead={lead}
			failed={failed}
			width="desk"
			sections={[
				{ href: href(lang, "/office/surveys"), label: office[lang].surveys },
				...(survey.opening.paper === "notAccepted"
					? []
					: [{ href: at(lang, survey.id, "/paper"), label: sections.papers }]),
				{ href: at(lang, survey.id, "/sealed"), label: sections.sealed },
				{ href: at(lang, survey.id, "/history"), label: sections.history },
				{ href: href(lang, `/surveys/${survey.id}`), label: sections.page },
			]}
		>
			{children}
		</Page>
	);
};
