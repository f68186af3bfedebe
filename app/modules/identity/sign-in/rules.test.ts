import { expect, test } from "vitest";
import { plusMinutes } from "../../../kit/calendar.ts";
import { parseInstant } from "../../../kit/clock.ts";
import { perHour } from "./rules.ts";

const start = parseInstant("2026-11-24T10:00:00Z");
const after = (minutes: number) => plusMinutes(start, minutes);

test("so many goes in any hour, for each key", () => {
	const may = perHour(2);
	expect([may("a", start), may("a", after(30)), may("a", after(59)), may("b", after(59))]).toEqual([
		true,
		true,
		false,
		true,
	]);
	expect([may("a", after(60)), may("a", after(61)), may("a", after(90))]).toEqual([true, false, true]);
});

test("a refused go does not count", () => {
	const may = perHour(1);
	expect([may("a", start), may("a", after(59)), may("a", after(60))]).toEqual([true, false, true]);
});

test("keys that rest are forgotten, and only those", () => {
	const may = perHour(1);
	may("recent", after(70));
	for (let n = 0; n < 10_000; n++) may(`k${n}`, start);
	expect(may("new", after(80))).toBe(true);
	expect(may("recent", after(81))).toBe(false);
});
