import { Temporal } from "temporal-polyfill";
import { type CalendarDate, type Instant, instantOf } from "./clock.ts";

/** The day it is at an instant in a zone. */
export const dateIn = (at: Instant, zone: string): CalendarDate =>
	Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate().toString() as CalendarDate;

/** The instant at which a wall clock in the zone shows this date and time; a time skipped in spring is the one after it. */
export const instantIn = (date: CalendarDate, time: string, zone: string): Instant =>
	instantOf(Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds);

export const plusDays = (date: CalendarDate, days: number): CalendarDate =>
	Temporal.PlainDate.from(date).add({ days }).toString() as CalendarDate;

/** How many days later the second date is. */
export const daysBetween = (first: CalendarDate, second: CalendarDate): number =>
	Temporal.PlainDate.from(first).until(second, { largestUnit: "day" }).days;

export const plusMinutes = (at: Instant, minutes: number): Instant =>
	instantOf(Temporal.Instant.from(at).add({ minutes }).epochMilliseconds);

/** Monday to Friday, and not among the holidays given. */
export const isWorkingDay = (date: CalendarDate, holidays: ReadonlySet<string>): boolean =>
	Temporal.PlainDate.from(date).dayOfWeek <= 5 && !holidays.has(date);

/** The date itself when it is a working day, else the first one after it. */
export function workingDayFrom(date: CalendarDate, holidays: ReadonlySet<string>): CalendarDate {
	let day = date;
	while (!isWorkingDay(day, holidays)) day = plusDays(day, 1);
	return day;
}

/** The date so many working days later. */
export function plusWorkingDays(date: CalendarDate, days: number, holidays: ReadonlySet<string>): CalendarDate {
	let day = date;
	for (let left = days; left > 0; left--) day = workingDayFrom(plusDays(day, 1), holidays);
	return day;
}

/** The last working day before the date. */
export function workingDayBefore(date: CalendarDate, holidays: ReadonlySet<string>): CalendarDate {
	let day = plusDays(date, -1);
	while (!isWorkingDay(day, holidays)) day = plusDays(day, -1);
	return day;
}

/** The earliest instant by which this many hours of working days, each of them whole, have passed since `at`. */
export function workingHoursAfter(at: Instant, hours: number, zone: string, holidays: ReadonlySet<string>): Instant {
	let left = Temporal.Duration.from({ hours }).total("nanoseconds");
	let from = Temporal.Instant.from(at).toZonedDateTimeISO(zone);
	while (left > 0) {
		const nextDay = from.add({ days: 1 }).startOfDay();
		if (isWorkingDay(from.toPlainDate().toString() as CalendarDate, holidays)) {
			const today = from.until(nextDay).total("nanoseconds");
			if (today >= left) return instantOf(from.add({ nanoseconds: left }).epochMilliseconds);
			left -= today;
		}
		from = nextDay;
	}
	return at;
}

/** Whether the runtime knows the IANA zone. */
export function isZone(zone: string): boolean {
	try {
		new Intl.DateTimeFormat("en", { timeZone: zone });
		return true;
	} catch {
		return false;
	}
}
