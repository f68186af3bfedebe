import type { CalendarDate } from "../../../kit/clock.ts";
import { no, type Verdict } from "../../../kit/refusal.ts";
import type { Period } from "../model.ts";

/** A Chair follows another after the day on which that one took office, and not before a term that has ended did. */
export const mayFollow = (last: Period | undefined, from: CalendarDate): Verdict<"membership.placeOverlaps"> =>
	last !== undefined && (last.until === null ? from <= last.from : from < last.until)
		? no("membership.placeOverlaps", { day: last.from }, "from")
		: undefined;

/** The Chair settles equalities: nobody enters or confirms themself as one. */
const notOneself = (chair: string, by: string): Verdict<"membership.notOneself"> =>
	chair === by ? no("membership.notOneself", {}, "email") : undefined;

/**
 * A Chair is entered where somebody can confirm it.
 * @param others the approving officers who are neither the one who enters nor the Chair
 */
export const mayEnter = (
	chair: string,
	by: string,
	others: number,
): Verdict<"membership.notOneself" | "membership.nobodyConfirms"> =>
	notOneself(chair, by) ?? (others === 0 ? no("membership.nobodyConfirms") : undefined);

/**
 * A Chair is confirmed by another person than the one who entered it, so that nobody registers a second self with a mailbox of
 * their own and settles an equality by it.
 */
export const mayConfirm = (
	by: string,
	{ person, enteredBy }: { readonly person: string; readonly enteredBy: string },
): Verdict<"membership.notOneself" | "membership.ownEntry"> =>
	notOneself(person, by) ?? (by === enteredBy ? no("membership.ownEntry") : undefined);
