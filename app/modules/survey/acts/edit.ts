import type { Wording, Work } from "@intersession/document";
import { personOf, type Run } from "../../../acts/index.ts";
import { no, Refusal, refuseIf } from "../../../kit/refusal.ts";
import { createWork, worksOf, writeWork } from "../../document/index.ts";
import type { Question, Survey } from "../model.ts";
import { questionsOf } from "../question/store.ts";
import { answerRequest, waitingRequests } from "../request/store.ts";
import { mayMove, sameVersion } from "../rules.ts";
import { lockSurvey, touchSurvey } from "../store.ts";

/**
 * The new version. A request to open what is no longer what it was is void: the second officer opens what the first one asked
 * for, or is asked again.
 */
export async function edited(run: Run, id: string): Promise<number> {
	for (const { id: request } of await waitingRequests(run.tx, id))
		await answerRequest(run.tx, request, { answer: "void", remark: "", by: personOf(run), at: run.now });
	return await touchSurvey(run.tx, id);
}

/** The survey, locked, still under preparation and unchanged since the form was opened. */
export async function underPreparation(run: Run, id: string, version: number) {
	const survey = await lockSurvey(run.tx, id);
	if (survey === undefined) throw new Refusal(no("survey.notFound"));
	refuseIf(mayMove(survey, "edit", run.now));
	refuseIf(sameVersion(survey, version));
	return { survey, works: await worksOf(run.tx, id), questions: await questionsOf(run.tx, id) };
}

export const newWork = (run: Run, owner: Survey["id"], original: string, wording: Wording): Promise<string> =>
	createWork(run.tx, { owner, original, wording, at: run.now, person: personOf(run) });

export async function rewrite(run: Run, works: ReadonlyMap<string, Work>, id: string, wording: Wording): Promise<void> {
	const work = works.get(id);
	if (work === undefined) throw new Error(`work ${id} has no row`);
	await writeWork(run.tx, work, { wording, at: run.now, person: personOf(run) });
}

export function questionIn(questions: readonly Question[], id: string): Question {
	const found = questions.find((question) => question.id === id);
	if (found === undefined) throw new Refusal(no("survey.notFound"));
	return found;
}

export function optionIn(options: Question["options"], id: string): Question["options"][number] {
	const found = options.find((option) => option.id === id);
	if (found === undefined) throw new Refusal(no("survey.notFound"));
	return found;
}
