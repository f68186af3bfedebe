import { type Instant, milliseconds } from "../../../kit/clock.ts";

/** Says whether a key has had fewer than so many goes within the last hour, and counts this one if so. */
export type Limit = (key: string, now: Instant) => boolean;

const hour = 3_600_000;
const sweepAt = 10_000;

/**
 * A limit of so many goes an hour for each key, on the system's time. Kept in memory: it slows a stranger down, and what must hold
 * after a restart or beside other processes (the attempts at one code) is counted in the database.
 */
export function perHour(most: number): Limit {
	const goes = new Map<string, number[]>();
	return (key, now) => {
		const at = milliseconds(now);
		if (goes.size >= sweepAt)
			for (const [other, times] of goes) if ((times.at(-1) ?? 0) <= at - hour) goes.delete(other);
		const recent = (goes.get(key) ?? []).filter((time) => time > at - hour);
		if (recent.length >= most) return false;
		goes.set(key, [...recent, at]);
		return true;
	};
}
