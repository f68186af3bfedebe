import { z } from "zod";
import { isZone } from "../../../kit/calendar.ts";
import type { CalendarDate } from "../../../kit/clock.ts";
import { type No, no, type Verdict } from "../../../kit/refusal.ts";
import { isDate } from "../model.ts";
import type { NameForms } from "../name/model.ts";
import { joinRefusals } from "../name/rules.ts";
import { type Admission, type Entry, groups, regions, type Standing } from "./model.ts";

/** What an entry is judged by. */
export interface Standards {
	/** The body's languages: a member's names are kept in each. */
	readonly languages: readonly string[];
	readonly classes: readonly string[];
}

const among = (list: readonly string[], value: string | null): boolean => value === null || list.includes(value);

/** Everything wrong in an entry by itself; each reason names its field. */
export function entryRefusals(entry: Entry, { languages }: Standards): No[] {
	const { code, region, group, language, zone, mailbox, iso2, m49, names } = entry;
	const refused: No[] = [];
	if (!/^[A-Z0-9-]{2,12}$/.test(code)) refused.push(no("membership.memberCodeForm", { code }, "code"));
	if (!among(regions, region)) refused.push(no("membership.regionUnknown", { region: String(region) }, "region"));
	if (!among(groups, group)) refused.push(no("membership.groupUnknown", { group: String(group) }, "group"));
	if (!languages.includes(language)) refused.push(no("membership.languageUnknown", { language }, "language"));
	if (!isZone(zone)) refused.push(no("membership.zoneUnknown", { zone }, "zone"));
	if (iso2 !== null && !/^[A-Z]{2}$/.test(iso2)) refused.push(no("membership.codeForm", { code: iso2 }, "iso2"));
	if (m49 !== null && !/^\d{3}$/.test(m49)) refused.push(no("membership.codeForm", { code: m49 }, "m49"));
	if (mailbox !== null && !z.email().safeParse(mailbox).success)
		refused.push(no("membership.mailboxForm", { mailbox }, "mailbox"));
	for (const lang of languages) {
		const forms = names[lang];
		for (const form of lacking(forms))
			refused.push(no("membership.nameMissing", { tongue: lang }, `names.${lang}.${form}`));
		if (forms !== undefined)
			for (const reason of joinRefusals(lang, forms))
				refused.push({ ...reason, field: `names.${lang}.${reason.field}` });
	}
	return refused;
}

/** Days in cells that are not written as days; an empty one is a day that nobody has recorded. */
export const cellRefusals = (cells: Readonly<Record<string, string>>): No[] =>
	["since", "until", "names_since"]
		.map((column) => ({ column, date: cells[column] ?? "" }))
		.filter(({ date }) => date !== "" && !isDate(date))
		.map(({ column, date }) => no("membership.dateForm", { date }, column));

/** The forms of a name without which no sentence can be made of it. */
export const needed = ["short", "of", "at", "formal", "formalOf"] as const;
const lacking = (forms: NameForms | undefined) => needed.filter((form) => (forms?.[form] ?? "") === "");

export const classKnown = (code: string, { classes }: Standards): Verdict<"membership.classUnknown"> =>
	classes.includes(code) ? undefined : no("membership.classUnknown", { class: code }, "class");

/** The codes and mailboxes of others: no two members share either. */
export function clashes(
	{ code, mailbox }: Pick<Entry, "code" | "mailbox">,
	others: Iterable<Pick<Entry, "code" | "mailbox">>,
): No[] {
	const refused: No[] = [];
	for (const other of others) {
		if (other.code === code) refused.push(no("membership.codeTaken", { code }, "code"));
		if (mailbox !== null && other.mailbox === mailbox)
			refused.push(no("membership.mailboxTaken", { mailbox, code: other.code }, "mailbox"));
	}
	return refused;
}

/** Everything wrong in what admits a member or stands in a row of a file. */
export function admissionRefusals(admission: Admission, standards: Standards): No[] {
	const { class: code, since, until } = admission;
	return [
		...entryRefusals(admission, standards),
		...[classKnown(code, standards), until === null ? undefined : mayEnd({ since, until: null }, until)].filter(
			(verdict) => verdict !== undefined,
		),
	];
}

/** What a class and the day it began do to a member's latest period: nothing, correct that day, or begin another period. */
export type ClassMove = "none" | "corrected" | "begun";

export function classMove(
	last: Standing,
	given: Pick<Admission, "class" | "since">,
): { readonly move: ClassMove } | No {
	const { entry } = last;
	const { until } = entry;
	if (given.class === entry.class && given.since === entry.since) return { move: "none" };
	if (given.class === entry.class && until === null) return mayBeginOn(last, given.since) ?? { move: "corrected" };
	// A member whose period has ended may come back, in the same class or in another, but not before that end.
	const early = until === null ? given.since <= entry.since : given.since < until;
	return early ? no("membership.periodOverlaps", { day: until ?? entry.since }, "since") : { move: "begun" };
}

/** Whether the latest period may be said to have begun on another day: after the one before it and before its own end. */
export function mayBeginOn(
	{ entry: { until }, classesBefore }: Standing,
	since: CalendarDate,
): No<"membership.periodOverlaps" | "membership.endBeforeBeginning"> | undefined {
	if (classesBefore !== null && since < classesBefore)
		return no("membership.periodOverlaps", { day: classesBefore }, "since");
	return until !== null && since >= until ? no("membership.endBeforeBeginning", { day: since }, "since") : undefined;
}

/** What an entry does to a member's names: nothing, correct those in force, or let others follow them from a day. */
export type NamesMove = "none" | "corrected" | "followed";

export function namesMove(
	{ entry: last }: Standing,
	given: Pick<Entry, "names" | "namesSince">,
): { readonly move: NamesMove } | No {
	const same = sameNames(last.names, given.names);
	if (given.namesSince === last.namesSince) return { move: same ? "none" : "corrected" };
	if (same || given.namesSince < last.namesSince)
		return no("membership.namesSince", { day: last.namesSince }, "namesSince");
	return { move: "followed" };
}

const sameNames = (a: Entry["names"], b: Entry["names"]): boolean =>
	Object.keys(b).every((lang) => {
		const [before, after] = [a[lang], b[lang]];
		return (
			before !== undefined &&
			after !== undefined &&
			(Object.keys(after) as (keyof NameForms)[]).every((form) => before[form] === after[form])
		);
	});

/** A membership ends after the day on which its latest period began, and once. */
export function mayEnd(
	{ since, until }: Pick<Admission, "since" | "until">,
	end: CalendarDate,
): Verdict<"membership.alreadyEnded" | "membership.endBeforeBeginning"> {
	if (until !== null) return no("membership.alreadyEnded", { day: until }, "until");
	return end > since ? undefined : no("membership.endBeforeBeginning", { day: since }, "until");
}

/** Whether a row may say that day as the end: of the period that it begins, or of the one registered, which ends once. */
export function endRefusal(
	{ entry }: Standing,
	{ since, until }: Pick<Admission, "since" | "until">,
	move: ClassMove,
): Verdict<"membership.alreadyEnded" | "membership.endBeforeBeginning"> {
	const registered = move === "begun" ? null : entry.until;
	if (until === registered) return undefined;
	return mayEnd({ since, until: registered }, until ?? since);
}

/** A form written against an older entry must not overwrite a newer one. */
export const sameVersion = (register: number, form: number): Verdict<"membership.stale"> =>
	register === form ? undefined : no("membership.stale");
