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

/** What stands in the way of opening the survey; and, apart from it, the texts without which it can be opened for a reason. */
export const Hindrances = ({ lang, hindrances, gaps }: HindrancesProps) => {
	const say = messages[lang].sheet;
	return (
		<>
			{hindrances.length > 0 && (
				<section id="hindrances">
					<Notice title={say.hindrances}>
						<ul>
							{hindrances.map((sentence) => (
								<li>{sentence}</li>
							))}
						</ul>
					</Notice>
				</section>
			)}
			{gaps.length > 0 && (
				<Notice title={say.noted}>
					<p>
						{plural(lang, gaps.length, say.gaps)} <a href="#languages">{say.languages}</a>
					</p>
				</Notice>
			)}
		</>
	);
};
