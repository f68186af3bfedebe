import type { CalendarDate, Instant } from "../kit/clock.ts";
import { milliseconds } from "../kit/clock.ts";
import type { UiLang } from "../kit/languages.ts";

/** British spelling of dates in English (day first, no serial comma), which is the usage of the United Nations. */
const localeOf: Readonly<Record<UiLang, string>> = { en: "en-GB", fr: "fr-FR", es: "es-ES" };

/** Making an Intl formatter costs more than a whole page, so each is made once for a process. */
function once<Made>(make: (lang: UiLang, variant: string) => Made): (lang: UiLang, variant?: string) => Made {
	const made = new Map<string, Made>();
	return (lang, variant = "") => {
		const key = `${lang} ${variant}`;
		const known = made.get(key);
		if (known !== undefined) return known;
		const fresh = make(lang, variant);
		made.set(key, fresh);
		return fresh;
	};
}

const partsOf = once(
	(lang, zone) =>
		new Intl.DateTimeFormat(localeOf[lang], {
			timeZone: zone,
			weekday: "long",
			day: "numeric",
			month: "long",
			year: "numeric",
			hour: "2-digit",
			minute: "2-digit",
			hourCycle: "h23",
		}),
);
const months = once(
	(lang) => new Intl.DateTimeFormat(localeOf[lang], { timeZone: "UTC", month: "long", year: "numeric" }),
);
const numbers = once((lang) => new Intl.NumberFormat(localeOf[lang]));
const percentages = once(
	(lang) => new Intl.NumberFormat(localeOf[lang], { style: "percent", maximumFractionDigits: 1 }),
);
const lists = once((lang) => new Intl.ListFormat(localeOf[lang], { type: "conjunction" }));
const choices = once((lang) => new Intl.ListFormat(localeOf[lang], { type: "disjunction" }));
const plurals = once((lang) => new Intl.PluralRules(localeOf[lang]));

const nbsp = "\u00a0";

type Part = "weekday" | "day" | "month" | "year" | "hour" | "minute";
type DateParts = Readonly<Record<Part, string>>;

function readParts(lang: UiLang, at: Instant, zone: string): DateParts {
	const parts: Record<string, string> = {};
	for (const { type, value } of partsOf(lang, zone).formatToParts(milliseconds(at))) parts[type] = value;
	return parts as DateParts;
}

/** A day and its month stay on one line, and the first of a month is an ordinal in French. */
const dayMonth: Readonly<Record<UiLang, (p: DateParts) => string>> = {
	en: (p) => `${p.day}${nbsp}${p.month}`,
	fr: (p) => `${p.day === "1" ? "1er" : p.day}${nbsp}${p.month}`,
	es: (p) => `${p.day}${nbsp}de ${p.month}`,
};

const shortDate: Readonly<Record<UiLang, (p: DateParts) => string>> = {
	en: (p) => `${dayMonth.en(p)} ${p.year}`,
	fr: (p) => `${dayMonth.fr(p)} ${p.year}`,
	es: (p) => `${dayMonth.es(p)} de ${p.year}`,
};

const monthYear: Readonly<Record<UiLang, (p: DateParts) => string>> = {
	en: (p) => `${p.month} ${p.year}`,
	fr: (p) => `${p.month} ${p.year}`,
	es: (p) => `${p.month} de ${p.year}`,
};

/** The time of day as official papers print it: 18:00, 18 h 00, 18.00 horas. */
const timeOfDay: Readonly<Record<UiLang, (p: DateParts) => string>> = {
	en: (p) => `${p.hour}:${p.minute}`,
	fr: (p) => `${p.hour}${nbsp}h${nbsp}${p.minute}`,
	es: (p) => `${p.hour}.${p.minute}${nbsp}horas`,
};

const beforeTime: Readonly<Record<UiLang, string>> = { en: ", ", fr: " à ", es: ", " };

/**
 * `long` is weekday, date and time; `short` leaves the weekday out; `day` leaves the year out; `date` and `time` are one
 * half each.
 */
export type InstantStyle = "long" | "short" | "day" | "date" | "time";

/** An instant as a clock on the wall in `zone` (IANA name) shows it; the caller says where that wall is. */
export function formatInstant(lang: UiLang, at: Instant, zone: string, style: InstantStyle = "long"): string {
	const parts = readParts(lang, at, zone);
	const time = timeOfDay[lang](parts);
	if (style === "time") return time;
	const weekday = style === "short" ? "" : `${parts.weekday} `;
	const date = style === "day" ? dayMonth[lang](parts) : shortDate[lang](parts);
	return style === "date" ? `${weekday}${date}` : `${weekday}${date}${beforeTime[lang]}${time}`;
}

