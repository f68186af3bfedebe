import type { Wording } from "@intersession/document";
import { MAX_OPTIONS } from "@intersession/tally";
import { z } from "zod";
import { act, type Run } from "../../../acts/index.ts";
import { newId } from "../../../kit/ids.ts";
import { isUiLang } from "../../../kit/languages.ts";
import { no, Refusal, refuseIf } from "../../../kit/refusal.ts";
import { fill } from "../../../web/index.ts";
import { briefOf, choiceWithDossiers, type Dossier, type Step } from "../../dialogue/index.ts";
import { bodyOf } from "../../membership/index.ts";
import { edited, newWork, optionIn, questionIn, rewrite, underPreparation } from "../acts/edit.ts";
import { Id, rulesFor, type Survey, Version } from "../model.ts";
import { insertOption, insertQuestion, setCopied } from "../question/store.ts";
import { may } from "../rules.ts";
import { messages } from "./messages/index.ts";
import { copiedFrom, openDossiers, textsGiven } from "./rules.ts";

/**
 * The one question that a choice asks, with what is put forward in it as the options: their words in every language in which the
 * dossiers are up to date, and the versions from which they were taken.
 */
export async function askAbout(run: Run, survey: Pick<Survey, "id" | "original">, choice: string): Promise<void> {
	const { choice: asked, year, dossiers } = await choiceWithDossiers(run.tx, choice);
	const open = openDossiers(dossiers);
	refuseIf(
		open.length === 0 ? no("survey.nothingPutForward") : undefined,
		open.length > MAX_OPTIONS ? no("survey.tooManyOptions") : undefined,
	);
	const { languages } = await bodyOf(run.tx);
	const question = newId();
	const kind = kindOf(asked.step, open.length);
	await insertQuestion(run.tx, survey.id, {
		id: question,
		kind,
		label: await newWork(run, survey.id, survey.original, labelOf(kind, year, languages)),
		rule: rulesFor[kind][0],
		equality: "chair",
		select: asked.toSelect,
		scale: null,
		withComment: false,
		condition: null,
	});
	for (const dossier of open) {
		const { title, description } = wordingsOf(dossier, languages);
		refuseIf(textsGiven(survey.original, title, dossier.option.place));
		await insertOption(run.tx, survey.id, question, {
			id: newId(),
			title: await newWork(run, survey.id, survey.original, title),
			description: await newWork(run, survey.id, survey.original, description),
			dossier: copiedFrom(dossier),
		});
	}
}

/** Of two themes nothing more can be asked than which; of more, in which order. */
const kindOf = (step: Step, options: number): "chooseOne" | "rank" | "chooseK" =>
	step === "topics" ? "chooseK" : options === 2 ? "chooseOne" : "rank";

export const retakeTexts = act({
	name: "survey.retakeTexts",
	effect:
		"Takes an option’s title and description over from its dossier as it now stands, in every language in which that is up to date; what was edited in the survey since is replaced.",
	input: z.strictObject({ survey: Id, version: Version, question: Id, option: Id }),
	may: may["survey.retakeTexts"],
	async run(run, { survey: id, version, question, option: of }) {
		const { survey, works, questions } = await underPreparation(run, id, version);
		const option = optionIn(questionIn(questions, question).options, of);
		if (survey.choice === null || option.dossier === null) throw new Refusal(no("survey.notFound"));
		const { dossiers } = await choiceWithDossiers(run.tx, survey.choice);
		const dossier = dossiers.find((one) => one.option.id === option.dossier?.option);
		if (dossier === undefined) throw new Refusal(no("survey.notFound"));
		const { languages } = await bodyOf(run.tx);
		const { title, description } = wordingsOf(dossier, languages);
		refuseIf(textsGiven(survey.original, title, dossier.option.place));
		await rewrite(run, works, option.title, title);
		await rewrite(run, works, option.description, description);
		await setCopied(run.tx, option.id, copiedFrom(dossier));
		return { version: await edited(run, id) };
	},
});

/** What was checked in the dossier needs no checking again here. */
function wordingsOf(dossier: Dossier, languages: readonly string[]): { title: Wording; description: Wording } {
	const briefs = languages.filter(isUiLang).map((lang) => [lang, briefOf(dossier, lang)] as const);
	const bodies = (part: "title" | "account") =>
		Object.fromEntries(briefs.map(([lang, brief]) => [lang, brief[part] ?? ""]));
	const checked = [...languages];
	return { title: { bodies: bodies("title"), checked }, description: { bodies: bodies("account"), checked } };
}

function labelOf(kind: ReturnType<typeof kindOf>, year: number, languages: readonly string[]): Wording {
	const label = languages.filter(isUiLang).map((lang) => [lang, fill(messages[lang].label[kind], { year })]);
	return { bodies: Object.fromEntries(label), checked: [] };
}
