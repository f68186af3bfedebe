import { type DestinationStream, type Level, type Logger, pino } from "pino";

/**
 * The product's log: one JSON object on a line, to standard error unless told otherwise. Every log is made here, because a log
 * outlives the confidence in which a reply was given: what it says of an error is listed, and the rest is left out.
 */
export const openLog = (level: Level, to: DestinationStream = pino.destination({ fd: 2, sync: true })): Logger =>
	pino(
		{
			level,
			serializers: {
				err: withoutValues,
				/** What the sign-in library says beside its message. */
				details: (details: readonly unknown[]) =>
					details.map((detail) => (detail instanceof Error ? withoutValues(detail) : detail)),
			},
		},
		to,
	);

/** What PostgreSQL says of where it refused. Beside these it repeats the row (`detail`), or the text and the statement (`where`). */
const places = ["code", "schema", "table", "column", "constraint", "routine"] as const;

/** An error with where it happened, and without any value that was being written or read. */
function withoutValues(error: unknown): unknown {
	if (!(error instanceof Error)) return { type: typeof error };
	const facts = error as Error & Partial<Record<(typeof places)[number], unknown>>;
	const quotes = typeof facts.code === "string" && dataException.test(facts.code);
	const hide = (text: string) => (quotes ? text.replaceAll(error.message, "a value was refused") : text);
	return {
		type: error.constructor.name,
		message: hide(error.message),
		stack: hide(error.stack ?? ""),
		...Object.fromEntries(places.flatMap((place) => (facts[place] === undefined ? [] : [[place, facts[place]]]))),
		...(error.cause !== undefined && { cause: withoutValues(error.cause) }),
		...(error instanceof AggregateError && { errors: error.errors.map(withoutValues) }),
	};
}

/** SQLSTATE class 22 (PostgreSQL, Appendix A): “invalid input syntax for type date: "…"” has the value in the message itself. */
const dataException = /^22[0-9A-Z]{3}$/;
