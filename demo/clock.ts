import type { Kysely } from "kysely";
import type { Ctx } from "../app/acts/index.ts";
import type { Schema } from "../app/data/schema.ts";
import { type Clock, type Instant, milliseconds, shiftedClock, systemNow } from "../app/kit/clock.ts";
import { refuseIf } from "../app/kit/refusal.ts";
import { begins, ends } from "./material.ts";
import { mayMoveTo } from "./rules.ts";
import { keepAhead, keptAhead } from "./store.ts";

/** The demonstration's clock: the system's, moved to 2007 and forward by visitors. */
export interface DemoClock extends Clock {
	/** Moves the clock forward, for good. Throws `Refusal` for an instant that is over or beyond the story's calendar. */
	moveTo(at: Instant): Promise<void>;
}

/** Reads once how far the clock was moved. Until the story is told it stands still at the story's beginning. */
export async function demoClock(db: Kysely<Schema>): Promise<DemoClock> {
	let kept = await keptAhead(db);
	const aheadAt = (at: Instant): number => milliseconds(at) - milliseconds(systemNow());
	const clock = shiftedClock(() => kept ?? aheadAt(begins));
	return {
		...clock,
		async moveTo(at) {
			refuseIf(mayMoveTo(clock.now(), at, ends));
			kept = await keepAhead(db, aheadAt(at));
		},
	};
}

/** The clock that the running demonstration was composed with. */
export function clockOf({ clock }: Pick<Ctx, "clock">): DemoClock {
	if (!("moveTo" in clock)) throw new Error("this is no demonstration: its clock cannot be moved");
	return clock as DemoClock;
}
