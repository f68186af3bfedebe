import { z } from "zod";
import type { CalendarDate } from "../../../kit/clock.ts";
import { dateSchema, type Period, unrecorded, wordsSchema } from "../model.ts";
import { type MemberName, type NameForms, nameForms } from "../name/model.ts";

/** The macro-regions of the UN's M49 standard. */
export const regions = ["Africa", "Americas", "Asia", "Europe", "Oceania"] as const;
export type Region = (typeof regions)[number];

/** The regional groups of the United Nations; they differ from the M49 regions, and a State may be in none. */
export const groups = ["AFR", "APG", "EEG", "GRULAC", "WEOG"] as const;
export type Group = (typeof groups)[number];

/** What the register says of a member at any time, whatever its class and names. */
export interface Particulars {
	readonly code: string;
	/** ISO 3166-1 alpha-2 and UN M49 codes; null for what is not a State. */
	readonly iso2: string | null;
	readonly m49: string | null;
	readonly region: Region | null;
	readonly group: Group | null;
	/** The language of correspondence, one of the body's. */
	readonly language: string;
	/** Where its mission works: IANA zone, and the city's name by language. */
	readonly zone: string;
	readonly city: Readonly<Record<string, string>>;
	/** The official mailbox, to which every notification goes. */
	readonly mailbox: string | null;
}

/** A member as lists show it: the class it has on the day asked for, and its name in one language. */
export interface RegisteredMember extends Particulars {
	readonly id: string;
	readonly class: string;
	readonly isState: boolean;
	/** Since when it has this class; `unrecorded` when nobody knows. */
	readonly since: CalendarDate;
	readonly illustrative: boolean;
	readonly names: readonly MemberName[];
}

/** Who belonged to the body before a day and does no longer on it. */
export interface FormerMember extends Pick<RegisteredMember, "id" | "code" | "class" | "illustrative" | "names"> {
	/** The first day on which it was no longer a member. */
	readonly until: CalendarDate;
}

export interface ClassPeriod extends Period {
	readonly class: string;
}

/** Everything the register holds of one member, oldest first. */
export interface Member extends Particulars {
	readonly id: string;
	readonly version: number;
	/** Whether a reply needs the focal point's clearance; the delegation's own setting. */
	readonly clearance: boolean;
	readonly illustrative: boolean;
	readonly classes: readonly ClassPeriod[];
	readonly names: readonly MemberName[];
}

const orNull = z
	.string()
	.trim()
	.transform((text) => (text === "" ? null : text))
	.nullable()
	.default(null);

/** An empty date is one that nobody has recorded. */
const sinceSchema = z
	.literal("")
	.transform(() => unrecorded)
	.or(dateSchema);

/** One member's entry as forms and files bring it. What only the body can judge (zone, language, names lacking) is for the rules. */
export const entrySchema = z.strictObject({
	code: z.string().trim().toUpperCase(),
	iso2: orNull,
	/** Three digits; a spreadsheet may have dropped the leading zeros. */
	m49: orNull.transform((digits) => digits?.padStart(3, "0") ?? null),
	region: orNull,
	group: orNull,
	language: z.string().trim(),
	zone: z.string().trim(),
	city: z.record(z.string(), wordsSchema(100)),
	mailbox: orNull.transform((address) => address?.toLowerCase() ?? null),
	/** The first day in its present class. */
	since: sinceSchema,
	names: z.record(z.string(), nameForms),
	/** The first day of these names. */
	namesSince: sinceSchema,
});
export type Entry = z.output<typeof entrySchema>;

/** An entry with the class it is in since `since`: what admits a member, and a row of an imported file. */
export const admissionSchema = entrySchema.extend({
	class: z.string().trim(),
	/** The first day on which it is no longer a member; null while no end is known. */
	until: z
		.literal("")
		.transform(() => null)
		.or(dateSchema)
		.nullable()
		.default(null),
	/** Invented for a demonstration, and said to be so wherever it is shown. */
	illustrative: z.boolean().optional(),
});
export type Admission = z.output<typeof admissionSchema>;

/** A member as the register has it last: its present or latest class and names, against which a new entry is compared. */
export interface Standing {
	readonly id: string;
	readonly version: number;
	readonly entry: Admission;
	/** Where the period and the names before these ended, if there were any: nothing may begin earlier. */
	readonly classesBefore: CalendarDate | null;
}

/** An entry's short name in a language, else in the first that it has one in. */
export const shortName = ({ code, names }: Pick<Entry, "code" | "names">, lang: string): string =>
	names[lang]?.short || Object.values(names)[0]?.short || code;

/** The cells of an entry that do not depend on a language. */
const plainCells = [
	"code",
	"class",
	"since",
	"until",
	"iso2",
	"m49",
	"region",
	"group",
	"language",
	"zone",
	"mailbox",
] as const;

export const nameCells: readonly (readonly [keyof NameForms, string])[] = [
	["short", "short"],
	["article", "article"],
	["of", "of"],
	["at", "at"],
	["formal", "formal"],
	["formalArticle", "formal_article"],
	["formalOf", "formal_of"],
	["sort", "sort"],
];

/** The columns of a register file: `short_fr` is the short name in French, `names_since` the day from which the names hold. */
export const columnsFor = (languages: readonly string[]): string[] => [
	...plainCells,
	...languages.map((lang) => `city_${lang}`),
	"names_since",
	...languages.flatMap((lang) => nameCells.map(([, column]) => `${column}_${lang}`)),
];

/** An entry as one row of a register file, by column; a day that nobody has recorded is empty. */
export function cellsOf(entry: Admission, languages: readonly string[]): Record<string, string> {
	const date = (day: string) => (day === unrecorded ? "" : day);
	return {
		...Object.fromEntries(plainCells.map((column) => [column, entry[column] ?? ""])),
		since: date(entry.since),
		...Object.fromEntries(languages.map((lang) => [`city_${lang}`, entry.city[lang] ?? ""])),
		names_since: date(entry.namesSince),
		...Object.fromEntries(
			languages.flatMap((lang) =>
				nameCells.map(([form, column]) => [`${column}_${lang}`, entry.names[lang]?.[form] ?? ""]),
			),
		),
	};
}

/** What cells say, unread: for `entrySchema`, or with the class for `admissionSchema`. */
export const entryFrom = (cells: Readonly<Record<string, string>>, languages: readonly string[]) => ({
	...Object.fromEntries(plainCells.map((column) => [column, cells[column]])),
	city: Object.fromEntries(languages.map((lang) => [lang, cells[`city_${lang}`]])),
	namesSince: cells.names_since,
	names: Object.fromEntries(
		languages.map((lang) => [
			lang,
			Object.fromEntries(nameCells.map(([form, column]) => [form, cells[`${column}_${lang}`]])),
		]),
	),
});

/** The column that a reason about a field of an entry is about: `names.fr.formalOf` is `formal_of_fr`. */
export function columnOf(field: string): string {
	const [part = "", lang = "", form = ""] = field.split(".");
	if (part === "city" && lang !== "") return `city_${lang}`;
	if (part === "namesSince") return "names_since";
	const column = nameCells.find(([name]) => name === form)?.[1];
	return part === "names" && column !== undefined ? `${column}_${lang}` : field;
}
