import { z } from "zod";
import { act, personOf } from "../../../acts/index.ts";
import { no, Refusal, refuseIf } from "../../../kit/refusal.ts";
import { leavePending } from "../../../ledger/index.ts";
import { Id, isSealed } from "../model.ts";
import { resultOf } from "../result/rules.ts";
import { may, mayMove } from "../rules.ts";
import { lockSurvey, setPublicity, setReleased } from "../store.ts";
import { closeIfDue } from "./close.ts";
import { seal } from "./seal.ts";
import { tellThoseConsulted } from "./tell.ts";

export const release = act({
	name: "survey.release",
	effect:
		"Establishes the result and releases it to all delegations at one instant: sealed in the ledger, shown on the survey's page, and reported by mail to each of those consulted in its language.",
	input: z.strictObject({ survey: Id }),
	may: may["survey.release"],
	async run(run, { survey: id }) {
		const closed = await closeIfDue(run, id);
		refuseIf(mayMove(closed.survey, "release", run.now));
		const result = resultOf(closed);
		const { salt, commitment } = seal("result", result);
		await setReleased(run.tx, result, salt, personOf(run), run.now);
		await leavePending(run, { v: 1, type: "result", survey: id, commitment });
		await tellThoseConsulted(run, closed.opening, { occasion: `survey.released:${id}`, letter: "report" });
		return { survey: id };
	},
});

export const publish = act({
	name: "survey.publish",
	effect:
		"Records the body's decision that the survey and, once released, its result are public. Until then only those consulted see them.",
	input: z.strictObject({ survey: Id, decision: z.string().trim().min(1).max(500) }),
	may: may["survey.publish"],
	async run(run, { survey: id, decision }) {
		const survey = await lockSurvey(run.tx, id);
		if (survey === undefined || !isSealed(survey)) throw new Refusal(no("survey.notFound"));
		refuseIf(mayMove(survey, "publish", run.now));
		if (survey.publicity !== null) throw new Refusal(no("survey.alreadyPublic"));
		await setPublicity(run.tx, id, { decision, at: run.now, by: personOf(run) });
		return { survey: id };
	},
});
