import {
	Actions,
	Empty,
	type Frame,
	formatInstant,
	href,
	LinkButton,
	Page,
	Table,
	writtenIn,
} from "../../../../web/index.ts";
import { BeginEarlierSurvey, EarlierSurveys, type earlierSurveys } from "../../../dialogue/index.ts";
import type { Body } from "../../../membership/index.ts";
import { messages } from "../messages/index.ts";
import type { ListedSurvey } from "../queries.ts";
import { at, SurveyStateMark } from "./page.tsx";

interface SurveysPageProps {
	frame: Frame;
	body: Body;
	surveys: readonly ListedSurvey[];
	/** Those that were held before surveys were held here. */
	earlier: Awaited<ReturnType<typeof earlierSurveys>>;
	/** Officers prepare surveys; the Chair and the auditor read them. */
	officer: boolean;
}

/** Every survey, latest first, with where it stands. */
export const SurveysPage = ({ frame, body, surveys, earlier, officer }: SurveysPageProps) => {
	const { lang } = frame;
	const { list } = messages[lang];
	const begin = officer && <LinkButton href={href(lang, "/office/surveys/new")}>{list.begin}</LinkButton>;
	const when = (at: Parameters<typeof formatInstant>[1] | null) =>
		at === null ? "" : formatInstant(lang, at, body.zone, "short");
	return (
		<Page frame={frame} title={list.title} lead={list.lead} width="desk">
			{surveys.length === 0 ? (
				<Empty action={begin}>{list.none}</Empty>
			) : (
				<>
					<Table
						caption={list.caption}
						columns={Object.values(list.columns).map((label) => ({ label }))}
						rows={surveys.map(({ survey, state, title }) => [
							<a
								href={officer ? at(lang, survey.id) : href(lang, `/surveys/${survey.id}`)}
								{...writtenIn(title.lang === lang ? undefined : title.lang)}
							>
								{title.body}
							</a>,
							<SurveyStateMark lang={lang} state={state} />,
							when(survey.opens),
							when(survey.closes),
						])}
					/>
					{begin && <Actions>{begin}</Actions>}
				</>
			)}
			<EarlierSurveys lang={lang} surveys={earlier} />
			{officer && <BeginEarlierSurvey lang={lang} />}
		</Page>
	);
};
