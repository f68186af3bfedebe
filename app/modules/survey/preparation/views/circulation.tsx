import type { UiLang } from "../../../../kit/languages.ts";
import { deadlineWords, fill, formatList, href, Notice, type Place, plural } from "../../../../web/index.ts";
import { messages } from "../../choice/messages/index.ts";
import type { Uncirculated } from "../../choice/rules.ts";
import type { PreparationSheet } from "../queries.ts";

interface CirculatedProps {
	lang: UiLang;
	sheet: PreparationSheet;
	seat: Place;
}

/** Before a survey about a choice is opened: what is lacking until the options have gone to all who will be asked, and until when. */
export const Circulated = ({ lang, sheet: { about }, seat }: CirculatedProps) => {
	if (about?.uncirculated === undefined) return null;
	const say = messages[lang].circulation;
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
