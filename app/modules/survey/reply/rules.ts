import type { Opening } from "@intersession/ledger";
import type { Instant } from "../../../kit/clock.ts";
import { type No, no, type Verdict } from "../../../kit/refusal.ts";
import type { Answer, Answers, Draft } from "../draft/model.ts";
import type { DraftLink } from "../share/model.ts";
import type { SubmittedReply } from "./model.ts";

type Question = Opening["questions"][number];

/** Whether every answer is one that its question offers. */
export function answersFit(opening: Opening, answers: Answers): Verdict<"reply.notOffered"> {
	const questions = new Map(opening.questions.map((question) => [question.id, question]));
	for (const [id, answer] of Object.entries(answers)) {
		const question = questions.get(id);
		if (question === undefined || !fits(question, answer)) return no("reply.notOffered", {}, `answers.${id}`);
	}
	return undefined;
}

function fits({ kind, options }: Question, answer: Answer): boolean {
	const offered = new Set(options.map(({ id }) => id));
	if ("comment" in answer) return kind === "comment";
	if ("choose" in answer) return kind === "chooseOne" && (answer.choose === null || offered.has(answer.choose));
	// delete is false for an option that is not offered and for one named a second time
	return kind === "rank" && answer.ranking.flat().every((id) => offered.delete(id));
}

/** What is still to be answered before the reply can be submitted; "no preference" is an answer, silence is not. */
export function unanswered(opening: Opening, answers: Answers): No<"reply.unanswered">[] {
	return opening.questions
		.filter(({ id, kind }) => kind !== "comment" && answers[id] === undefined)
		.map(({ id }) => no("reply.unanswered", {}, `answers.${id}`));
}

/** Answers as they are sealed: an empty comment is no answer. */
export function sealable(answers: Answers): Record<string, Answer> {
	return Object.fromEntries(
		Object.entries(answers).filter(([, answer]) => !("comment" in answer) || answer.comment.trim() !== ""),
	);
}

/**
 * Whether what the person checked is what would be sent. When a colleague has meanwhile sent it, they are told so, and
 * not merely that something changed.
 */
export function stillAsChecked(
	draft: Draft | undefined,
	version: number,
	last: SubmittedReply | undefined,
): Verdict<"reply.alreadySubmitted" | "reply.draftChanged"> {
	if (draft?.version === version) return undefined;
	const sentSince = last !== undefined && (draft === undefined || last.received >= draft.editedAt);
	return sentSince ? no("reply.alreadySubmitted", { at: last.received }) : no("reply.draftChanged");
}

/** Clearance by the focal point, where the delegation wants it. A head or focal point who submits clears by doing so. */
export function clearedFor(wanted: boolean, mayClear: boolean, draft: Draft | undefined): Verdict<"reply.notCleared"> {
	if (!wanted || mayClear || (draft !== undefined && draft.cleared?.version === draft.version)) return undefined;
	return no("reply.notCleared");
}

/** How far a delegation is with its reply, as its desk says it. */
export type Progress = "notBegun" | "draft" | "awaitingClearance" | "submitted" | "amended" | "withdrawn";

/** @param clearance whether the delegation wants its focal point or head to clear a reply before it is submitted */
export function progressOf(
	{ opening }: { readonly opening: Opening },
	{ draft, last, unsent }: { draft: Draft | undefined; last: SubmittedReply | undefined; unsent: boolean },
	clearance: boolean,
): Progress {
	const reply = inForce(last);
	if (reply !== undefined && !unsent) return "submitted";
	const withdrawnAt = last?.withdrawnAt ?? null;
	if (withdrawnAt !== null && (draft === undefined || draft.editedAt <= withdrawnAt)) return "withdrawn";
	if (draft === undefined) return "notBegun";
	const cleared = draft.cleared?.version === draft.version;
	if (clearance && !cleared && unanswered(opening, draft.answers).length === 0) return "awaitingClearance";
	return reply === undefined ? "draft" : "amended";
}

/** The reply in force among a member's replies, of which `last` has the highest number. */
export const inForce = (last: SubmittedReply | undefined): SubmittedReply | undefined =>
	last?.withdrawnAt === null ? last : undefined;

/** A link ends when it is revoked, when it expires, and with the survey's period. */
export const linkWorks = (link: DraftLink, now: Instant): boolean => link.revokedAt === null && now < link.expiresAt;

/** More than a colleague writes, and less than fills a desk: whoever has the link needs no account. */
const COMMENTS_AN_HOUR = 20;

/** @param written comments that came through the link within the hour */
export const mayComment = (written: number): Verdict<"reply.tooManyComments"> =>
	written < COMMENTS_AN_HOUR ? undefined : no("reply.tooManyComments");
