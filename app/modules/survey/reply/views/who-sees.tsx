import type { UiLang } from "../../../../kit/languages.ts";
import { Details } from "../../../../web/index.ts";
import { messages as surveyMessages } from "../../messages/index.ts";
import { type SealedSurvey, takesComment } from "../../model.ts";
import { words } from "../messages/index.ts";

/** Said before anything is typed: who sees the answer now, and who later; the rest is a press away. It follows the level sealed at the opening. */
export const WhoSees = ({ lang, survey: { opening, publicity } }: { lang: UiLang; survey: SealedSurvey }) => {
	const say = words[lang].whoSees;
	const onPaper = opening.paper !== "notAccepted";
	return (
		<section class="flow">
			<h2>{say.title}</h2>
			<ul>
				<li>{say.staff}</li>
				<li>{say.reach}</li>
				<li>{surveyMessages[lang].levels[opening.level]}</li>
				{hidesNames(opening) && <li>{say.comments}</li>}
				{publicity !== null && <li>{say.public}</li>}
			</ul>
			<Details summary={say.inFull}>
				<h3>{say.now}</h3>
				<ul>
					<li>{say.draft}</li>
					{onPaper && <li>{say.paper}</li>}
				</ul>
				<h3>{say.later}</h3>
				<ul>
					{opening.level === "confidential" && <li>{surveyMessages[lang].fewOrAlike}</li>}
					<li>{say.establishing}</li>
					<li>{say.analysis}</li>
					{onPaper && <li>{say.scans[opening.level]}</li>}
				</ul>
			</Details>
		</section>
	);
};

/** The same in one line, where the answer is checked. */
export const whoSeesLine = (lang: UiLang, { opening, publicity }: SealedSurvey): string => {
	const say = words[lang].whoSees;
	return [
		surveyMessages[lang].levels[opening.level],
		...(hidesNames(opening) ? [say.comments] : []),
		...(publicity === null ? [] : [say.public]),
	].join(" ");
};

/** Comments are then shown without a name, but with their own words. */
const hidesNames = ({ level, questions }: SealedSurvey["opening"]): boolean =>
	level === "confidential" && questions.some(takesComment);
