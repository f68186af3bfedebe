import { z } from "zod";
import { act, type Run } from "../../../acts/index.ts";
import { no, Refusal, refuseIf } from "../../../kit/refusal.ts";
import { leavePending, seal } from "../../../ledger/index.ts";
import { Id, isSealed, Reasons, type SealedSurvey } from "../model.ts";
import { askSecondOfficer, grantAsSecondOfficer } from "../request/acts.ts";
import { everyLanguage, may, mayMove } from "../rules.ts";
import { lockSurvey, setPublicity } from "../store.ts";
import { tellThoseConsulted } from "./tell.ts";

export const requestPublicity = act({
	name: "survey.requestPublicity",
	effect: "Asks a second officer to record the body’s decision that the survey is public, in each language.",
	input: z.strictObject({ survey: Id, decision: Reasons }),
	may: may["survey.requestPublicity"],
	async run(run, { survey: id, decision }) {
		const survey = await toBePublished(run, id);
		refuseIf(...everyLanguage(decision, survey.opening.languages, "decision"));
		await askSecondOfficer(run, id, "publicity", { decision });
		return { survey: id };
	},
});

/** Surveys and results are for those consulted; they become public by the body's recorded decision alone. */
export const publish = act({
	name: "survey.publish",
	effect:
		"Records as the second officer the body’s decision that the survey and, once released, its result are public: sealed in the ledger and told to all those consulted alike.",
	input: z.strictObject({ survey: Id }),
	may: may["survey.publish"],
	async run(run, { survey: id }) {
		const survey = await toBePublished(run, id);
		const { decision = {} } = (await grantAsSecondOfficer(run, id, "publicity")).input;
		const document = { survey: id, decision };
		const { salt, commitment } = seal("publicity", document);
		await setPublicity(run.tx, document, salt, run.now);
		await leavePending(run, { v: 1, type: "publicity", survey: id, commitment });
		const occasion = `survey.published:${id}`;
		await tellThoseConsulted(run, survey.opening, {
			occasion,
			letter: "publicity",
			closes: survey.closes,
			reasons: decision,
		});
		return { survey: id };
	},
});

async function toBePublished(run: Run, id: string): Promise<SealedSurvey> {
	const survey = await lockSurvey(run.tx, id);
	if (survey === undefined || !isSealed(survey)) throw new Refusal(no("survey.notFound"));
	refuseIf(mayMove(survey, "publish", run.now));
	if (survey.publicity !== null) throw new Refusal(no("survey.alreadyPublic"));
	return survey;
}
