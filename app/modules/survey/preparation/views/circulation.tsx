import type { UiLang } from "../../../../kit/languages.ts";
import { deadlineWords, fill, formatList, Notice, type Place, plural } from "../../../../web/index.ts";
import { messages } from "../../choice/messages/index.ts";
import type { Uncirculated } from "../../choice/rules.ts";
import type { PreparationSheet } from "../queries.ts";

interface CirculatedProps {
	lang: UiLang;
	sheet: PreparationSheet;
	seat: Place;
}

/** Before a survey about a choice is opened: whether the options went to all who will be asked, as they are asked about. */
export const Circulated = ({ lang, sheet: { about }, seat }: CirculatedProps) =>
	about?.uncirculated === undefined ? null : (
		<Notice kind="warning" title={messages[lang].circulation.title}>
			<p>{wordsOf(lang, about.uncirculated, seat)}</p>
		</Notice>
	);

function wordsOf(lang: UiLang, found: Uncirculated, seat: Place): string {
	const say = messages[lang].circulation;
	switch (found.kind) {
		case "none":
			return say.none;
		case "running":
			return fill(say.running, {
				until: deadlineWords({ lang, at: found.until, seat, readerZone: seat.zone }).atSeat,
			});
		case "changed":
			return fill(plural(lang, found.options.length, say.changed), {
				options: formatList(lang, found.options.map(String)),
			});
	}
}
