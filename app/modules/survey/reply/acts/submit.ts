import { z } from "zod";
import { act, personOf, type Run } from "../../../../acts/index.ts";
import { recordFact } from "../../../../data/facts.ts";
import { holds } from "../../../../kit/actor.ts";
import type { Instant } from "../../../../kit/clock.ts";
import { newId } from "../../../../kit/ids.ts";
import { no, Refusal, refuseIf } from "../../../../kit/refusal.ts";
import { leavePending, seal } from "../../../../ledger/index.ts";
import { clearanceOf } from "../../../membership/index.ts";
import { insertLate, lastLate } from "../../late/store.ts";
import { afterDate, Id, keptOnly, type Place, type SealedSurvey } from "../../model.ts";
import type { NewReply, Reply, SubmittedReply } from "../../received/model.ts";
import { may } from "../../rules.ts";
import { clearedFor, inForce, mayWithdraw, notReady, sealable, stillAsChecked } from "../rules.ts";
import { insertReply, lastReply, setWithdrawn, writtenAt } from "../store.ts";
import { openPlace } from "./place.ts";

export const submitReply = act({
	name: "survey.submitReply",
	effect:
		"Submits the draft as checked as the delegation’s one reply; it replaces an earlier one, is sealed in the ledger, and its acknowledgement is mailed.",
	input: z.strictObject({ survey: Id, delegation: Id, version: z.coerce.number().int().positive() }),
	may: may["survey.submitReply"],
	async run(run, { survey: id, delegation: member, version }) {
		const place = { survey: id, member };
		const survey = await openPlace(run, place);
		const { draft, last } = await writtenAt(run.tx, place);
		refuseIf(stillAsChecked(draft, version, last));
		const answers = draft?.answers ?? {};
		const missing = notReady(survey.opening, answers);
		if (missing.length > 0) throw new Refusal(missing);
		const mayClear = holds(run.actor, may["survey.clearDraft"]);
		refuseIf(clearedFor(await clearanceOf(run.tx, member), mayClear, draft));
		const reply = await sealReply(run, survey, place, last, {
			document: { survey: id, member, answers: sealable(answers), channel: "online", received: run.now },
			person: personOf(run),
		});
		return { reply, kept: isKept(survey, run.now) };
	},
});

export const withdrawReply = act({
	name: "survey.withdrawReply",
	effect:
		"Withdraws the delegation’s reply before the close; recorded in the ledger. Another one may be submitted until then.",
	input: z.strictObject({ survey: Id, delegation: Id, reply: Id }),
	may: may["survey.withdrawReply"],
	async run(run, { survey, delegation: member, reply }) {
		const place = { survey, member };
		refuseIf(mayWithdraw(await openPlace(run, place), run.now));
		const current = inForce(await lastReply(run.tx, place));
		if (current === undefined || current.id !== reply) throw new Refusal(no("reply.notInForce"));
		const pending = await leavePending(run, { v: 1, type: "withdrawal", survey, supersedes: current.commitment });
		await setWithdrawn(run.tx, reply, { by: personOf(run), at: run.now, pending });
		await recordFact(run.tx, { type: "reply.withdrawn", at: run.now, subject: reply, data: { survey, member } });
		return { reply };
	},
});

/** Whether a reply received at this instant is kept without counting. */
export const isKept = (survey: SealedSurvey, received: Instant): boolean =>
	keptOnly(survey) && afterDate(survey, received);

type Received = { document: Reply } & Pick<NewReply, "person" | "paper">;

/**
 * Writes a reply and leaves its ledger row, under the place's lock. Committed together: a reply is never in one without
 * the other. It is acknowledged by whoever performs the act, after the checkpoint that covers it is durable. One that was received
 * after the date, where such replies do not count, is kept beside the reply in force and replaces at most another like it.
 */
export async function sealReply(
	run: Run,
	survey: SealedSurvey,
	place: Place,
	last: SubmittedReply | undefined,
	received: Received,
): Promise<string> {
	const { document } = received;
	const kept = isKept(survey, document.received as Instant);
	const before = kept ? await lastLate(run.tx, place) : last;
	const { salt, commitment } = seal("reply", document);
	const supersedes = inForce(before)?.commitment;
	const entry = { survey: place.survey, commitment, ...(supersedes === undefined ? {} : { supersedes }) };
	const pending = await leavePending(
		run,
		kept ? { v: 2, type: "lateReply", ...entry } : { v: 1, type: "reply", ...entry },
	);
	const id = newId();
	const number = (before?.number ?? 0) + 1;
	await (kept ? insertLate : insertReply)(run.tx, { id, ...place, number, ...received, salt, commitment, pending });
	await recordFact(run.tx, { type: "reply.received", at: run.now, subject: id, data: { ...place } });
	return id;
}
