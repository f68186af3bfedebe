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
