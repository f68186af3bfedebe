import { z } from "zod";
import { type CalendarDate, parseDate } from "../../kit/clock.ts";
import type { UiLang } from "../../kit/languages.ts";

/** A span of days: from its first day until the first day on which it no longer holds; null while no end is known. */
export interface Period {
	readonly from: CalendarDate;
	readonly until: CalendarDate | null;
}

/** The first day of what holds since before the register's memory: an admission whose date nobody has recorded. */
export const unrecorded = "0001-01-01" as CalendarDate;

export const holdsOn = ({ from, until }: Period, on: CalendarDate): boolean =>
	from <= on && (until === null || on < until);

/** Whether it holds on a day or on a later one; what ended before it began never held. */
export const holdsFrom = ({ from, until }: Period, day: CalendarDate): boolean =>
	until === null || (day < until && from < until);

export function isDate(text: string): text is CalendarDate {
	try {
		return parseDate(text) === text;
	} catch {
		return false;
	}
}

export const dateSchema = z.string().min(1).refine(isDate);

/** What is typed as a name or a title: trimmed, with single spaces and typographic apostrophes. */
export const wordsSchema = (maximum: number) =>
	z
		.string()
		.transform((text) => text.trim().replace(/\s+/g, " ").replaceAll("'", "’"))
		.pipe(z.string().max(maximum));

const text = wordsSchema(300).pipe(z.string().min(1));

/** One text in every interface language. */
export const textsSchema = z.strictObject({ en: text, fr: text, es: text } satisfies Record<UiLang, z.ZodType>);

/** One cell in which two entries differ. */
export interface Change {
	readonly column: string;
	readonly before: string;
	readonly after: string;
}

/** The cells in which two rows differ, in the order of the first. */
export const differing = (was: Readonly<Record<string, string>>, is: Readonly<Record<string, string>>): Change[] =>
	Object.entries(was)
		.map(([column, before]) => ({ column, before, after: is[column] ?? "" }))
		.filter((change) => change.before !== change.after);
