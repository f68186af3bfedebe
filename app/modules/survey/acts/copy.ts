import { languageState, type Wording, type Work } from "@intersession/document";
import { z } from "zod";
import { act, personOf, type Run } from "../../../acts/index.ts";
import { newId } from "../../../kit/ids.ts";
import { no, Refusal } from "../../../kit/refusal.ts";
import { worksOf } from "../../document/index.ts";
import { Id, type Survey } from "../model.ts";
import { insertOption, insertQuestion, questionsOf } from "../question/store.ts";
import { may } from "../rules.ts";
import { findSurvey, insertSurvey } from "../store.ts";
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

/** A survey under preparation with all that the other one asks and how it was set. It is about no choice: what is put forward has moved on. */
async function copyOf(run: Run, from: Survey): Promise<string> {
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
			original: from.original as "en" | "fr" | "es",
			organ: from.organ ?? "",
			level: from.level,
			decides: [...from.decides],
			establishDays: from.establishDays,
			paperReplies: from.paperReplies,
			closingDate: null,
		},
		title: await again(from.title),
		introduction: await again(from.introduction),
		choice: null,
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
		for (const { id: option, title, description } of options) {
			const offered = newId();
			copies.set(option, offered);
			await insertOption(run.tx, id, copied, {
				id: offered,
				title: await again(title),
				description: await again(description),
				dossier: null,
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
