import type { Wording } from "@intersession/document";
import type { Role } from "../../kit/actor.ts";
import type { CalendarDate } from "../../kit/clock.ts";
import { type No, no, type Verdict } from "../../kit/refusal.ts";
import type { Round } from "./model.ts";

/** Those who act for the Administration. */
export const officers = ["officer", "approvingOfficer"] as const;
/** Whoever answers for a delegation in a survey speaks for it in consultations. */
const answering = ["head", "focalPoint", "drafter"] as const;

/** Who may do what. */
export const may = {
	"consultation.convene": officers,
	"consultation.correctRound": officers,
	"consultation.cancelRound": officers,
	"consultation.circulate": officers,
	"consultation.recordAttendance": officers,
	"consultation.addSpeaker": officers,
	"consultation.moveSpeaker": officers,
	"consultation.removeSpeaker": officers,
	"consultation.noteIntervention": officers,
	"consultation.addPoint": officers,
	"consultation.receiveStatement": officers,
	"consultation.changeVisibility": officers,
	"consultation.draftSummary": officers,
	"consultation.clearSummary": ["approvingOfficer", "chair"],
	"consultation.recordOutcome": [...officers, "chair"],
	"consultation.giveView": answering,
	"consultation.withdrawView": answering,
	"consultation.propose": answering,
	"consultation.takeBackProposal": answering,
	"consultation.advise": officers,
	// The Chair's: an approving officer records it where the Chair is vacant here.
	"consultation.mark": ["chair", "approvingOfficer"],
} as const satisfies Record<`consultation.${string}`, readonly Role[]>;

/** Those invited are written to, each in their language: so every official language has the text. */
export const everyLanguage = (
	{ bodies }: Wording,
	languages: readonly string[],
	field: string,
): No<"consultation.languageMissing">[] =>
	languages
		.filter((language) => (bodies[language] ?? "") === "")
		.map((language) => no("consultation.languageMissing", { language }, `${field}.bodies.${language}`));

/** Rounds follow each other by their dates: what a round saw for the first time is what changed since the round before it. */
export const roundBefore = (rounds: readonly Round[], { id, date, choice }: Round): Round | undefined =>
	rounds
		.filter((round) => round.choice === choice && round.id !== id && round.date < date && round.cancelled === null)
		.sort((a, b) => (a.date < b.date ? 1 : -1))[0];

/** A correction changes something, and does not move a round behind the day on which its outcome was stated. */
export function mayCorrect(
	{ changed, date }: { readonly changed: boolean; readonly date: CalendarDate },
	outcome: { readonly date: CalendarDate } | undefined,
): Verdict {
	if (!changed) return no("consultation.nothingCorrected");
	return outcome !== undefined && outcome.date < date ? no("consultation.afterOutcome", {}, "date") : undefined;
}
