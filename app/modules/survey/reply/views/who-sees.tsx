import type { UiLang } from "../../../../kit/languages.ts";
import type { SealedSurvey } from "../../model.ts";
import { words } from "../messages/index.ts";

/** Said before anything is typed: who sees the answer now, and who later. It follows the level sealed at the opening. */
export const WhoSees = ({ lang, survey: { opening, publicity } }: { lang: UiLang; survey: SealedSurvey }) => {
	const say = words[lang].whoSees;
	const recorded = opening.level === "recorded";
	return (
		<section class="flow">
			<h2>{say.title}</h2>
			<h3>{say.now}</h3>
			<ul>
				<li>{say.draft}</li>
				<li>{say.staff}</li>
				<li>{say.reach}</li>
			</ul>
			<h3>{say.later}</h3>
			<ul>
				<li>{recorded ? say.recorded : say.confidential}</li>
				{!recorded && opening.questions.some(({ kind }) => kind === "comment") && <li>{say.comments}</li>}
				<li>{say.establishing}</li>
				{publicity !== null && <li>{say.public}</li>}
			</ul>
		</section>
	);
};

/** The same in one line, where the answer is checked. */
export const whoSeesLine = (lang: UiLang, { opening, publicity }: SealedSurvey): string => {
	const say = words[lang].whoSees;
	const line = opening.level === "recorded" ? say.lineRecorded : say.lineConfidential;
	return publicity === null ? line : `${line} ${say.public}`;
};
