import type { UiLang } from "../../../../kit/languages.ts";
import { Deadline, fill, formatInstant, plural, State, type StateKind } from "../../../../web/index.ts";
import type { Body } from "../../../membership/index.ts";
import { courtesyWords } from "../../late/views.tsx";
import { messages as surveyMessages } from "../../messages/index.ts";
import type { SurveyState } from "../../model.ts";
import { wordsIn } from "../../reply/views/text.tsx";
import { messages } from "../messages/index.ts";
import type { SurveyPage as SurveyPageData } from "../queries.ts";

const kinds: Readonly<Record<SurveyState, StateKind>> = {
	preparation: "ahead",
	open: "open",
	courtesy: "open",
	establishing: "closed",
	released: "done",
	annulled: "void",
};

interface FactsProps {
	page: Pick<SurveyPageData, "survey" | "state" | "extensions">;
	lang: UiLang;
	body: Body;
	readerZone: string | undefined;
}

/** When the survey opened and closed, who was consulted, and who may read its result. */
export const Facts = ({ page: { survey, state, extensions }, lang, body, readerZone }: FactsProps) => {
	const words = messages[lang];
	const { opening, publicity } = survey;
	return (
		<>
			{state !== "preparation" && (
				<p>
					<State kind={kinds[state]}>{words.states[state]}</State>
				</p>
			)}
			<p>
				{words.opened} {formatInstant(lang, survey.opens, opening.zone, "short")}
			</p>
			<p>
				{state === "open" ? words.closes : words.closed}{" "}
				<Deadline
					lang={lang}
					at={survey.closes}
					seat={{ zone: opening.zone, where: `(${body.seat[lang]})` }}
					readerZone={readerZone}
				/>
			</p>
			{survey.courtesyUntil !== null && (
				<p>
					{courtesyWords({ lang, survey, seat: { zone: opening.zone, where: `(${body.seat[lang]})` }, readerZone })}
				</p>
			)}
			{extensions.map(({ at, closes, reasons }) => (
				<p>
					{fill(words.extendedTo, {
						at: formatInstant(lang, at, opening.zone, "short"),
						closes: formatInstant(lang, closes, opening.zone, "short"),
						reasons: wordsIn(reasons, lang, opening.original),
					})}
				</p>
			))}
			{survey.releasedAt !== null && (
				<p>
					{words.released} {formatInstant(lang, survey.releasedAt, opening.zone, "short")}
				</p>
			)}
			<p>{plural(lang, opening.consulted.length, words.consultedCount)}</p>
			<p>{surveyMessages[lang].levels[opening.level]}</p>
			<p>
				{publicity === null
					? words.forThoseConsulted
					: fill(words.public, { decision: wordsIn(publicity.decision, lang, opening.original) })}
			</p>
		</>
	);
};
