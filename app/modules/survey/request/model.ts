/** Who is looking at a request: the officer who asked never grants it, and only an approving officer does. */
export type Standing = "grants" | "asked" | "reads";

export const standingOf = (askedBy: string, reader: string, approves: boolean): Standing =>
	askedBy === reader ? "asked" : approves ? "grants" : "reads";
