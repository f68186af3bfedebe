import type { Instant } from "../../../kit/clock.ts";
import {
	capital,
	type Frame,
	fill,
	formatInstant,
	formatList,
	formatNumber,
	href,
	Page,
	type Place,
	Table,
} from "../../../web/index.ts";
import type { MemberClass } from "../../membership/index.ts";
import { type SealedSurvey, titleOf } from "../model.ts";
import { className } from "../result/views/sheet.tsx";
import { Waivers } from "../waiver/views.tsx";
import { messages } from "./messages/index.ts";
import type { Part } from "./rules.ts";

interface StatusPageProps {
	readonly frame: Frame;
	readonly survey: SealedSurvey;
	readonly parts: readonly Part[];
	readonly classes: readonly MemberClass[];
	readonly seat: Place;
	readonly now: Instant;
}

/** How far a survey has come, as the Chair tells it in the room: a page that prints as a paper. */
export const StatusPage = ({ frame, survey, parts, classes, seat, now }: StatusPageProps) => {
	const { lang } = frame;
	const say = messages[lang];
	const sheet = { lang, opening: survey.opening, classes };
	const when = (at: Instant) => `${formatInstant(lang, at, seat.zone)} ${seat.where}`;
	const sum = (of: "consulted" | "received" | "outstanding") =>
		formatNumber(
			lang,
			parts.reduce((total, part) => total + part[of], 0),
		);
	return (
		<Page
			frame={frame}
			kicker={titleOf(survey, lang)}
			title={say.title}
			lead={say.lead}
			sections={[{ href: href(lang, `/surveys/${survey.id}`), label: say.back }]}
		>
			<p>{fill(say.as, { when: when(now) })}</p>
			<Table
				caption={say.title}
				columns={[
					{ label: say.columns.class },
					{ label: say.columns.consulted, number: true },
					{ label: say.columns.received, number: true },
					{ label: say.columns.outstanding, number: true },
				]}
				rows={parts.map(({ classes: codes, consulted, received, outstanding }) => [
					capital(
						formatList(
							lang,
							codes.map((code) => className(sheet, code)),
						),
					),
					...[consulted, received, outstanding].map((n) => formatNumber(lang, n)),
				])}
				total={[say.total, sum("consulted"), sum("received"), sum("outstanding")]}
			/>
			{parts.some(({ classes: codes }) => codes.length > 1) && <p>{say.together}</p>}
			<Waivers lang={lang} opening={survey.opening} />
			<p>{fill(now < survey.closes ? say.closes : say.closed, { when: when(survey.closes) })}</p>
		</Page>
	);
};
