import { z } from "zod";
import { act, personOf, type Run } from "../../../../acts/index.ts";
import { recordFact } from "../../../../data/facts.ts";
import { holds } from "../../../../kit/actor.ts";
import { newId } from "../../../../kit/ids.ts";
import { no, Refusal, refuseIf } from "../../../../kit/refusal.ts";
import { leavePending, seal } from "../../../../ledger/index.ts";
import { clearanceOf } from "../../../membership/index.ts";
import type { Place } from "../../model.ts";
import { Id } from "../../model.ts";
import { may } from "../../rules.ts";
import type { Reply, SubmittedReply } from "../model.ts";
import { clearedFor, inForce, notReady, sealable, stillAsChecked } from "../rules.ts";
import { insertReply, lastReply, type NewReply, setWithdrawn, writtenAt } from "../store.ts";
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
		const reply = await sealReply(run, place, last, {
			document: { survey: id, member, answers: sealable(answers), channel: "online", received: run.now },
			person: personOf(run),
		});
		return { reply };
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
		await openPlace(run, place);
		const current = inForce(await lastReply(run.tx, place));
		if (current === undefined || current.id !== reply) throw new Refusal(no("reply.notInForce"));
		const pending = await leavePending(run, { v: 1, type: "withdrawal", survey, supersedes: current.commitment });
		await setWithdrawn(run.tx, reply, { by: personOf(run), at: run.now, pending });
		await recordFact(run.tx, { type: "reply.withdrawn", at: run.now, subject: reply, data: { survey, member } });
		return { reply };
	},
});

/**
 * Writes a reply and leaves its ledger row, under the place's lock. Committed together: a reply is never in one without
 * the other. It is acknowledged by whoever performs the act, after the checkpoint that covers it is durable.
 */
export async function sealReply(
	run: Run,
	place: Place,
	last: SubmittedReply | undefined,
	{ document, person, paper }: { document: Reply } & Pick<NewReply, "person" | "paper">,
): Promise<string> {
	const id = newId();
	const { salt, commitment } = seal("reply", document);
	const before = inForce(last)?.commitment;
	const pending = await leavePending(run, {
		v: 1,
		type: "reply",
		survey: place.survey,
		commitment,
		...(before === undefined ? {} : { supersedes: before }),
	});
	const number = (last?.number ?? 0) + 1;
	await insertReply(run.tx, {
		id,
		...place,
		number,
		document,
		salt,
		commitment,
		pending,
		person,
		...(paper && { paper }),
	});
	await recordFact(run.tx, { type: "reply.received", at: run.now, subject: id, data: { ...place } });
	return id;
}
