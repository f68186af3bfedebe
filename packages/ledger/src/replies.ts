import { asked } from "./condition.ts";
import { LedgerError } from "./fault.ts";
import type { Sealing } from "./history.ts";
import type { Answer, Question } from "./question.ts";
import type { Extension, Opening, Reply } from "./record.ts";

/** An extension, and where in the log it took effect. */
export type PlacedExtension = Extension & Pick<Sealing, "index">;

/**
 * Checks that opened replies could be given under the sealed opening. `replies[i]` stands at `places[i]` in the log.
 * Throws the first fault found.
 */
export function checkReplies(
	replies: readonly Reply[],
	places: readonly Sealing[],
	opening: Opening,
	extensions: readonly PlacedExtension[],
): void {
	const consulted = new Set(opening.consulted.map(({ member }) => member));
	const questions = new Map(opening.questions.map((question) => [question.id, question]));
	const replied = new Set<string>();
	for (const [i, reply] of replies.entries()) {
		const where = `replies[${i}]`;
		if (!consulted.has(reply.member)) throw new LedgerError("notConsulted", where);
		if (replied.has(reply.member)) throw new LedgerError("secondReply", where);
		replied.add(reply.member);
		if (reply.channel === "paper" && opening.paper === "notAccepted") {
			throw new LedgerError("paperNotAccepted", where);
		}
		if (!isWithin(reply.received, places[i]?.index ?? 0, opening, extensions)) {
			throw new LedgerError("outsidePeriod", where);
		}
		const put = asked(opening.questions, reply.answers);
		for (const [id, answer] of Object.entries(reply.answers)) {
			const question = questions.get(id);
			if (!question || !put.has(id) || !answers(question, answer)) throw new LedgerError("invalidAnswer", where);
		}
	}
}

/** The period that held at a place in the log: an extension does not reach back to replies entered before it. */
function isWithin(received: string, index: number, opening: Opening, extensions: readonly PlacedExtension[]): boolean {
	const { closes, courtesyUntil } = extensions.findLast((extension) => extension.index < index) ?? opening;
	const end = opening.receivedAfterDate === "kept" ? closes : (courtesyUntil ?? closes);
	return received >= opening.opens && received < end;
}

function answers(question: Question, answer: Answer): boolean {
	const { kind, select } = question;
	const offered = new Set(question.options.map(({ id }) => id));
	// delete answers false for an option not offered and for one named a second time
	const onceEach = (ids: readonly string[]) => ids.every((id) => offered.delete(id));
	if (kind !== "comment" && answer.comment !== undefined && question.withComment !== true) return false;
	if ("choose" in answer) return kind === "chooseOne" && (answer.choose === null || offered.has(answer.choose));
	if ("ranking" in answer) return kind === "rank" && onceEach(answer.ranking.flat());
	if ("approve" in answer) {
		const fits = kind === "approve" || (kind === "chooseK" && answer.approve.length <= select);
		return fits && onceEach(answer.approve);
	}
	if ("rate" in answer) return kind === "rate";
	return kind === ("answer" in answer ? "yesNo" : "comment");
}
