import type { Context } from "hono";
import type { z } from "zod";
import type { UiLang } from "../../kit/languages.ts";
import { no, Refusal } from "../../kit/refusal.ts";
import type { FieldErrors } from "../components/error-summary.tsx";
import { fill, formatNumber } from "../format.ts";
import { messages } from "../messages/index.ts";

/** A form as it was sent: one value, or several where a field is repeated. */
export type FormRecord = Readonly<Record<string, FormValue | FormValue[]>>;
export type FormValue = string | File;

/**
 * Reads a posted form. A line ends in one character, as the reader counted it, and not in the two that HTTP forms carry;
 * an unreadable body, or text with a null character (which no database keeps), is refused.
 */
export async function readForm(c: Context): Promise<FormRecord> {
	const body = await c.req.parseBody({ all: true }).catch(() => {
		throw new Refusal(no("web.unreadable"));
	});
	const form: Record<string, FormValue | FormValue[]> = Object.create(null);
	for (const [name, value] of Object.entries(body)) form[name] = Array.isArray(value) ? value.map(plain) : plain(value);
	return form;
}

function plain(value: FormValue): FormValue {
	if (typeof value !== "string") return value;
	if (value.includes("\0")) throw new Refusal(no("web.unreadable"));
	return value.replaceAll("\r\n", "\n");
}

/** What was typed in a field, to be shown again as it was. */
export function typed(form: FormRecord, name: string): string {
	const value = form[name];
	return typeof value === "string" ? value : "";
}

/** All that was chosen in a repeated field. */
export const chosen = (form: FormRecord, name: string): string[] =>
	[form[name] ?? []].flat().filter((value) => typeof value === "string");

/**
 * A sentence for each field that zod found wrong, in the reader's language: the first issue of a field counts. A schema's own
 * message is not shown, for it has one language; a rule that needs its own words is a refusal of the module.
 */
export function fieldErrors(lang: UiLang, error: z.ZodError, form: FormRecord): FieldErrors {
	const errors: Record<string, string> = {};
	for (const issue of error.issues) {
		const name = issue.path.join(".");
		errors[name] ??= sentence(lang, issue, form[name]);
	}
	return errors;
}

type Issue = z.core.$ZodIssue;
type Words = (typeof messages)[UiLang]["issues"];

function sentence(lang: UiLang, issue: Issue, value: FormRecord[string] | undefined): string {
	const words = messages[lang].issues;
	if (value === undefined || value === "") return missing(issue, words);
	const put = (text: string, n: number | bigint) =>
		fill(text, { n: formatNumber(lang, Number(n)), have: formatNumber(lang, String(value).length) });
	switch (issue.code) {
		case "too_small":
			return put(
				{ string: words.tooShort, array: words.tooFew }[issue.origin as string] ?? words.tooSmall,
				issue.minimum,
			);
		case "too_big":
			return put(
				{ string: words.tooLong, array: words.tooMany }[issue.origin as string] ?? words.tooBig,
				issue.maximum,
			);
		case "invalid_format":
			return formats(words)[issue.format] ?? words.other;
		case "invalid_value":
			return words.notOffered;
		case "invalid_type":
			return types(words)[issue.expected] ?? words.other;
		default:
			return words.other;
	}
}

function missing(issue: Issue, words: Words): string {
	if (
		issue.code === "invalid_value" ||
		(issue.code === "invalid_type" && ["array", "boolean"].includes(issue.expected))
	)
		return words.requiredChoice;
	return issue.code === "invalid_type" && issue.expected === "file" ? words.notFile : words.required;
}

const formats = (words: Words): Readonly<Record<string, string>> => ({
	email: words.notEmail,
	date: words.notDate,
	datetime: words.notDate,
	time: words.notTime,
	url: words.notAddress,
});

const types = (words: Words): Readonly<Record<string, string>> => ({
	number: words.notNumber,
	int: words.notNumber,
	date: words.notDate,
	file: words.notFile,
});
