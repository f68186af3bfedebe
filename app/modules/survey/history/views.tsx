import type { UiLang } from "../../../kit/languages.ts";
import { type Frame, fill, formatInstant, type Place, SummaryList, Table } from "../../../web/index.ts";
import { SurveyOfficePage } from "../office/views/page.tsx";
import { type HistoryMessages, messages } from "./messages/index.ts";
import type { AnsweredRequest, Deed } from "./store.ts";

interface HistoryPageProps {
	readonly frame: Frame;
	readonly survey: { readonly id: string; readonly name: string };
	readonly deeds: readonly Deed[];
	readonly requests: readonly AnsweredRequest[];
	/** Whether what a request asks for can still be done. */
	readonly canStill: (kind: AnsweredRequest["kind"]) => boolean;
	readonly seat: Place;
}

/** Who did what on a survey, and when; and what second officers answered, with their remarks. */
export const HistoryPage = ({ frame, survey, deeds, requests, canStill, seat }: HistoryPageProps) => {
	const { lang } = frame;
	const say = messages[lang];
	return (
		<SurveyOfficePage frame={frame} survey={survey} title={say.title} lead={say.lead} width="desk">
			{requests.length > 0 && (
				<>
					<h2>{say.requests}</h2>
					<SummaryList
						lang={lang}
						rows={requests.map((request) => ({
							label: say.kinds[request.kind],
							value: requestWords(lang, request, canStill(request.kind), seat.zone),
						}))}
					/>
				</>
			)}
			<h2>{say.acts}</h2>
			<Table
				caption={say.caption}
				columns={Object.values(say.columns).map((label) => ({ label }))}
				rows={deeds.map(({ act, at, person }) => [
					formatInstant(lang, at, seat.zone, "short"),
					say.deeds[act as keyof HistoryMessages["deeds"]],
					person ?? say.system,
				])}
			/>
		</SurveyOfficePage>
	);
};

function requestWords(
	lang: UiLang,
	{ askedBy, askedAt, answer }: AnsweredRequest,
	open: boolean,
	zone: string,
): string {
	const say = messages[lang];
	const when = (at: AnsweredRequest["askedAt"]) => formatInstant(lang, at, zone, "short");
	const lines = [fill(say.asked, { who: askedBy.name, when: when(askedAt) })];
	if (answer === null) lines.push(open ? say.waiting : say.lapsed);
	else {
		lines.push(fill(say.answers[answer.kind], { who: answer.by, when: when(answer.at) }));
		if (answer.remark !== "") lines.push(fill(say.remark, { remark: answer.remark }));
	}
	return lines.join("\n");
}
