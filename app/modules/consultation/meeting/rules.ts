import type { CalendarDate } from "../../../kit/clock.ts";
import { no, type Verdict } from "../../../kit/refusal.ts";
import type { RegisteredMember } from "../../membership/index.ts";

/** A record is kept from the day of the round on, and of a round that stands. */
export function mayRecord(
	{ date, cancelled }: { readonly date: CalendarDate; readonly cancelled: boolean },
	today: CalendarDate,
): Verdict {
	if (cancelled) return no("consultation.cancelled");
	return date > today ? no("consultation.notMetYet") : undefined;
}

/** As words are compared: without case, accents and the signs between words. */
export const folded = (words: string): string =>
	words
		.normalize("NFD")
		.replace(/\p{M}/gu, "")
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, " ")
		.trim();

/** The member that an officer means by what was typed in haste: its code, or its short or formal name in any language. */
export const memberCalled = <Named extends Pick<RegisteredMember, "code" | "names">>(
	called: string,
	members: readonly Named[],
): Named | undefined => {
	const typed = folded(called);
	return members.find(
		({ code, names }) =>
			folded(code) === typed || names.some(({ short, formal }) => folded(short) === typed || folded(formal) === typed),
	);
};
