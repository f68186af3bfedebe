declare const instant: unique symbol;
/**
 * A moment on the dialogue's time line: ISO 8601 in UTC with milliseconds, `2007-06-28T10:00:00.000Z`.
 * Always this one form, so that text order is time order and the ledger, the database and a page say the same.
 */
export type Instant = string & { readonly [instant]: true };

declare const calendarDate: unique symbol;
/** A day without a time of day: `2007-06-28`. */
export type CalendarDate = string & { readonly [calendarDate]: true };

/** The dialogue's time, read once per request. Sessions, tokens, rate limits and jobs use the system's time instead. */
export interface Clock {
	now(): Instant;
}

export const instantOf = (milliseconds: number): Instant => new Date(milliseconds).toISOString() as Instant;

export const milliseconds = (at: Instant): number => Date.parse(at);

export const later = (a: Instant, b: Instant): Instant => instantOf(Math.max(milliseconds(a), milliseconds(b)));

export const earlier = (a: Instant, b: Instant): Instant => instantOf(Math.min(milliseconds(a), milliseconds(b)));

/** Reads an ISO 8601 instant in any precision or offset; throws on anything else. */
export function parseInstant(text: string): Instant {
	const at = /(Z|[+-]\d{2}(:?\d{2})?)$/.test(text) ? Date.parse(text) : Number.NaN;
	if (Number.isNaN(at)) throw new RangeError(`not an instant: ${text}`);
	return instantOf(at);
}

export function parseDate(text: string): CalendarDate {
	const at = Date.parse(`${text}T00:00:00Z`);
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(at) || !instantOf(at).startsWith(text))
		throw new RangeError(`not a date: ${text}`);
	return text as CalendarDate;
}

/** The system's time, for what follows the machine and not the dialogue: sessions, tokens, rate limits, jobs. */
export const systemNow = (): Instant => instantOf(Date.now());

export const systemClock: Clock = { now: systemNow };

/** The system's clock moved by an offset that is read anew each time: the demonstration's clock. */
export const shiftedClock = (offset: () => number): Clock => ({ now: () => instantOf(Date.now() + offset()) });
