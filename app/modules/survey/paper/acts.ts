import { z } from "zod";
import { type AnyAct, act, personOf, type Run } from "../../../acts/index.ts";
import { recordedFile } from "../../../files/index.ts";
import { parseInstant } from "../../../kit/clock.ts";
import { no, Refusal, refuseIf } from "../../../kit/refusal.ts";
import { Answers } from "../draft/model.ts";
import { Id } from "../model.ts";
import { openPlace } from "../reply/acts/place.ts";
import { isKept, sealReply } from "../reply/acts/submit.ts";
import { answersFit, notReady, sealable } from "../reply/rules.ts";
import { lastReply } from "../reply/store.ts";
import { may, mayMove, secondOfficer } from "../rules.ts";
import { holdSurvey } from "../store.ts";
import type { PaperReply } from "./model.ts";
import { laterThan, paperAccepted, receivedInPeriod } from "./rules.ts";
import { answerPaper, insertPaper, lockWaitingPaper, paperWaits } from "./store.ts";

export const enterPaperReply = act({
	name: "survey.enterPaperReply",
	effect:
		"Enters a reply that a delegation sent on paper, with its scan; it counts only once a second officer has confirmed it.",
	input: z.strictObject({
		survey: Id,
		member: Id,
		answers: Answers,
		received: z.iso.datetime({ offset: true }),
		reference: z.string().trim().min(1).max(200),
		/** SHA-256 of the scan, already stored. */
		scan: z.string().regex(/^[0-9a-f]{64}$/),
	}),
	may: may["survey.enterPaperReply"],
	async run(run, { survey: id, member, answers, received: stamped, reference, scan }) {
		const survey = await openPlace(run, { survey: id, member });
		const received = parseInstant(stamped);
		refuseIf(paperAccepted(survey.opening));
		refuseIf(receivedInPeriod(received, survey.opening, run.now));
		refuseIf(answersFit(survey.opening, answers));
		const missing = notReady(survey.opening, answers);
		if (missing.length > 0) throw new Refusal(missing);
		if ((await recordedFile(run.tx, scan)) === undefined) throw new Refusal(no("paper.scanMissing", {}, "scan"));
		// The place is locked: no other officer enters a reply of this delegation meanwhile.
		if (await paperWaits(run.tx, id, member)) throw new Refusal(no("paper.alreadyEntered", {}, "member"));
		const paper = await insertPaper(run.tx, {
			survey: id,
			member,
			answers,
			received,
			reference,
			scan,
			enteredBy: personOf(run),
			enteredAt: run.now,
		});
		return { paper };
	},
});

export const confirmPaperReply = act({
	name: "survey.confirmPaperReply",
	effect:
		"Confirms, as a second officer, that what was entered is what the letter says: it becomes the delegation’s reply, shown for ever as entered from paper and by whom.",
	input: z.strictObject({ survey: Id, paper: Id }),
	may: may["survey.confirmPaperReply"],
	async run(run, { survey: id, paper: paperId }) {
		const paper = await toBeAnswered(run, id, paperId);
		const place = { survey: id, member: paper.member };
		const survey = await openPlace(run, place);
		const last = await lastReply(run.tx, place);
		refuseIf(laterThan(last, paper.received));
		const answers = sealable(paper.answers);
		const reply = await sealReply(run, survey, place, last, {
			document: { survey: id, member: paper.member, answers, channel: "paper", received: paper.received },
			person: null,
			paper: { scan: paper.scan, enteredBy: paper.enteredBy, confirmedBy: personOf(run) },
		});
		await answerPaper(run.tx, paperId, {
			by: personOf(run),
			at: run.now,
			reply: { id: reply, kept: isKept(survey, paper.received) },
			remark: "",
		});
		return { reply };
	},
});

export const declinePaperReply = act({
	name: "survey.declinePaperReply",
	effect:
		"Declines to confirm what was entered from paper, with a remark to the officer who entered it; nothing counts.",
	input: z.strictObject({ survey: Id, paper: Id, remark: z.string().trim().min(1).max(2_000) }),
	may: may["survey.declinePaperReply"],
	async run(run, { survey, paper: paperId, remark }) {
		await toBeAnswered(run, survey, paperId);
		await answerPaper(run.tx, paperId, { by: personOf(run), at: run.now, reply: null, remark });
		return { paper: paperId };
	},
});

/**
 * The letter, locked, waiting for this officer as the second one. The survey is held first, as by the close, which ends the wait
 * of every letter: in the other order the two could wait for each other.
 */
async function toBeAnswered(run: Run, id: string, paperId: string): Promise<PaperReply> {
	const survey = await holdSurvey(run.tx, id);
	if (survey === undefined) throw new Refusal(no("survey.notFound"));
	refuseIf(mayMove(survey, "reply", run.now));
	const paper = await lockWaitingPaper(run.tx, paperId);
	if (paper === undefined || paper.survey !== id) throw new Refusal(no("paper.answered"));
	refuseIf(secondOfficer(paper.enteredBy, personOf(run)));
	return paper;
}

/** What officers do with replies that came on paper. */
export const paperActs: readonly AnyAct[] = [enterPaperReply, confirmPaperReply, declinePaperReply];
