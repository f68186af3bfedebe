import type { UiLang } from "../../../../kit/languages.ts";
import type { SealedSurvey } from "../../model.ts";
import { words } from "../messages/index.ts";

/** Said before anything is typed: who sees the answer now, and who later. It follows the level sealed at the opening. */
export const WhoSees = ({ lang, survey: { opening, publicity } }: { lang: UiLang; survey: SealedSurvey }) => {
	const say = words[lang].whoSees;
	const recorded = opening.level === "recorded";
	return (
		<section>
			<h2>{say.title}</h2>
			<h3>{say.now}</h3>
			<p>{say.draft}</p>
			<p>{say.staff}</p>
			<p>{say.reach}</p>
			<h3>{say.later}</h3>
			<p>{recorded ? say.recorded : say.confidential}</p>
			{!recorded && opening.questions.some(({ kind }) => kind === "comment") && <p>{say.comments}</p>}
			<p>{say.establishing}</p>
			{publicity !== null && <p>{say.public}</p>}
		</section>
	);
};

/** The same in one line, where the answer is checked. */
export const whoSeesLine = (lang: UiLang, { opening, publicity }: SealedSurvey): string => {
	const say = words[lang].whoSees;
	const line = opening.level === "recorded" ? say.lineRecorded : say.lineConfidential;
	return publicity === null ? line : `${line} ${say.public}`;
};
