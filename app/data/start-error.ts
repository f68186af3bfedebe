/**
 * Why the product cannot start, as one plain sentence for the operator: shown as it is, never with a stack trace.
 * In English only: it is read on a terminal or in a log, before there is a reader with a language.
 */
export class StartError extends Error {
	constructor(sentence: string, cause?: unknown) {
		super(sentence, { cause });
		this.name = "StartError";
	}
}

/** The system's code of an error (`ENOSPC`, `ECONNREFUSED`) or PostgreSQL's SQLSTATE; both arrive under the same name. */
export function codeOf(error: unknown): string | undefined {
	const code = (error as { code?: unknown } | null | undefined)?.code;
	return typeof code === "string" ? code : undefined;
}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
