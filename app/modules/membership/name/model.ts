import { z } from "zod";
import type { CalendarDate } from "../../../kit/clock.ts";
import { holdsOn, type Period, wordsSchema } from "../model.ts";

/**
 * A member's name in one language, with what running text needs before it. `article` precedes the short name (“the”, « le »,
 * « l’ »), `of` is its preposition with the article joined (“of the”, « du », « de l’ », «del»), `at` the one for where one is
 * (“in the”, « en », « au », « à »), and the same for the formal name. All are kept without the space that follows.
 */
export const nameForms = z.strictObject({
	short: wordsSchema(200),
	article: wordsSchema(20).default(""),
	of: wordsSchema(20),
	at: wordsSchema(20),
	formal: wordsSchema(300),
	formalArticle: wordsSchema(20).default(""),
	formalOf: wordsSchema(20),
	/** What the name is sorted by where the protocol order is not that of the short name; else empty. */
	sort: wordsSchema(200).default(""),
});
export type NameForms = z.output<typeof nameForms>;

export interface MemberName extends NameForms, Period {
	readonly lang: string;
}

/** How a name enters a sentence. */
export type NameForm = "short" | "withArticle" | "of" | "at" | "formal" | "formalWithArticle" | "formalOf";

const joined = (before: string, name: string): string =>
	before === "" ? name : `${before}${before.endsWith("’") ? "" : " "}${name}`;

const spoken: Readonly<Record<NameForm, (name: MemberName) => string>> = {
	short: ({ short }) => short,
	withArticle: ({ article, short }) => joined(article, short),
	of: ({ of, short }) => joined(of, short),
	at: ({ at, short }) => joined(at, short),
	formal: ({ formal }) => formal,
	formalWithArticle: ({ formalArticle, formal }) => joined(formalArticle, formal),
	formalOf: ({ formalOf, formal }) => joined(formalOf, formal),
};

/**
 * The member's name on a day, in a language, as a sentence needs it: « du Niger », “the Niger”, «de la República del Perú».
 * Where no name holds on that day the nearest later one is taken, then the last; where the register keeps none in the language,
 * the first of those it keeps. Throws for a member without any name, which the register does not hold.
 */
export function nameOf(
	{ names }: { readonly names: readonly MemberName[] },
	lang: string,
	form: NameForm,
	on: CalendarDate,
): string {
	const inLang = names.filter((name) => name.lang === lang);
	const kept = inLang.length > 0 ? inLang : names.filter((name) => name.lang === names[0]?.lang);
	const byDate = [...kept].sort((a, b) => (a.from < b.from ? -1 : 1));
	const name = byDate.find((dated) => holdsOn(dated, on)) ?? byDate.find(({ from }) => from > on) ?? byDate.at(-1);
	if (name === undefined) throw new Error("a member without a name");
	return spoken[form](name);
}

/** A member's short name in every language in which it was read. */
export const namesOf = ({ names }: { readonly names: readonly MemberName[] }): Record<string, string> =>
	Object.fromEntries(names.map(({ lang, short }) => [lang, short]));

const collators = new Map<string, Intl.Collator>();

/** In the order of the list in a language: by the names as they are sorted there, whatever the database thinks of accents. */
export function inOrder<Listed extends { readonly names: readonly MemberName[] }>(
	members: readonly Listed[],
	lang: string,
): Listed[] {
	const collator = collators.get(lang) ?? new Intl.Collator(lang);
	collators.set(lang, collator);
	const key = ({ names: [name] }: Listed) => name?.sort || name?.short || "";
	return [...members].sort((a, b) => collator.compare(key(a), key(b)));
}
