import { z } from "zod";
import { act, personOf } from "../../../../acts/index.ts";
import { no, Refusal } from "../../../../kit/refusal.ts";
import { toConfirm } from "../../corrigendum/rules.ts";
import { confirmedBy, insertConfirmation } from "../../corrigendum/store.ts";
import { Id } from "../../model.ts";
import { may } from "../../rules.ts";
import { inForce } from "../rules.ts";
import { lastReply } from "../store.ts";
import { openPlace } from "./place.ts";

export const confirmReply = act({
	name: "survey.confirmReply",
	effect:
		"Confirms that the delegation’s reply in force stands after a corrigendum to the questionnaire; it stands without this too.",
	input: z.strictObject({ survey: Id, delegation: Id, reply: Id }),
	may: may["survey.confirmReply"],
	async run(run, { survey: id, delegation: member, reply }) {
		const place = { survey: id, member };
		const { corrigenda } = await openPlace(run, place);
		const current = inForce(await lastReply(run.tx, place));
		if (current?.id !== reply) throw new Refusal(no("reply.notInForce"));
		for (const number of toConfirm(corrigenda, current, await confirmedBy(run.tx, place)))
			await insertConfirmation(run.tx, { ...place, number, at: run.now, by: personOf(run) });
		return { reply };
	},
});