/** A calendar date; `long` names the weekday, `month` leaves the day out. */
export function formatDate(lang: UiLang, date: CalendarDate, style: "long" | "short" | "month" = "short"): string {
	const parts = readParts(lang, `${date}T12:00:00.000Z` as Instant, "UTC");
	if (style === "month") return monthYear[lang](parts);
	return `${style === "long" ? `${parts.weekday} ` : ""}${shortDate[lang](parts)}`;
}

/** From one day or month (ISO 8601) to another: “October 2006”, “October–November 2006”, “3 October 2006 – November 2006”. */
export function formatPeriod(lang: UiLang, begins: string, ends: string): string {
	const day = (text: string) => (text.length === 7 ? `${text}-01` : text) as CalendarDate;
	const one = (text: string) => formatDate(lang, day(text), text.length === 7 ? "month" : "short");
	if (begins === ends) return one(begins);
	if (begins.length !== 7 || ends.length !== 7) return `${one(begins)} – ${one(ends)}`;
	const [from, to] = [begins, ends].map((text) => milliseconds(`${day(text)}T12:00:00.000Z` as Instant));
	return months(lang).formatRange(from ?? 0, to ?? 0);
}

export const formatNumber = (lang: UiLang, n: number): string => numbers(lang).format(n);

/** An amount in the smallest unit of its currency (ISO 4217), in full: CHF 120,000. Units that are zero are left out. */
export function formatAmount(
	lang: UiLang,
	{ currency, units }: { readonly currency: string; readonly units: number },
): string {
	const whole = new Intl.NumberFormat(lang, {
		style: "currency",
		currency,
		currencyDisplay: "code",
		trailingZeroDisplay: "stripIfInteger",
	});
	return whole.format(units / 10 ** minorDigits(currency));
}

/** How many digits the smallest unit of a currency stands below the whole one: 2 for francs, 0 for yen. */
export const minorDigits = (currency: string): number =>
	new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 0;

/** A difference with its sign; the minus is a minus and not a hyphen. Zero has none. */
export const formatSigned = (lang: UiLang, n: number): string =>
	n === 0 ? "0" : `${n > 0 ? "+" : "−"}${formatNumber(lang, Math.abs(n))}`;

/** The share of `part` in `whole`, to one decimal, for reading only: nothing is decided with it. A share of nothing is a dash. */
export const formatPercent = (lang: UiLang, part: number, whole: number): string =>
	whole === 0 ? "–" : percentages(lang).format(part / whole);

/** “a, b and c”, « a, b et c », «a, b y c». */
export const formatList = (lang: UiLang, items: readonly string[]): string => lists(lang).format(items);

/** “a, b or c”, « a, b ou c », «a, b o c». */
export const formatChoice = (lang: UiLang, items: readonly string[]): string => choices(lang).format(items);

/** 1st, 2nd…; 1er, 1re, 2e…; 1.º, 1.ª… `gender` is that of the noun counted, for the languages that ask. */
export function ordinal(lang: UiLang, n: number, gender: "m" | "f" = "m"): string {
	if (lang === "fr") return n === 1 ? (gender === "m" ? "1er" : "1re") : `${n}e`;
	if (lang === "es") return `${n}.${gender === "m" ? "º" : "ª"}`;
	const suffix = ["th", "st", "nd", "rd"];
	const teen = n % 100 > 10 && n % 100 < 14;
	return `${n}${teen ? "th" : (suffix[n % 10] ?? "th")}`;
}

/** Forms of a counted phrase; `{n}` in them is replaced by the number as the language writes it. */
export interface PluralForms {
	readonly one: string;
	readonly other: string;
}

export function plural(lang: UiLang, n: number, forms: PluralForms): string {
	const form = plurals(lang).select(n) === "one" ? forms.one : forms.other;
	return form.replace("{n}", formatNumber(lang, n));
}

const quotes: Readonly<Record<UiLang, readonly [string, string]>> = {
	en: ["“", "”"],
	fr: [`«${nbsp}`, `${nbsp}»`],
	es: ["«", "»"],
};

/** The text between the quotation marks of the language. */
export const quote = (lang: UiLang, text: string): string => `${quotes[lang][0]}${text}${quotes[lang][1]}`;

/** The colon of a language, with the space that French puts before it. */
export const colon: Readonly<Record<UiLang, string>> = { en: ":", fr: `${nbsp}:`, es: ":" };

/** The text with a capital letter at its beginning, as a heading or a cell of a table begins. */
export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

/** Puts named values into a sentence: `fill("Page {n}", { n: 2 })`. A name without a value stays visible, so a test finds it. */
export const fill = (sentence: string, values: Readonly<Record<string, string | number>>): string =>
	sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
