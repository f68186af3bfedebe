/** The reader’s part in a request: the officer who asked never grants it, and only an approving officer does. */
export type Part = "grants" | "asked" | "reads";

export const partOf = (askedBy: string, reader: string, approves: boolean): Part =>
	askedBy === reader ? "asked" : approves ? "grants" : "reads";
