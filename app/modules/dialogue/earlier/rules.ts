import { type Expression, type Expressions, revisionsOf, type Wording } from "@intersession/document";
import { z } from "zod";
import type { CalendarDate } from "../../../kit/clock.ts";
import { type No, no, type Verdict } from "../../../kit/refusal.ts";
import type { Interest, Kind } from "../model.ts";
import {
	type EarlierInterest,
	type Source,
	type SurveyContent,
	type SurveyedInterest,
	type Text,
	workOfText,
} from "./model.ts";

/** Whether a text is a day or a month of the calendar (ISO 8601). */
const isDayOrMonth = (text: string): boolean =>
	z.iso.date().safeParse(/^\d{4}-\d{2}$/.test(text) ? `${text}-01` : text).success;

/** Whether a day or month comes after another, as far as both are known. */
const isAfter = (one: string, other: string): boolean => {
	const known = Math.min(one.length, other.length);
	return one.slice(0, known) > other.slice(0, known);
};

/** A day or month that is over, or goes on today: what is to come is not entered as history. */
export const isPast = (
	when: string,
	today: CalendarDate,
	field: string,
): Verdict<"dialogue.notDayOrMonth" | "dialogue.notPast"> => {
	if (!isDayOrMonth(when)) return no("dialogue.notDayOrMonth", {}, field);
	return isAfter(when, today) ? no("dialogue.notPast", {}, field) : undefined;
};

/** An earlier survey’s period is over and ends after it began. */
export function periodFaults(
	{ begins, ends }: Pick<SurveyContent, "begins" | "ends">,
	today: CalendarDate,
): readonly (No | undefined)[] {
	const faults = [isPast(begins, today, "begins"), ends === begins ? undefined : isPast(ends, today, "ends")];
	if (faults.some((fault) => fault !== undefined)) return faults;
	return [isAfter(begins, ends) ? no("dialogue.endsBeforeBegins", {}, "ends") : undefined];
}

/** What is known cannot contradict itself; what is not known contradicts nothing. */
export function contentFaults({ toSelect, consulted, replies, options, step }: SurveyContent): readonly No[] {
	const selected = options.filter(({ standing }) => standing === "selected").length;
	const subjects = options.map(({ subject }) => subject);
	return [
		...(options.length === 0 ? [no("dialogue.nothingAsked", {}, "options")] : []),
		...(toSelect !== null && selected > toSelect ? [no("dialogue.tooManySelected", { n: toSelect }, "toSelect")] : []),
		...(step === "theme" && toSelect !== null && toSelect > 1 ? [no("dialogue.oneTheme", {}, "toSelect")] : []),
		...(consulted !== null && replies !== null && replies > consulted
			? [no("dialogue.moreReplies", {}, "replies")]
			: []),
		...options.flatMap(({ subject, title, inFavour }, place) => [
			...(subject === null && title === null ? [no("dialogue.optionUnnamed", {}, `options.${place}.subject`)] : []),
			...(subject !== null && subjects.indexOf(subject) < place
				? [no("dialogue.optionTwice", {}, `options.${place}.subject`)]
				: []),
			...(inFavour !== null && replies !== null && inFavour > replies
				? [no("dialogue.moreInFavour", {}, `options.${place}.inFavour`)]
				: []),
		]),
	];
}

/** What an earlier survey asked about is of the kind that its step chooses, and of the catalogue. */
export const subjectFaults = (
	{ options }: Pick<SurveyContent, "options">,
	kind: Kind,
	known: readonly { readonly id: string; readonly kind: Kind }[],
): readonly No[] =>
	options.flatMap(({ subject }, place) => {
		if (subject === null) return [];
		const found = known.find(({ id }) => id === subject);
		if (found?.kind === kind) return [];
		return [no(found === undefined ? "dialogue.notFound" : "dialogue.otherKind", {}, `options.${place}.subject`)];
	});

/** Where a record was found, as whoever enters it says it. */
export interface FoundIn {
	readonly symbol: string;
	readonly paragraphs: readonly string[];
	readonly source: Wording;
	readonly remark: Wording;
	readonly original: string;
}

/** The same as a version keeps it. */
export const foundAs = (
	{ symbol, paragraphs, source, remark, original }: FoundIn,
	before: Pick<SurveyContent, "source" | "remark"> | undefined,
): Pick<SurveyContent, "source" | "remark"> => ({
	source: { symbol, paragraphs: [...paragraphs], text: textWith(before?.source.text ?? null, original, source) },
	remark: textWith(before?.remark ?? null, original, remark),
});

export const foundFaults = ({ source, remark }: Pick<SurveyContent, "source" | "remark">) => [
	sourceGiven(source),
	originalWritten(source.text, "source"),
	originalWritten(remark, "remark"),
];

/** Whoever enters what happened elsewhere says where it is found. */
const sourceGiven = ({ symbol, text }: Source): Verdict<"dialogue.sourceMissing"> =>
	symbol === "" && text === null ? no("dialogue.sourceMissing", {}, "symbol") : undefined;

/** A record is changed by whoever read it as it stands. */
export const sameRecord = (standing: number, version: number): Verdict<"dialogue.recordChanged"> =>
	standing === version ? undefined : no("dialogue.recordChanged");

/** A text with what was written of it: its other languages follow the original as they were held against it. Null when nothing is written. */
export function textWith(before: Text | null, original: string, wording: Wording): Text | null {
	const work = workOfText(before ?? { original, expressions: {} });
	const added = revisionsOf(work, wording).map(({ lang, ...expression }): [string, Expression] => [lang, expression]);
	const expressions: Expressions = { ...work.expressions, ...Object.fromEntries(added) };
	const empty = Object.values(expressions).every(({ body }) => body === "");
	return empty ? null : { original: work.original, expressions };
}

/** A text that is written in some language is written in its original one. */
export const originalWritten = (text: Text | null, field: string): Verdict<"dialogue.originalMissing"> =>
	text === null || (text.expressions[text.original]?.body ?? "") !== ""
		? undefined
		: no("dialogue.originalMissing", { language: text.original }, `${field}.bodies.${text.original}`);

/** Earlier interest in the order of time. */
export const inOrder = <Shown extends SurveyedInterest>(
	noted: readonly Interest[],
	shown: readonly Shown[],
): (Interest | Shown)[] => [...noted, ...shown].toSorted((a, b) => (whenOf(a) < whenOf(b) ? -1 : 1));

const whenOf = (interest: EarlierInterest): string => ("survey" in interest ? interest.begins : interest.date);
