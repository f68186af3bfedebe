import { expect, test } from "vitest";
import { plusMinutes } from "../../kit/calendar.ts";
import { parseInstant } from "../../kit/clock.ts";
import { establishment } from "./rules.ts";

// A Thursday, 18:00 in Geneva.
const closes = parseInstant("2007-07-05T16:00:00.000Z");

test.each([
	[5, [], "2007-07-10"],
	[10, [], "2007-07-16"],
	[5, ["2007-07-10"], "2007-07-11"],
	[2, ["2007-07-09"], "2007-07-10"],
])("%i days after the close, with the holidays %o, a result is due on %s", (establishDays, holidays, day) => {
	const survey = { closes, courtesyUntil: null, opening: { zone: "Europe/Zurich", establishDays } };
	const due = (now = closes) => establishment(survey, new Set(holidays), now);
	expect(due()).toEqual({ by: day, late: false });
	const lastMinute = parseInstant(`${day}T21:59:00.000Z`);
	expect(due(lastMinute).late).toBe(false);
	expect(due(plusMinutes(lastMinute, 1)).late).toBe(true);
});
