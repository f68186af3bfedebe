import type { UiLang } from "../../../kit/languages.ts";
import { deadlineWords, fill, type Place, plural } from "../../../web/index.ts";
import { messages } from "../messages/index.ts";
import { keptOnly, type SealedSurvey } from "../model.ts";

interface CourtesyProps {
	lang: UiLang;
	survey: Pick<SealedSurvey, "courtesyUntil" | "opening">;
	seat: Place;
	readerZone?: string | undefined;
}

/** What holds for a reply that is received after the date; empty where none is received any more. */
export function courtesyWords({ lang, survey, seat, readerZone }: CourtesyProps): string {
	const { courtesyUntil } = survey;
	if (courtesyUntil === null) return "";
	const { atSeat, elsewhere } = deadlineWords({ lang, at: courtesyUntil, seat, readerZone: readerZone ?? seat.zone });
	const until = elsewhere === "" ? atSeat : `${atSeat} – ${elsewhere}`;
	return fill(messages[lang].courtesy[keptOnly(survey) ? "kept" : "counted"], { until });
}

/** How many replies were received after the date, and what became of them; nothing where there is none. */
export const AfterDate = ({ lang, counted, kept }: { lang: UiLang; counted: number; kept: number }) => {
	const { afterDate } = messages[lang];
	if (counted + kept === 0) return null;
	return (
		<p>
			{[
				...(counted === 0 ? [] : [plural(lang, counted, afterDate.counted)]),
				...(kept === 0 ? [] : [plural(lang, kept, afterDate.kept)]),
			].join(" ")}
		</p>
	);
};
