import { type Document, progressIn } from "@intersession/document";
import { dateIn, instantIn, plusWorkingDays } from "../../../kit/calendar.ts";
import type { Instant } from "../../../kit/clock.ts";
import { type No, no } from "../../../kit/refusal.ts";

/** Remarks may reach the Secretariat until 18:00 at the seat, so many working days after the day of the circulation. */
export const remarksUntil = (
	at: Instant,
	workingDays: number,
	{ zone, holidays }: { readonly zone: string; readonly holidays: ReadonlySet<string> },
): Instant => instantIn(plusWorkingDays(dateIn(at, zone), workingDays, holidays), "18:00", zone);

/** Every language is circulated, so every one must say what the original says. */
export const languagesLacking = (texts: readonly Document[], languages: readonly string[]): No[] =>
	languages
		.filter((tag) =>
			texts.some((text) => {
				const { stale, missing } = progressIn(text, tag);
				return stale + missing > 0;
			}),
		)
		.map((language) => no("consultation.notInLanguage", { language }));
