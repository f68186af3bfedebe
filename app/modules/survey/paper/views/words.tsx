import { deadlineWords, fill, formatInstant } from "../../../../web/index.ts";
import type { Watch } from "../../monitor/views/page.tsx";
import { wordsIn } from "../../reply/views/text.tsx";
import { messages } from "../messages/index.ts";
import type { PaperReply } from "../model.ts";

/** The member whose letter it is. */
export const nameOf = ({ frame, sheet: { survey } }: Watch, member: string): string => {
	const { consulted, original } = survey.opening;
	return wordsIn(consulted.find((one) => one.member === member)?.name ?? {}, frame.lang, original);
};

/** An instant by the clock of the seat. */
export const when = ({ frame, seat }: Watch, instant: PaperReply["received"]): string =>
	formatInstant(frame.lang, instant, seat.zone, "short");

/** Until when letters can be entered and confirmed, by the clocks of the seat and of the reader. */
export const Before = ({ watch }: { watch: Watch }) => {
	const { frame, sheet, seat, readerZone } = watch;
	const { lang } = frame;
	const { atSeat, elsewhere } = deadlineWords({ lang, at: sheet.survey.closes, seat, readerZone });
	return fill(messages[lang].form.before, { closes: elsewhere === "" ? atSeat : `${atSeat} – ${elsewhere}` });
};
