import type { Instant } from "../../../kit/clock.ts";
import type { Answers } from "../draft/model.ts";
import type { PaperState } from "../model.ts";

/**
 * A reply that came on paper, as one officer entered it; a second one confirms it against the scan, or declines to. What nobody
 * has answered at the close is answered by it: `answeredAt` is then the close, and `answeredBy` nobody.
 */
export interface PaperReply {
	readonly id: string;
	readonly survey: string;
	readonly member: string;
	readonly answers: Answers;
	/** When the letter was received, as its stamp says. */
	readonly received: Instant;
	/** The letter's own reference. */
	readonly reference: string;
	readonly scan: string;
	readonly enteredBy: string;
	readonly enteredAt: Instant;
	readonly answeredBy: string | null;
	readonly answeredAt: Instant | null;
	/** The reply it became; null while it waits and when it was declined. */
	readonly reply: string | null;
	readonly remark: string;
}

/** Where a reply on paper stands. */
export function paperStateOf({
	answeredAt,
	answeredBy,
	reply,
}: Pick<PaperReply, "answeredAt" | "answeredBy" | "reply">): PaperState {
	if (answeredAt === null) return "waiting";
	if (answeredBy === null) return "lapsed";
	return reply === null ? "declined" : "confirmed";
}
