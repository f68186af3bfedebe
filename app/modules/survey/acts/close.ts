import { z } from "zod";
import { act, type Ctx, perform, type Run } from "../../../acts/index.ts";
import { systemActor } from "../../../kit/actor.ts";
import { isUiLang } from "../../../kit/languages.ts";
import { no, Refusal } from "../../../kit/refusal.ts";
import { leavePending } from "../../../ledger/index.ts";
import { formatInstant } from "../../../web/index.ts";
import { notCounted } from "../letter/messages/index.ts";
import { endOf, Id, isSealed, stateOf } from "../model.ts";
import type { PaperReply } from "../paper/model.ts";
import { lapsePapers } from "../paper/store.ts";
import { countInForce } from "../received/store.ts";
import { mint, type Replied } from "../result/model.ts";
import { equalitiesIn } from "../result/rules.ts";
import { repliesInForce } from "../result/store.ts";
import { may } from "../rules.ts";
import { lockSurvey, setClosed, surveysDue } from "../store.ts";
import { tellChair, tellThoseConsulted } from "./tell.ts";

export const close = act({
	name: "survey.close",
	effect:
		"Writes the closing entry of a survey whose period is over, once: how many replies are in force. A delegation whose letter no second officer has confirmed by then is told that it could not be counted.",
	input: z.strictObject({ survey: Id }),
	may: may["survey.close"],
	async run(run, { survey }) {
		await closeIfDue(run, survey);
		return { survey };
	},
});

/** The job: closes every survey whose period is over. What it is late for is refused by the clock all the same. */
export async function closeDueSurveys(ctx: Ctx): Promise<void> {
	const now = ctx.clock.now();
	for (const survey of await surveysDue(ctx.db, now))
		await perform(ctx, close, { survey }, { actor: systemActor, now });
}

/**
 * Closes the survey when its period is over and it has not been closed yet, and reads the replies in force.
 * The row lock waits for every reply that is still being committed: each holds the row shared and compared the time under
 * that lock. So whatever was accepted has its pending row before the closing entry's, and nothing comes after it.
 */
export async function closeIfDue(run: Run, id: string): Promise<Replied> {
	const survey = await lockSurvey(run.tx, id);
	if (survey === undefined || !isSealed(survey)) throw new Refusal(no("survey.notFound"));
	const state = stateOf(survey, run.now);
	if (state !== "establishing" && state !== "released")
		throw new Refusal(no("survey.notNow", { state, move: "release" }));
	if (survey.closedAt !== null) return await repliesInForce(run.tx, mint(survey));
	const ended = endOf(survey);
	await setClosed(run.tx, id, ended);
	await leavePending(run, { v: 1, type: "closing", survey: id, replies: await countInForce(run.tx, id) });
	const closed = await repliesInForce(run.tx, mint({ ...survey, closedAt: ended }));
	for (const paper of await lapsePapers(run.tx, id, ended)) await tellOfLapse(run, paper, closed);
	if (equalitiesIn(closed).length > 0) await tellChair(run, closed.opening);
	return closed;
}

/** Tells the delegation, at its mailbox and its head and focal points, that its letter could not be counted, and why. */
async function tellOfLapse(run: Run, paper: PaperReply, { survey, replies }: Replied): Promise<void> {
	const { member, received, reference } = paper;
	await tellThoseConsulted(run, survey.opening, {
		occasion: `paper.lapsed:${paper.id}`,
		letter: (lang, params) =>
			notCounted(lang, {
				...params,
				received: formatInstant(isUiLang(lang) ? lang : "en", received, survey.opening.zone),
				reference,
				otherCounts: replies.some((reply) => reply.member === member),
			}),
		closes: endOf(survey),
		members: new Set([member]),
	});
}
