import { z } from "zod";
import type { Instant } from "../../kit/clock.ts";

/** One language version of a work, as it stands. */
export interface Expression {
	readonly lang: string;
	readonly revision: number;
	/** The revision of the original that this version follows; null for the original itself. */
	readonly follows: number | null;
	readonly body: string;
	readonly at: Instant;
}

/** A text with one original language and its versions in others (invariant 6). */
export interface Work {
	readonly id: string;
	readonly original: string;
	readonly expressions: ReadonlyMap<string, Expression>;
}

export type LanguageState = "original" | "current" | "stale" | "missing";

/** A version is stale when the original moved on after it; an empty version is a missing one. */
export function languageState(work: Work, lang: string): LanguageState {
	const expression = work.expressions.get(lang);
	if (expression === undefined || expression.body === "") return "missing";
	if (lang === work.original) return "original";
	return expression.follows === work.expressions.get(work.original)?.revision ? "current" : "stale";
}

/** The text in a language, else in its original language: what a page shows, marked with the language that it is in. */
export function readingOf(work: Work, lang: string): { readonly lang: string; readonly body: string } {
	const found = work.expressions.get(lang);
	if (found !== undefined && found.body !== "") return { lang, body: found.body };
	return { lang: work.original, body: work.expressions.get(work.original)?.body ?? "" };
}

/** The work's bodies by language, without empty ones. */
export const bodiesOf = (work: Work): Record<string, string> =>
	Object.fromEntries(
		[...work.expressions.values()].filter(({ body }) => body !== "").map(({ lang, body }) => [lang, body]),
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
