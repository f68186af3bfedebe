import { z } from "zod";
import { act, type Run } from "../../../acts/index.ts";
import { no, Refusal, refuseIf } from "../../../kit/refusal.ts";
import { leavePending, seal } from "../../../ledger/index.ts";
import { Id, isSealed, Reasons, type SealedSurvey } from "../model.ts";
import { askSecondOfficer, grantAsSecondOfficer } from "../request/acts.ts";
import { everyLanguage, may, mayMove } from "../rules.ts";
import { lockSurvey, setAnnulled } from "../store.ts";
import { tellThoseConsulted } from "./tell.ts";

export const requestAnnulment = act({
	name: "survey.requestAnnulment",
	effect: "Asks a second officer to annul a survey, with the reasons in each language.",
	input: z.strictObject({ survey: Id, reasons: Reasons }),
	may: may["survey.requestAnnulment"],
	async run(run, { survey: id, reasons }) {
		const survey = await toBeAnnulled(run, id);
		refuseIf(...everyLanguage(reasons, survey.opening.languages, "reasons"));
		await askSecondOfficer(run, id, "annulment", { reasons });
		return { survey: id };
	},
});

export const annul = act({
	name: "survey.annul",
	effect:
		"Annuls the survey as the second officer: replies are kept and do not count; recorded in the ledger with its reasons and told to all those consulted alike.",
	input: z.strictObject({ survey: Id }),
	may: may["survey.annul"],
	async run(run, { survey: id }) {
		const survey = await toBeAnnulled(run, id);
		const { reasons = {} } = (await grantAsSecondOfficer(run, id, "annulment")).input;
		const document = { survey: id, reasons };
		const { salt, commitment } = seal("annulment", document);
		await setAnnulled(run.tx, document, salt, run.now);
		await leavePending(run, { v: 1, type: "annulment", survey: id, commitment });
		await tellThoseConsulted(run, survey.opening, { occasion: `survey.annulled:${id}`, letter: "annulment", reasons });
		return { survey: id };
	},
});

async function toBeAnnulled(run: Run, id: string): Promise<SealedSurvey> {
	const survey = await lockSurvey(run.tx, id);
	if (survey === undefined || !isSealed(survey)) throw new Refusal(no("survey.notFound"));
	refuseIf(mayMove(survey, "annul", run.now));
	return survey;
}
