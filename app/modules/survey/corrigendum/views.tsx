import { compareWords } from "@intersession/document";
import type { Corrigendum, Opening } from "@intersession/ledger";
import type { Child } from "hono/jsx";
import type { UiLang } from "../../../kit/languages.ts";
import { fill, formatInstant, href, Notice, writtenIn } from "../../../web/index.ts";
import { languageOf } from "../../document/index.ts";
import type { SealedSurvey, Survey } from "../model.ts";
import { messages } from "./messages/index.ts";

type Change = Corrigendum["changes"][number];

/** The old and the new words of one text: what went struck through, what came underlined. */
export const Corrected = ({ lang, change: { language, before, after } }: { lang: UiLang; change: Change }) => (
	<p class="redline" {...writtenIn(language === lang ? undefined : language)}>
		{compareWords(before, after, language).map(({ change, text }) =>
			change === "same" ? text : change === "added" ? <ins>{text}</ins> : <del>{text}</del>,
		)}
	</p>
);

interface CorrigendaProps {
	lang: UiLang;
	survey: Pick<SealedSurvey, "corrigenda" | "opening">;
	/** What stands below each of them, by its number from 1. */
	below?: (number: number) => Child;
}

/** The corrigenda to a questionnaire, each with its reasons and with the words that it corrected. */
export const Corrigenda = ({ lang, survey: { corrigenda, opening }, below }: CorrigendaProps) => {
	const say = messages[lang];
	return (
		<>
			{corrigenda.map(({ document, at }, index) => (
				<Notice title={say.corrigendum}>
					{document.changes.map((change) => (
						<>
							<p class="small soft">
								{fill(say.of, {
									when: formatInstant(lang, at, opening.zone, "short"),
									language: languageOf(change.language, lang),
								})}
							</p>
							<Corrected lang={lang} change={change} />
						</>
					))}
					<p>{fill(say.reasons, { reasons: reasonsIn(document.reasons, lang, opening) })}</p>
					{below?.(index + 1)}
				</Notice>
			))}
		</>
	);
};

const reasonsIn = (reasons: Readonly<Record<string, string>>, lang: string, { original }: Opening): string =>
	reasons[lang] || reasons[original] || "";

interface ReissueProps {
	lang: UiLang;
	survey: SealedSurvey;
	/** The survey in the place of this annulled one, once it is opened. */
	reissuedAs: Survey | undefined;
}

/** Where a survey is in the place of an annulled one, or another is in the place of it: the way to the other. */
export const Reissue = ({ lang, survey: { opening }, reissuedAs }: ReissueProps) => {
	const { reissue: say } = messages[lang];
	const { reissues } = opening;
	const again = reissuedAs?.opening;
	return (
		<>
			{reissues !== undefined && (
				<p>
					{say.reissues} <a href={href(lang, `/surveys/${reissues}`)}>{reissues}</a>
				</p>
			)}
			{again && (
				<p>
					{say.reissuedAs}{" "}
					<a href={href(lang, `/surveys/${again.survey}`)}>{again.title[lang] || again.title[again.original]}</a>
				</p>
			)}
		</>
	);
};
