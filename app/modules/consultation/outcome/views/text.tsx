import type { Work } from "@intersession/document";
import type { UiLang } from "../../../../kit/languages.ts";
import { Details, fill, formatDate } from "../../../../web/index.ts";
import { Reading } from "../../../dialogue/index.ts";
import { messages, sentenceOf } from "../messages/index.ts";
import type { Outcome } from "../model.ts";

interface OutcomeTextProps {
	lang: UiLang;
	year: number;
	outcome: Outcome;
	titleOf: (option: string) => Work | undefined;
}

/** What a round came to, as its Chair stated it. */
export const OutcomeText = ({ lang, year, outcome, titleOf }: OutcomeTextProps) => {
	const say = messages[lang];
	const { statement, chair, statedByChair, date, corrects } = outcome;
	const stated = { chair, date: formatDate(lang, date) };
	return (
		<div class="flow">
			<p>
				<strong>{sentenceOf(lang, outcome, year, titleOf)}</strong>
			</p>
			<p>
				<Reading work={statement} lang={lang} />
			</p>
			<p class="soft">{fill(statedByChair ? say.statedBy : say.asStated, stated)}</p>
			{corrects && (
				<p class="soft">
					{fill(say.why, { reasons: "" })}
					<Reading work={corrects.reasons} lang={lang} />
				</p>
			)}
		</div>
	);
};

interface OutcomeRecordProps extends Omit<OutcomeTextProps, "outcome"> {
	/** Of one round, in the order in which they were recorded. */
	outcomes: readonly Outcome[];
}

/** The outcome in force of a round, and the records that it corrected. Nothing where there is none yet. */
export const OutcomeRecord = ({ outcomes, ...page }: OutcomeRecordProps) => {
	const { lang } = page;
	const say = messages[lang];
	const [current, ...earlier] = outcomes.toReversed();
	if (current === undefined) return null;
	return (
		<section class="flow">
			<h2>{say.title}</h2>
			<OutcomeText {...page} outcome={current} />
			<p class="hint">{say.noDecision}</p>
			{earlier.map((outcome) => (
				<Details summary={say.earlier}>
					<OutcomeText {...page} outcome={outcome} />
				</Details>
			))}
		</section>
	);
};
