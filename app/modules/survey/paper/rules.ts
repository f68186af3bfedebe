import type { Opening } from "@intersession/ledger";
import { dateIn, instantIn, workingDayBefore } from "../../../kit/calendar.ts";
import type { Instant } from "../../../kit/clock.ts";
import { no, type Verdict } from "../../../kit/refusal.ts";
import type { SubmittedReply } from "../reply/model.ts";
import type { Seat } from "../rules.ts";

export const paperAccepted = (opening: Opening): Verdict<"paper.notAccepted"> =>
	opening.paper === "notAccepted" ? no("paper.notAccepted") : undefined;

/** A letter counts from when it was received, which is within the period and not in the future. */
export function receivedInPeriod(received: Instant, opening: Opening, now: Instant): Verdict<"paper.outsidePeriod"> {
	return received < opening.opens || received > now ? no("paper.outsidePeriod", {}, "received") : undefined;
}

/**
 * When a paper reply and an electronic one differ, the later received counts; and a reply that was withdrawn is not brought
 * back by a letter from before its withdrawal.
 */
export function laterThan(
	last: SubmittedReply | undefined,
	received: Instant,
): Verdict<"paper.laterReplyInForce" | "paper.withdrawnSince"> {
	if (last === undefined) return undefined;
	if (last.withdrawnAt !== null) return last.withdrawnAt > received ? no("paper.withdrawnSince") : undefined;
	return last.received > received ? no("paper.laterReplyInForce") : undefined;
}

/** From when officers are warned of letters that nobody has confirmed: 9 in the morning of the last working day before the close. */
export const warnedFrom = (closes: Instant, { zone, holidays }: Seat): Instant =>
	instantIn(workingDayBefore(dateIn(closes, zone), holidays), "09:00", zone);
