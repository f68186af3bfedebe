import type { UiLang } from "../../../../kit/languages.ts";
import { colon, deadlineWords, fill, formatList, href, Notice, type Place, plural } from "../../../../web/index.ts";
import { messages } from "../../choice/messages/index.ts";
import type { Uncirculated } from "../../choice/rules.ts";
import type { PreparationSheet } from "../queries.ts";

interface CirculatedProps {
	lang: UiLang;
	sheet: PreparationSheet;
	seat: Place;
}

/** Before a survey about a choice is opened: whether they went to all who will be asked; else what is lacking, and until when. */
export const Circulated = ({ lang, sheet: { about }, seat }: CirculatedProps) => {
	if (about === undefined) return null;
	const say = messages[lang].circulation;
	const { circulation, year } = about;
	if (about.uncirculated === undefined)
		return circulation === undefined ? null : (
			<p>
				<a href={href(lang, `/years/${year}/circulations/${circulation.id}`)}>{say.title}</a>
				{colon[lang]}{" "}
				{fill(say.done, { until: deadlineWords({ lang, at: circulation.until, seat, readerZone: seat.zone }).atSeat })}
			</p>
		);
	return (
		<Notice kind="warning" title={say.title}>
			<p>{wordsOf(lang, about.uncirculated, seat)}</p>
			<p>{say.gate}</p>
			{about.uncirculated.lacks !== "daysRunning" && (
				<p>
					<a href={href(lang, `/office/consultations/${about.choice}/circulation`)}>{say.circulate}</a>
				</p>
			)}
		</Notice>
	);
};

function wordsOf(lang: UiLang, found: Uncirculated, seat: Place): string {
	const say = messages[lang].circulation;
	switch (found.lacks) {
		case "notCirculated":
			return say.notCirculated;
		case "daysRunning":
			return fill(say.daysRunning, {
				until: deadlineWords({ lang, at: found.until, seat, readerZone: seat.zone }).atSeat,
			});
		case "changedSince":
			return fill(plural(lang, found.options.length, say.changedSince), {
				options: formatList(lang, found.options.map(String)),
			});
	}
}
