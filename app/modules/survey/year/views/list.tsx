import { Empty, type Frame, fill, formatInstant, href, Page, Table, writtenIn } from "../../../../web/index.ts";
import { EarlierSurveys, stepWord, type Year, yearHref } from "../../../dialogue/index.ts";
import { messages } from "../../choice/messages/index.ts";
import { SurveyStateMark } from "../../office/views/page.tsx";
import { readIn } from "../../reply/views/text.tsx";
import type { SurveyOn } from "../queries.ts";

interface YearSurveysPageProps {
	readonly frame: Frame;
	readonly year: number;
	readonly choices: readonly { readonly id: string; readonly step: "theme" | "topics" }[];
	readonly surveys: readonly SurveyOn[];
	/** Those that were held before surveys were held here. */
	readonly earlier: Year["earlier"]["surveys"];
	readonly zone: string;
}

/** A year's surveys, as far as the reader may know of them. */
export const YearSurveysPage = ({ frame, year, choices, surveys, earlier, zone }: YearSurveysPageProps) => {
	const { lang } = frame;
	const { surveys: say } = messages[lang];
	return (
		<Page
			frame={frame}
			title={fill(say.title, { year })}
			lead={fill(say.lead, { year })}
			sections={[{ href: yearHref(lang, year), label: say.back }]}
		>
			{surveys.length === 0 ? (
				<Empty>{say.none}</Empty>
			) : (
				<Table
					caption={say.caption}
					columns={Object.values(say.columns).map((label) => ({ label }))}
					rows={surveys.map(({ id, choice, title, original, state, closes }) => {
						const name = readIn(title, lang, original);
						const step = choices.find((one) => one.id === choice)?.step ?? "theme";
						return [
							<a href={href(lang, `/surveys/${id}`)} {...writtenIn(name.contentLang)}>
								{name.text}
							</a>,
							stepWord(lang, step),
							<SurveyStateMark lang={lang} state={state} />,
							formatInstant(lang, closes, zone, "short"),
						];
					})}
				/>
			)}
			<EarlierSurveys lang={lang} surveys={earlier.map((survey) => ({ survey, year }))} />
		</Page>
	);
};
