import * as z from "zod";
import { languagePattern } from "./run.ts";

/** One language version of a work, as it stands. */
export const Expression = z.strictObject({
	revision: z.int().positive(),
	/** The revision of the original that this version follows; null for the original itself. */
	follows: z.int().positive().nullable(),
	body: z.string().max(20_000),
});
export type Expression = Readonly<z.output<typeof Expression>>;

/** By language (BCP 47). */
export const Expressions = z.record(z.string().regex(languagePattern), Expression);
export type Expressions = Readonly<Record<string, Expression>>;

/** A text with one original language and its versions in others. */
export interface Work {
	readonly id: string;
	readonly original: string;
	readonly expressions: Expressions;
}

export type LanguageState = "original" | "current" | "stale" | "missing";

/** A version is stale when the original moved on after it; an empty version is a missing one. */
export function languageState(work: Work, lang: string): LanguageState {
	const expression = work.expressions[lang];
	if (expression === undefined || expression.body === "") return "missing";
	if (lang === work.original) return "original";
	return expression.follows === work.expressions[work.original]?.revision ? "current" : "stale";
}

/** The text in a language, else in its original language: what a page shows, marked with the language that it is in. */
export function readingOf(work: Work, lang: string): { readonly lang: string; readonly body: string } {
	const found = work.expressions[lang];
	if (found !== undefined && found.body !== "") return { lang, body: found.body };
	return { lang: work.original, body: work.expressions[work.original]?.body ?? "" };
}

/** The work's bodies by language, without empty ones. */
export const bodiesOf = (work: Work): Record<string, string> =>
	Object.fromEntries(
		Object.entries(work.expressions).flatMap(([lang, { body }]) => (body === "" ? [] : [[lang, body]])),
	);

/**
 * What a form sends for one work: a body for each language, and the languages whose unchanged version its translator has
 * checked against the original as it now stands.
 */
export const Wording = z.strictObject({
	bodies: z.record(z.string(), z.string().trim().max(20_000)),
	checked: z.array(z.string()).default([]),
});
export type Wording = z.output<typeof Wording>;

/** A language version to be added to a work. */
export interface Revision extends Expression {
	/** BCP 47. */
	readonly lang: string;
}

/**
 * The revisions that a wording adds: of the original first, then of every version whose body changed or that was checked.
 * These follow the original as it stands after this edit; all others keep following what they followed.
 */
export function revisionsOf(work: Work, { bodies, checked }: Wording): Revision[] {
	const revision = (lang: string) => work.expressions[lang]?.revision ?? 0;
	const changed = (lang: string) => (bodies[lang] ?? "") !== (work.expressions[lang]?.body ?? "");
	const original = revision(work.original) + (work.original in bodies && changed(work.original) ? 1 : 0);
	return Object.keys(bodies)
		.filter((lang) => changed(lang) || (lang !== work.original && checked.includes(lang)))
		.map((lang) => ({
			lang,
			revision: revision(lang) + 1,
			follows: lang === work.original ? null : original,
			body: bodies[lang] ?? "",
		}));
}
