import { instantIn, workingHoursAfter } from "../../../kit/calendar.ts";
import type { CalendarDate, Instant } from "../../../kit/clock.ts";
import { no, type Verdict } from "../../../kit/refusal.ts";
import { LEAST_HOURS, type Silence, silenceStateOf } from "./model.ts";

/** The hour at the seat at which every silence expires. */
const EXPIRY_TIME = "18:00";

interface Seat {
	readonly zone: string;
	readonly holidays: ReadonlySet<string>;
}

export const expiryOn = (date: CalendarDate, { zone }: Seat): Instant => instantIn(date, EXPIRY_TIME, zone);

/** A silence lasts three working days at least, whatever weekends and holidays lie between. */
export const longEnough = (from: Instant, expires: Instant, seat: Seat): Verdict<"decision.silenceTooShort"> =>
	expires < workingHoursAfter(from, LEAST_HOURS, seat.zone, seat.holidays)
		? no("decision.silenceTooShort", { hours: LEAST_HOURS }, "expires")
		: undefined;

/** Silence can be broken until it expires: an instant later it is agreement, once the Chair confirms it. */
export const stillRunning = (
	silence: Silence,
	now: Instant,
): Verdict<"decision.silenceOver" | "decision.silenceEnded"> => {
	const state = silenceStateOf(silence, now);
	if (state === "running") return undefined;
	return state === "expired" ? no("decision.silenceOver", { expires: silence.expires }) : no("decision.silenceEnded");
};

/** The Chair suspends it while it runs, and also once its time is over, as long as it is not confirmed. */
export const maySuspend = (silence: Silence, now: Instant): Verdict<"decision.silenceEnded"> =>
	["running", "expired"].includes(silenceStateOf(silence, now)) ? undefined : no("decision.silenceEnded");

/** The Chair confirms what nobody broke, once the time is over. */
export const mayConfirm = (
	silence: Silence,
	now: Instant,
): Verdict<"decision.silenceRuns" | "decision.silenceEnded"> => {
	const state = silenceStateOf(silence, now);
	if (state === "expired") return undefined;
	return state === "running" ? no("decision.silenceRuns") : no("decision.silenceEnded");
};

/** Observers cannot break a silence: those can whose place is on the organ. */
export const sitsOnOrgan = (member: string, members: readonly string[]): Verdict<"decision.notOnOrgan"> =>
	members.includes(member) ? undefined : no("decision.notOnOrgan");
