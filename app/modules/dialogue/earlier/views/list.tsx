import type { UiLang } from "../../../../kit/languages.ts";
import { fill, plural, Table } from "../../../../web/index.ts";
import { officeHref, yearHref } from "../../views/page.tsx";
import { messages } from "../messages/index.ts";
import { type EarlierDecision, type EarlierSurvey, selectedBy } from "../model.ts";
import type { Titles } from "../queries.ts";
import { EarlierOptionTitle, earlierHref, earlierSurveyTitle, sourceWords } from "./words.tsx";

interface EarlierSurveysProps {
	readonly lang: UiLang;
	readonly surveys: readonly { readonly survey: EarlierSurvey; readonly year: number | undefined }[];
}

/** Surveys that were held before, beside those held here and told apart from them. Nothing where there are none. */
export const EarlierSurveys = ({ lang, surveys }: EarlierSurveysProps) => {
	const say = messages[lang];
	if (surveys.length === 0) return null;
	return (
		<section class="flow">
			<h2>{say.list.title}</h2>
			<p>{say.list.lead}</p>
			<Table
				caption={say.list.caption}
				columns={say.list.columns.map((label) => ({ label }))}
				rows={surveys.map(({ survey, year }) => [
					<a href={earlierHref(lang, survey.id)}>{earlierSurveyTitle(lang, survey)}</a>,
					year === undefined ? say.notKnown : <a href={yearHref(lang, year)}>{year}</a>,
					selectedBy(survey).length === 0 ? say.notKnown : plural(lang, selectedBy(survey).length, say.list.selected),
					sourceWords(lang, survey.source),
				])}
			/>
		</section>
	);
};

/** Where an officer enters one, for a year or for none. */
export const BeginEarlierSurvey = ({ lang, cycle }: { lang: UiLang; cycle?: string }) => (
	<p>
		<a href={officeHref(lang, `/earlier/new${cycle === undefined ? "" : `?cycle=${cycle}`}`)}>
			{messages[lang].list.begin}
		</a>
	</p>
);

/** What an earlier survey selected for a year, on the page of that year. */
export const EarlierSelection = ({ lang, survey, titles }: { lang: UiLang; survey: EarlierSurvey; titles: Titles }) => {
	const selected = selectedBy(survey);
	if (selected.length === 0) return null;
	return (
		<>
			<p>{plural(lang, selected.length, messages[lang].selectedTopics)}</p>
			<ul>
				{selected.map((option) => (
					<li>
						<EarlierOptionTitle lang={lang} option={option} titles={titles} />
					</li>
				))}
			</ul>
			<p class="soft">
				<a href={earlierHref(lang, survey.id)}>{earlierSurveyTitle(lang, survey)}</a>
				{` – ${fill(messages[lang].mark, { source: sourceWords(lang, survey.source) })}`}
			</p>
		</>
	);
};

/** That what became of a choice was entered and not recorded here, with the way to what is known of it. */
export const EarlierSettled = ({ lang, decision }: { lang: UiLang; decision: EarlierDecision | undefined }) =>
	decision === undefined ? null : (
		<p class="soft">
			<a href={earlierHref(lang, decision.id)}>
				{fill(messages[lang].settled, { source: sourceWords(lang, decision.source) })}
			</a>
		</p>
	);
