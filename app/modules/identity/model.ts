import { z } from "zod";
import type { Actor } from "../../kit/actor.ts";
import { isZone } from "../../kit/calendar.ts";
import { type CalendarDate, parseDate } from "../../kit/clock.ts";
import { type UiLang, uiLangs } from "../../kit/languages.ts";
import type { Reader } from "../../kit/reader.ts";

/** Somebody, or a mission's shared mailbox, who can sign in. */
export interface Person {
	readonly id: string;
	readonly name: string;
	/** In lower case. */
	readonly email: string;
	readonly language: UiLang;
	/** IANA time zone. */
	readonly zone: string;
}

/** Who the session says is asking, before the membership adds seats and chairs. */
export type SessionPerson = Omit<Reader, "seats" | "chairs">;

export const personName = z.string().trim().min(1).max(200);
export const personEmail = z.string().trim().toLowerCase().max(254).pipe(z.email());
export const personLanguage = z.enum(uiLangs);
export const personZone = z.string().max(64).refine(isZone);
export const personId = z.string().max(32);
export const calendarDate = z.string().transform((text, context): CalendarDate => {
	try {
		return parseDate(text);
	} catch {
		context.addIssue({ code: "custom" });
		return z.NEVER;
	}
});

/** The reader as themselves, in no capacity: for what concerns only them. */
export const asPerson = (reader: SessionPerson): Actor => ({
	person: reader.person,
	roles: ["public"],
	delegation: null,
});
