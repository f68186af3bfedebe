import { z } from "zod";
import type { CalendarDate } from "../../../kit/clock.ts";
import { type Texts, type UiLang, uiLangs } from "../../../kit/languages.ts";
import { dateSchema, isDate, textsSchema, wordsSchema } from "../model.ts";

/** The body that runs the dialogue: one row, founded once and edited since. */
export interface Body {
	readonly names: Texts;
	readonly shortNames: Texts;
	/** Official languages, BCP 47, in the body's own order; the first is the one shown where another is lacking. */
	readonly languages: readonly string[];
	/** The city of the seat, named in each interface language. */
	readonly seat: Texts;
	/** The seat's IANA zone: deadlines are set by its clocks. */
	readonly zone: string;
	readonly demo: boolean;
	/** Counts the edits: a form says on which one it stands. */
	readonly version: number;
	/** Days on which the seat does not work: of the body, the United Nations or the host country. */
	readonly holidays: ReadonlySet<CalendarDate>;
}

/** How a class of members is named in running text, in one language. `gender` is absent where nouns have none. */
const classForms = z.strictObject({
	singular: wordsSchema(100),
	plural: wordsSchema(100),
	/** The singular with its article: “the Member State”, « l’État Membre ». */
	article: wordsSchema(100),
	pluralArticle: wordsSchema(100),
	gender: z.enum(["m", "f"]).optional(),
});
export type ClassForms = z.output<typeof classForms>;

/** A class as a whole after “of”: “of the Member States”, « des États Membres », «de los Estados Miembros». */
export const ofClass = (lang: UiLang, { pluralArticle }: ClassForms): string =>
	lang === "fr"
		? `de ${pluralArticle}`.replace(/^de les /, "des ")
		: `${{ en: "of", es: "de" }[lang]} ${pluralArticle}`;

const classSchema = z.strictObject({
	code: z.string().regex(/^[a-z][A-Za-z]{0,31}$/),
	isState: z.boolean(),
	names: z.strictObject({ en: classForms, fr: classForms, es: classForms } satisfies Record<UiLang, z.ZodType>),
});

/** A class of members as data: Member State, observer State, and whatever else the body's constitution knows. */
export interface MemberClass {
	readonly code: string;
	readonly isState: boolean;
	readonly names: Readonly<Record<UiLang, ClassForms>>;
}

const organSchema = z.strictObject({
	code: z.string().regex(/^[a-z][A-Za-z]{0,31}$/),
	names: textsSchema,
	/** The class whose every member sits on it; null when members are seated one by one. */
	composedOf: z.string().nullable().default(null),
});

export const bodySchema = z.strictObject({
	names: textsSchema,
	shortNames: textsSchema,
	languages: z.array(z.string().min(2)).min(1),
	seat: textsSchema,
	zone: z.string(),
	demo: z.boolean().default(false),
	holidays: z.array(z.strictObject({ date: dateSchema, names: textsSchema })).default([]),
	/** In the order in which classes are listed. */
	classes: z.array(classSchema).min(1),
	organs: z.array(organSchema).default([]),
});
export type Founding = z.output<typeof bodySchema>;

/** What of the body can be edited; its classes and organs have lives of their own. */
export const editSchema = bodySchema
	.pick({ names: true, shortNames: true, languages: true, seat: true, zone: true, holidays: true })
	.required({ holidays: true })
	.extend({ version: z.int() });
export type BodyEdit = z.output<typeof editSchema>;

/** A day off with its names. */
export type Holiday = BodyEdit["holidays"][number];

/** What a form of the body holds, by field. */
export type BodyCells = Readonly<Record<string, string>>;

/** The parts of the body that are named in each interface language. */
export const translated = ["names", "shortNames", "seat"] as const;

export const bodyFields: readonly string[] = [
	...translated.flatMap((field) => uiLangs.map((lang) => `${field}.${lang}`)),
	"languages",
	"zone",
	"holidays",
];

/** The body as its form shows it. */
export const cellsOfBody = (body: Body, holidays: readonly Holiday[]): BodyCells => ({
	...Object.fromEntries(translated.flatMap((field) => uiLangs.map((lang) => [`${field}.${lang}`, body[field][lang]]))),
	languages: body.languages.join(", "),
	zone: body.zone,
	holidays: holidays.map(({ date, names }) => [date, ...uiLangs.map((lang) => names[lang])].join("; ")).join("\n"),
});

/** Tags with commas or spaces between them. */
export const readLanguages = (text: string): string[] => [
	...new Set(text.split(/[\s,;]+/).filter((tag) => tag !== "")),
];

/** One day on a line: the date, then its name in each interface language, with semicolons between. `unread` is the first line that is otherwise. */
export function readHolidays(text: string): { holidays: Holiday[]; unread?: string } {
	const holidays: Holiday[] = [];
	for (const line of text.split("\n").filter((one) => one.trim() !== "")) {
		const [date = "", ...names] = line.split(";").map((part) => part.trim());
		const [en = "", fr = "", es = "", ...more] = names;
		if (!isDate(date) || [en, fr, es].includes("") || more.length > 0) return { holidays, unread: line.trim() };
		holidays.push({ date, names: { en, fr, es } });
	}
	return { holidays };
}
