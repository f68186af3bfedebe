import { z } from "zod";
import { act, personOf } from "../../../acts/index.ts";
import { no, Refusal, refuseIf } from "../../../kit/refusal.ts";
import { leavePending, seal } from "../../../ledger/index.ts";
import { report } from "../letter/messages/index.ts";
import { Id } from "../model.ts";
import { awaitsChair, resultOf } from "../result/rules.ts";
import { settlementsOf } from "../result/store.ts";
import { resultSentences } from "../result/views/sentence.tsx";
import { may, mayMove } from "../rules.ts";
import { setReleased } from "../store.ts";
import { closeIfDue } from "./close.ts";
import { tellThoseConsulted } from "./tell.ts";

export const release = act({
	name: "survey.release",
	effect:
		"Establishes the result and releases it to all delegations at one instant: sealed in the ledger, shown on the survey’s page, and reported by mail to each of those consulted in its language.",
	input: z.strictObject({ survey: Id }),
	may: may["survey.release"],
	async run(run, { survey: id }) {
		const closed = await closeIfDue(run, id);
		refuseIf(mayMove(closed.survey, "release", run.now));
		const settlements = await settlementsOf(run.tx, id);
		if (awaitsChair(closed, settlements)) throw new Refusal(no("survey.equalityAwaits"));
		const result = resultOf(closed, settlements);
		const { salt, commitment } = seal("result", result);
		await setReleased(run.tx, result, salt, personOf(run), run.now);
		await leavePending(run, { v: 1, type: "result", survey: id, commitment });
		await tellThoseConsulted(run, closed.opening, {
			occasion: `survey.released:${id}`,
			letter: (lang, params) =>
				report(lang, { ...params, result: resultSentences({ lang, opening: closed.opening }, result) }),
		});
		return { survey: id };
	},
});
