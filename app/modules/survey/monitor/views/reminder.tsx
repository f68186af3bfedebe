import { dateIn } from "../../../../kit/calendar.ts";
import { fill, formatInstant, plural } from "../../../../web/index.ts";
import { messages } from "../messages/index.ts";
import type { Watch } from "./page.tsx";

/** Whoever was written to today is not to be written to again, unless an officer means it. */
export const remindedToday = ({ sheet, seat, now }: Watch): boolean => {
	const last = sheet.reminders.at(-1);
	return last !== undefined && dateIn(last.at, seat.zone) === dateIn(now, seat.zone);
};

/** When the last reminder was sent, by whom, and to how many. */
export const LastReminder = ({ watch: { frame, sheet, seat } }: { watch: Watch }) => {
	const { lang } = frame;
	const { none, last } = messages[lang].remind;
	const reminder = sheet.reminders.at(-1);
	if (reminder === undefined) return none;
	const { at: when, recipients, by } = reminder;
	return fill(plural(lang, recipients, last), { when: formatInstant(lang, when, seat.zone, "short"), who: by });
};
