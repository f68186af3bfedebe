import { type Instant, milliseconds } from "../app/kit/clock.ts";
import { no, type Verdict } from "../app/kit/refusal.ts";
import type { SurveyState } from "../app/modules/survey/index.ts";

export type ClockRefusal = "demo.backwards" | "demo.tooFar";

/** The clock goes forward only: what was received at an instant cannot come before it was asked for. */
export function mayMoveTo(now: Instant, at: Instant, ends: Instant): Verdict<ClockRefusal> {
	if (milliseconds(at) < milliseconds(now)) return no("demo.backwards", {}, "date");
	return milliseconds(at) > milliseconds(ends) ? no("demo.tooFar", {}, "date") : undefined;
}

/** What a delegation has done about the survey so far. */
export interface Progress {
	readonly replied: boolean;
	readonly drafted: boolean;
}

/** What somebody would find to do, as a name for the words that say it. */
export type Awaits =
	| "reply"
	| "draft"
	| "replied"
	| "watch"
	| "approve"
	| "established"
	| "release"
	| "result"
	| "verify"
	| "nothing";

/**
 * What awaits one of the cast while the survey stands so. Someone who serves delegations is asked as a delegate first:
 * `progress` is that of each delegation served.
 */
export function awaiting(
	state: SurveyState | undefined,
	staff: "officer" | "approvingOfficer" | "chair" | "auditor" | null,
	progress: readonly Progress[],
): Awaits {
	if (state === "released") return staff === "auditor" ? "verify" : "result";
	if (state === "establishing") return staff === null || staff === "officer" ? "established" : establishing[staff];
	if (state !== "open") return "nothing";
	if (progress.some(({ replied, drafted }) => drafted && !replied)) return "draft";
	if (progress.some(({ replied }) => !replied)) return "reply";
	if (progress.length > 0) return "replied";
	if (staff === "officer") return "watch";
	return staff === "approvingOfficer" ? "approve" : "nothing";
}

const establishing = { approvingOfficer: "release", chair: "result", auditor: "result" } as const;
