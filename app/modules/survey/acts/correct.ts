import { languageState } from "@intersession/document";
import type { Corrigendum } from "@intersession/ledger";
import { z } from "zod";
import { act, personOf, type Run } from "../../../acts/index.ts";
import { no, Refusal, refuseIf } from "../../../kit/refusal.ts";
import { leavePending, seal } from "../../../ledger/index.ts";
import { worksOf, writeWork } from "../../document/index.ts";
import { changeOf, mends, Slip, workOf } from "../corrigendum/rules.ts";
import { addCorrigendum } from "../corrigendum/store.ts";
import { corrigendum as letter } from "../letter/messages/index.ts";
import { Id, isSealed, Reasons, type SealedSurvey } from "../model.ts";
import { questionsOf } from "../question/store.ts";
import { askSecondOfficer, grantAsSecondOfficer } from "../request/acts.ts";
import { everyLanguage, may, mayMove } from "../rules.ts";
import { lockSurvey } from "../store.ts";
import { tellThoseConsulted } from "./tell.ts";

export const requestCorrigendum = act({
	name: "survey.requestCorrigendum",
	effect:
		"Asks a second officer to correct a slip in one language version of a sealed questionnaire, with the reasons in each language.",
	input: z.strictObject({ survey: Id, slip: Slip, reasons: Reasons }),
	may: may["survey.requestCorrigendum"],
	async run(run, { survey: id, slip, reasons }) {
		const { opening } = await toBeCorrected(run, id);
		const change = changeOf(opening, slip);
		if (change === undefined) throw new Refusal(no("survey.notFound"));
		const document = { survey: id, changes: [change], reasons };
		refuseIf(mends(opening, document), ...everyLanguage(reasons, opening.languages, "reasons"));
		await askSecondOfficer(run, id, "corrigendum", { changes: document.changes, reasons });
		return { survey: id };
	},
});

export const correct = act({
	name: "survey.correct",
	effect:
		"Corrects a slip in a language version of the questionnaire as the second officer: sealed in the ledger and told to all those consulted alike; those who have replied are asked to confirm, and their replies stand.",
	input: z.strictObject({ survey: Id }),
	may: may["survey.correct"],
	async run(run, { survey: id }) {
		const survey = await toBeCorrected(run, id);
		const { changes = [], reasons = {} } = (await grantAsSecondOfficer(run, id, "corrigendum")).input;
		const document = { survey: id, changes: [...changes], reasons };
		refuseIf(mends(survey.opening, document));
		const { salt, commitment } = seal("corrigendum", document);
		await addCorrigendum(run.tx, { document, salt, at: run.now });
		await leavePending(run, { v: 2, type: "corrigendum", survey: id, commitment });
		await rewriteWorks(run, survey, document);
		const occasion = `survey.corrected:${id}:${survey.corrigenda.length + 1}`;
		await tellThoseConsulted(run, survey.opening, {
			occasion,
			letter: (lang, params) => letter(lang, { ...params, changes }),
			closes: survey.closes,
			reasons,
		});
		return { survey: id };
	},
});

async function toBeCorrected(run: Run, id: string): Promise<SealedSurvey> {
	const survey = await lockSurvey(run.tx, id);
	if (survey === undefined || !isSealed(survey)) throw new Refusal(no("survey.notFound"));
	refuseIf(mayMove(survey, "correct", run.now));
	return survey;
}

/** The other versions still follow an original of which only a slip was corrected. */
async function rewriteWorks(run: Run, survey: SealedSurvey, { changes }: Corrigendum): Promise<void> {
	const works = await worksOf(run.tx, survey.id);
	const questions = await questionsOf(run.tx, survey.id);
	for (const change of changes) {
		const work = works.get(workOf(survey, questions, change) ?? "");
		if (work === undefined) throw new Error(`a text of survey ${survey.id} has no work`);
		const current = Object.entries(work.expressions).filter(([lang]) => languageState(work, lang) === "current");
		const standing = Object.fromEntries(current.map(([lang, { body }]) => [lang, body]));
		const wording = { bodies: { ...standing, [change.language]: change.after }, checked: Object.keys(standing) };
		await writeWork(run.tx, work, { wording, at: run.now, person: personOf(run) });
	}
}
