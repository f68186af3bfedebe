import type { Child } from "hono/jsx";
import type { Actor } from "../../../../kit/actor.ts";
import type { CalendarDate, Instant } from "../../../../kit/clock.ts";
import type { DelegationScope } from "../../../../kit/reader.ts";
import {
	Deadline,
	type Frame,
	fill,
	formatDate,
	formatInstant,
	href,
	Page,
	type PageProps,
	type Place,
	plural,
} from "../../../../web/index.ts";
import { courtesyWords } from "../../late/views.tsx";
import { consultedName, receives, titleOf } from "../../model.ts";
import { commentsByLink, words } from "../messages/index.ts";
import type { ReplySheet } from "../queries.ts";

/** What every page of a delegation on one survey has before it: the sheet, and who reads it where. */
export interface Desk extends ReplySheet {
	readonly frame: Frame;
	readonly scope: DelegationScope;
	readonly actor: Actor;
	readonly now: Instant;
	readonly seat: Place;
	/** The day by which the result is to be established, and whether it is over. */
	readonly establishment: { readonly by: CalendarDate; readonly late: boolean };
	/** The reader's own zone. */
	readonly zone: string;
}

/** An address below the delegation's page on this survey. */
export const at = ({ frame, scope, survey }: Pick<Desk, "frame" | "scope" | "survey">, rest = ""): string =>
	href(frame.lang, `/desk/${scope.member}/surveys/${survey.id}${rest}`);

export const memberName = ({ survey, frame }: Pick<Desk, "survey" | "frame">, member: string): string =>
	consultedName(survey, member, frame.lang);

/** An instant as the reader's own clock shows it, for what colleagues did. */
export const ownTime = ({ frame, zone }: Desk, at: Instant): string => formatInstant(frame.lang, at, zone, "short");

/** That colleagues have commented through a link, and the way to what they said. */
export const ByLink = ({ desk }: { desk: Desk }) => {
	const { frame, byLink } = desk;
	if (byLink === undefined) return null;
	return (
		<p>
			<a href={at(desk, "/share")}>{commentsByLink(frame.lang, byLink, desk.zone)}</a>
		</p>
	);
};

/** By when the result is established, or was to be, and what follows. */
export function establishedWords({ frame: { lang }, establishment: { by, late } }: Desk): string {
	const { established, establishedLate } = words[lang];
	return fill(late ? establishedLate : established, { by: formatDate(lang, by, "long") });
}

/** That the date is past, once it is; and what holds for what is received after it. */
const Courtesy = ({
	desk: {
		frame: { lang },
		survey,
		state,
		seat,
		zone,
	},
}: {
	desk: Desk;
}) => {
	const said = courtesyWords({ lang, survey, seat, readerZone: zone });
	if (said === "") return null;
	return (
		<p>
			{state === "courtesy" &&
				`${words[lang].late.dateOver} ${words[lang].untilPast} ${formatInstant(lang, survey.closes, seat.zone)}. `}
			{said}
		</p>
	);
};

/** A page of the delegation on this survey: the survey, the delegation and the deadline stand in the margin. */
export const DeskPage = ({
	desk,
	children,
	...page
}: { desk: Desk; children: Child } & Pick<PageProps, "title" | "lead" | "islands" | "failed">) => {
	const { frame, scope, survey, state, seat, zone, received } = desk;
	const { lang } = frame;
	const say = words[lang];
	const title = titleOf(survey, lang);
	const own = page.title === title;
	return (
		<Page
			frame={frame}
			{...page}
			kicker={own ? say.survey : title}
			sections={[
				{ href: href(lang, `/desk/${scope.member}`), label: say.toDesk },
				...(own ? [] : [{ href: at(desk), label: say.toSurvey }]),
			]}
			marginalia={
				<>
					<p>{say.delegation(memberName(desk, scope.member))}</p>
					{state === "open" && (
						<p>
							{survey.closes === survey.opening.closes ? say.until : say.untilExtended}{" "}
							<Deadline lang={lang} at={survey.closes} seat={seat} readerZone={zone} />
						</p>
					)}
					{receives(state) && <Courtesy desk={desk} />}
					{receives(state) && <p>{plural(lang, received, say.received)}</p>}
				</>
			}
		>
			{children}
		</Page>
	);
};
