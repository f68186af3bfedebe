import { isForTests, type Source } from "./source.ts";

/** Files that may read the machine's clock, each with its reason. */
export const clockReaders: Record<string, string> = {
	"app/kit/clock.ts": "This is the clock: everybody else asks it.",
};

export function clockFaults(sources: readonly Source[]): string[] {
	return sources
		.filter(({ path }) => !isForTests(path) && !(path in clockReaders))
		.flatMap(({ path, clockReadings }) =>
			clockReadings.map(
				({ line, text }) =>
					`${path}:${line} has ${text}: time comes from app/kit/clock.ts, the dialogue's as ctx.clock, and is handed on as a value.`,
			),
		);
}
