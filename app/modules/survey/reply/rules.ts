import { asked, type Opening } from "@intersession/ledger";
import type { Instant } from "../../../kit/clock.ts";
import { type No, no, type Verdict } from "../../../kit/refusal.ts";
import type { Answer, Answers, Draft } from "../draft/model.ts";
import { afterDate, keptOnly, type SealedSurvey } from "../model.ts";
import type { SubmittedReply } from "../received/model.ts";
import type { DraftLink } from "../share/model.ts";

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

function fits({ kind, options, withComment }: Question, answer: Answer): boolean {
	const offered = new Set(options.map(({ id }) => id));
	// delete is false for an option that is not offered and for one named a second time
	const onceEach = (ids: readonly string[]) => ids.every((id) => offered.delete(id));
	if (kind !== "comment" && answer.comment !== undefined && withComment !== true) return false;
	if ("choose" in answer) return kind === "chooseOne" && (answer.choose === null || offered.has(answer.choose));
	if ("ranking" in answer) return kind === "rank" && onceEach(answer.ranking.flat());
	if ("approve" in answer) return (kind === "approve" || kind === "chooseK") && onceEach(answer.approve);
	if ("rate" in answer) return kind === "rate";
	return "answer" in answer ? kind === "yesNo" : true;
}

/**
 * What stands between these answers and a reply, each at its question: one still to be answered – "no preference" is an answer, silence
 * is not –, more options chosen than can be, and an answer to a follow-up that, after the answers before it, is not put.
 */
export function notReady(
	opening: Opening,
	answers: Answers,
): No<"reply.unanswered" | "reply.tooMany" | "reply.notAsked">[] {
	const given = sealable(answers);
	const put = asked(opening.questions, given);
	return opening.questions.flatMap(
		({ id, kind, select }): No<"reply.unanswered" | "reply.tooMany" | "reply.notAsked">[] => {
			const answer = given[id];
			const field = `answers.${id}`;
			if (!put.has(id)) return answer === undefined ? [] : [no("reply.notAsked", {}, field)];
			if (answer === undefined || isCommentAlone(answer))
				return kind === "comment" ? [] : [no("reply.unanswered", {}, field)];
			const tooMany = kind === "chooseK" && "approve" in answer && answer.approve.length > select;
			return tooMany ? [no("reply.tooMany", { n: select }, field)] : [];
		},
	);
}

const isCommentAlone = (answer: Answer): boolean => Object.keys(answer).every((key) => key === "comment");

/** Answers without those to follow-ups that are not put after them: what is left out only when whoever writes says so. */
export function onlyAsked({ questions }: Opening, answers: Answers): Answers {
	const put = asked(questions, sealable(answers));
	return Object.fromEntries(Object.entries(answers).filter(([id]) => put.has(id)));
}

/** Answers as they are sealed: an empty comment is none. */
export function sealable(answers: Answers): Record<string, Answer> {
	return Object.fromEntries(
		Object.entries(answers).flatMap(([id, answer]) => {
			const { comment = "", ...rest } = answer;
			if (comment.trim() !== "") return [[id, answer]];
			return Object.keys(rest).length === 0 ? [] : [[id, rest as Answer]];
		}),
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

/** A reply received by the date stands once it is past, where what is received later does not count. */
export const mayWithdraw = (survey: SealedSurvey, now: Instant): Verdict<"reply.dateOver"> =>
	keptOnly(survey) && afterDate(survey, now) ? no("reply.dateOver") : undefined;

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
	if (clearance && !cleared && notReady(opening, draft.answers).length === 0) return "awaitingClearance";
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
