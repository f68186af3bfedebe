import pg from "pg";
import type { CalendarDate, Instant } from "../kit/clock.ts";

type Parser = (text: string) => unknown;

/** PostgreSQL's type oids of a scalar and of its array (pg_type.dat). */
const oids = {
	int8: [20, 1016],
	date: [1082, 1182],
	timestamptz: [1184, 1185],
} as const;

/** Our identifiers and counts fit; one that does not is refused rather than rounded. */
function safeInteger(text: string): number {
	const value = Number(text);
	if (!Number.isSafeInteger(value)) throw new RangeError(`integer too large to be exact: ${text}`);
	return value;
}

const utcTimestamp = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})(?:\.(\d+))?\+00$/;

/** Sessions run in UTC and ISO style (connections.ts), so the text is rewritten, never computed with. Microseconds are cut. */
function instant(text: string): Instant {
	const [, date, time, fraction = ""] = utcTimestamp.exec(text) ?? [];
	if (date === undefined) throw new RangeError(`not an instant of years 0001 to 9999: ${text}`);
	return `${date}T${time}.${fraction.padEnd(3, "0").slice(0, 3)}Z` as Instant;
}

function calendarDate(text: string): CalendarDate {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) throw new RangeError(`not a date of years 0001 to 9999: ${text}`);
	return text as CalendarDate;
}

// Declared as a function, which it is not.
const { create } = pg.types.arrayParser as unknown as {
	create(text: string, parse: Parser): { parse(): unknown[] };
};
const arrayOf =
	(parse: Parser): Parser =>
	(text) =>
		create(text, parse).parse();

const parsers = new Map<number, Parser>();
for (const [type, parse] of [
	["int8", safeInteger],
	["date", calendarDate],
	["timestamptz", instant],
] as const) {
	const [scalar, array] = oids[type];
	parsers.set(scalar, parse).set(array, arrayOf(parse));
}

/**
 * How columns are read, the same on both engines: int8 (and so count(*)) a safe number, timestamptz an `Instant`, date a
 * `CalendarDate`. The rest as pg reads it: numeric text, jsonb parsed, bytea a Buffer.
 */
export const columnTypes: pg.CustomTypesConfig = {
	getTypeParser: ((oid: number, format?: "text" | "binary") =>
		parsers.get(oid) ?? pg.types.getTypeParser(oid, format as "text")) as typeof pg.types.getTypeParser,
};
