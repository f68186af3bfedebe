import { z } from "zod";
import type { CalendarDate } from "../../../kit/clock.ts";
import type { Texts, UiLang } from "../../../kit/languages.ts";
import { dateSchema, textsSchema, wordsSchema } from "../model.ts";

/** The body that runs the dialogue: one row, founded once. */
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
