import { languageState, type Wording, type Work } from "@intersession/document";
import { z } from "zod";
import { act, personOf, type Run } from "../../../acts/index.ts";
import { newId } from "../../../kit/ids.ts";
import { no, Refusal } from "../../../kit/refusal.ts";
import { worksOf } from "../../document/index.ts";
import { Id, type Survey } from "../model.ts";
import { insertOption, insertQuestion, questionsOf } from "../question/store.ts";
import { may } from "../rules.ts";
import { findSurvey, insertSurvey, lockSurvey, reissueOf } from "../store.ts";
import { newWork } from "./edit.ts";

export const copy = act({
	name: "survey.copy",
	effect:
		"Begins a survey as a copy of an earlier one: its questions, options, texts and settings, and nothing else; the closing date is set anew, and texts that did not follow their original are left out.",
	input: z.strictObject({ survey: Id }),
	may: may["survey.copy"],
	async run(run, { survey: id }) {
		const survey = await findSurvey(run.tx, id);
		if (survey === undefined) throw new Refusal(no("survey.notFound"));
		return { survey: await copyOf(run, survey) };
	},
});

export const reissue = act({
	name: "survey.reissue",
	effect:
		"Begins a survey in the place of an annulled one, with its questions, options, texts and settings: the two name each other, and what was put forward in a choice stays linked. Replies to the annulled one are kept and do not count.",
	input: z.strictObject({ survey: Id }),
	may: may["survey.reissue"],
	async run(run, { survey: id }) {
		const survey = await lockSurvey(run.tx, id);
		if (survey === undefined || survey.annulledAt === null) throw new Refusal(no("survey.notAnnulled"));
		if ((await reissueOf(run.tx, id)) !== undefined) throw new Refusal(no("survey.reissuedAlready"));
		return { survey: await copyOf(run, survey, { inPlace: true }) };
	},
});

/**
 * A survey under preparation with all that the other one asks and how it was set. A copy is about no choice, for what is put forward has moved
 * on; one in the place of another is about the same.
 */
async function copyOf(run: Run, from: Survey, { inPlace = false } = {}): Promise<string> {
	const id = newId();
	const works = await worksOf(run.tx, from.id);
	const again = (work: string) => {
		const found = works.get(work);
		if (found === undefined) throw new Error(`work ${work} has no row`);
		return newWork(run, id, found.original, wordingOf(found));
	};
	await insertSurvey(run.tx, {
		id,
		draft: {
			original: from.original,
			organ: from.organ ?? "",
			level: from.level,
			decides: [...from.decides],
			establishDays: from.establishDays,
			paperReplies: from.paperReplies,
			closingDate: null,
			courtesyDays: from.courtesyDays,
			afterDateCounts: from.afterDateCounts,
		},
		title: await again(from.title),
		introduction: await again(from.introduction),
		choice: inPlace ? from.choice : null,
		reissues: inPlace ? from.id : null,
		copiedFrom: from.id,
		at: run.now,
		by: personOf(run),
	});
	// What conditions name, by what it was: questions, and options that were copied before them.
	const copies = new Map<string, string>();
	for (const { label, options, scale, condition, ...question } of await questionsOf(run.tx, from.id)) {
		const copied = newId();
		copies.set(question.id, copied);
		await insertQuestion(run.tx, id, {
			...question,
			id: copied,
			label: await again(label),
			scale: scale && { lowest: await again(scale.lowest), highest: await again(scale.highest) },
			condition: condition && {
				question: copies.get(condition.question) ?? "",
				answers: condition.answers.map((answer) => copies.get(answer) ?? answer),
			},
		});
		for (const { id: option, title, description, dossier } of options) {
			const offered = newId();
			copies.set(option, offered);
			await insertOption(run.tx, id, copied, {
				id: offered,
				title: await again(title),
				description: await again(description),
				dossier: inPlace ? dossier : null,
			});
		}
	}
	return id;
}

/** A text in every language in which it follows its original. */
function wordingOf(work: Work): Wording {
	const current = Object.entries(work.expressions).filter(([lang]) => {
		const state = languageState(work, lang);
		return state === "original" || state === "current";
	});
	return { bodies: Object.fromEntries(current.map(([lang, { body }]) => [lang, body])), checked: [] };
}
