import * as z from "zod";

/** Identifiers inside a survey: questions, options, those consulted, classes, groups. */
export const Id = z.string().min(1).max(64);
export const Language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);
/** One text in its language versions, by BCP 47 tag. */
export const Texts = z.record(Language, z.string());

export function distinct(ids: readonly string[]): boolean {
	return new Set(ids).size === ids.length;
}
