import type { CalendarDate } from "../../../kit/clock.ts";
import { no, type Verdict } from "../../../kit/refusal.ts";
import type { Period } from "../model.ts";
import type { Organ } from "./model.ts";

/** Members are seated one by one only where the organ is not a whole class. */
export const maySeat = ({ composedOf }: Pick<Organ, "composedOf">): Verdict<"membership.composedOfClass"> =>
	composedOf === null ? undefined : no("membership.composedOfClass", {}, "organ");

/** A seat begins after every other of the same member on the same organ has ended. */
export function mayBegin(seats: readonly Period[], from: CalendarDate): Verdict<"membership.placeOverlaps"> {
	const other = seats.find(({ until }) => until === null || until > from);
	return other && no("membership.placeOverlaps", { day: other.from }, "from");
}

/** A seat or a term lasts a day at least. */
export const mayEndTerm = (term: Period, until: CalendarDate): Verdict<"membership.endBeforeBeginning"> =>
	until > term.from ? undefined : no("membership.endBeforeBeginning", { day: term.from }, "until");

/** A Chair follows another after the day on which that one took office, and not before a term that has ended did. */
export const mayFollow = (last: Period | undefined, from: CalendarDate): Verdict<"membership.placeOverlaps"> =>
	last !== undefined && (last.until === null ? from <= last.from : from < last.until)
		? no("membership.placeOverlaps", { day: last.from }, "from")
		: undefined;

/** The Chair settles equalities: nobody enters themself as one. */
export const notOneself = (chair: string, by: string | null): Verdict<"membership.notOneself"> =>
	chair === by ? no("membership.notOneself", {}, "email") : undefined;
