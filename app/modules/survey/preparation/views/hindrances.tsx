import type { UiLang } from "../../../../kit/languages.ts";
import type { No } from "../../../../kit/refusal.ts";
import { Notice, plural, saidNo } from "../../../../web/index.ts";
import { refusals } from "../../refusals.ts";
import { messages } from "../messages/index.ts";
import type { PreparationSheet } from "../queries.ts";

/** What stands in the way of opening, a sentence each. */
export const hindranceWords = (lang: UiLang, hindrances: readonly No[]): string[] =>
	saidNo(refusals, lang, hindrances).said.map(({ message }) => message);

interface HindrancesProps {
	lang: UiLang;
	/** In words. */
	hindrances: readonly string[];
	gaps: PreparationSheet["gaps"];
}

/** What stands in the way of opening the survey, the texts that are missing or not up to date among it. */
export const Hindrances = ({ lang, hindrances, gaps }: HindrancesProps) => {
	const say = messages[lang].sheet;
	if (hindrances.length === 0 && gaps.length === 0) return null;
	return (
		<Notice title={say.hindrances}>
			<div class="flow">
				<ul>
					{hindrances.map((sentence) => (
						<li>{sentence}</li>
					))}
					{gaps.length > 0 && (
						<li>
							{plural(lang, gaps.length, say.gaps)} <a href="#languages">{say.languages}</a>
						</li>
					)}
				</ul>
			</div>
		</Notice>
	);
};
