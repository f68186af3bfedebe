import type { CalendarDate } from "../../../kit/clock.ts";
import type { Given } from "../circle/model.ts";

/** What a delegation handed in: its text, or a file, in the language in which it was delivered. */
export interface Statement extends Given {
	readonly id: string;
	readonly round: string;
	/** BCP 47. */
	readonly lang: string;
	readonly body: string;
	/** The SHA-256 of its file; null where it is text alone. */
	readonly file: string | null;
	readonly received: CalendarDate;
}
