import type { Instant } from "../../kit/clock.ts";
import type { UiLang } from "../../kit/languages.ts";
import { fill, formatInstant } from "../format.ts";
import { messages } from "../messages/index.ts";

/** A clock on a wall: an IANA zone and how one says where that is, with its preposition ("in Geneva", « à Genève »). */
export interface Place {
	zone: string;
	where: string;
}

interface DeadlineProps {
	lang: UiLang;
	at: Instant;
	seat: Place;
	/** The reader's own zone, when known. */
	readerZone?: string | undefined;
}

/** The instant in words: at the seat, and where the reader is when clocks differ there. For mails and pages alike. */
export function deadlineWords({ lang, at, seat, readerZone }: DeadlineProps): { atSeat: string; elsewhere: string } {
	const atSeat = `${formatInstant(lang, at, seat.zone)} ${seat.where}`;
	if (readerZone === undefined) return { atSeat, elsewhere: "" };
	const sameTime = formatInstant(lang, at, readerZone) === formatInstant(lang, at, seat.zone);
	if (sameTime) return { atSeat, elsewhere: "" };
	const sameDay = formatInstant(lang, at, readerZone, "date") === formatInstant(lang, at, seat.zone, "date");
	const time = formatInstant(lang, at, readerZone, sameDay ? "time" : "day");
	return { atSeat, elsewhere: fill(messages[lang].whereYouAre, { time }) };
}

/** "Thursday 5 July 2007, 18:00 in Geneva – 12:00 where you are": one instant, never a countdown. */
export const Deadline = (props: DeadlineProps) => {
	const { atSeat, elsewhere } = deadlineWords(props);
	return (
		<time class="deadline" datetime={props.at}>
			{atSeat}
			{elsewhere && <span class="elsewhere"> – {elsewhere}</span>}
		</time>
	);
};
