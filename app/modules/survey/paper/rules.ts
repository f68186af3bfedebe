import type { Opening } from "@intersession/ledger";
import { dateIn, instantIn, workingDayBefore } from "../../../kit/calendar.ts";
import type { Instant } from "../../../kit/clock.ts";
import { no, type Verdict } from "../../../kit/refusal.ts";
import { receives, type SealedSurvey, sealedStateOf } from "../model.ts";
import type { SubmittedReply } from "../received/model.ts";
import { seesReplies, seesResult, type Viewer } from "../result/rules.ts";
import { may, type Seat } from "../rules.ts";
import type { PaperReply } from "./model.ts";

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

/**
 * The scan of a letter shows a reply. While the survey is open it is for the officers who compare it with what was entered, and
 * only as long as it waits; afterwards for whoever may read single replies at that time. Of an annulled survey, which has no
 * close and may be opened again, it is for nobody.
 */
export function mayOpenScan(
	survey: SealedSurvey,
	{ answeredAt }: Pick<PaperReply, "answeredAt">,
	viewer: Viewer,
	now: Instant,
): Verdict<"paper.scanClosed"> {
	const state = sealedStateOf(survey, now);
	const opens = receives(state)
		? answeredAt === null && viewer.staff.some((role) => comparing.includes(role))
		: seesResult(survey, state, viewer) && seesReplies(survey, viewer);
	return opens ? undefined : no("paper.scanClosed");
}

const comparing: readonly string[] = may["survey.confirmPaperReply"];
