import type { Wording } from "@intersession/document";
import type { Role } from "../../kit/actor.ts";
import { no, type Verdict } from "../../kit/refusal.ts";
import type { Round } from "./model.ts";

/** Who may do what. */
export const may = {
	"consultation.convene": ["officer", "approvingOfficer"],
} as const satisfies Record<`consultation.${string}`, readonly Role[]>;

/** A text must be there in the language in which it was written first. */
export const originalGiven = (
	original: string,
	{ bodies }: Wording,
	field: string,
): Verdict<"consultation.originalMissing"> =>
	(bodies[original] ?? "") === "" ? no("consultation.originalMissing", { language: original }, field) : undefined;

/** Rounds follow each other by their dates: what a round saw for the first time is what changed since the round before it. */
export const roundBefore = (rounds: readonly Round[], { id, date, choice }: Round): Round | undefined =>
	rounds
		.filter((round) => round.choice === choice && round.id !== id && round.date < date)
		.sort((a, b) => (a.date < b.date ? 1 : -1))[0];

/** What a form calls a field of an act's input: `covers.bodies.fr` is its `covers.fr`; a text as a whole is its original. */
export const fieldOf = (field: string, original: string): string =>
	["place", "covers"].includes(field) ? `${field}.${original}` : field.replace(/\.bodies\./, ".");
