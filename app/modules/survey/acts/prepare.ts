import { Wording } from "@intersession/document";
import { MAX_OPTIONS } from "@intersession/tally";
import { z } from "zod";
import { act, personOf, type Run } from "../../../acts/index.ts";
import { newId } from "../../../kit/ids.ts";
import { no, Refusal, refuseIf } from "../../../kit/refusal.ts";
import { removeWorks } from "../../document/index.ts";
import { organNames } from "../../membership/index.ts";
import { askAbout } from "../choice/acts.ts";
import {
	type Direction,
	DraftSurvey,
	directions,
	Id,
	NewSurvey,
	type Question,
	questionKinds,
	selects,
	Version,
} from "../model.ts";
import {
	deleteOption,
	deleteQuestion,
	insertOption,
	insertQuestion,
	swapPlaces,
	updateQuestion,
} from "../question/store.ts";
import { fittingRule, followUpsHang, may, originalGiven, someSelected, withoutFollowUp } from "../rules.ts";
import { insertSurvey, updateSettings } from "../store.ts";
import { edited, newWork, optionIn, questionIn, rewrite, underPreparation } from "./edit.ts";

export const prepare = act({
	name: "survey.prepare",
	effect:
		"Begins a survey: title, introduction and settings in one original language, to be completed before it is opened. One that is about a " +
		"choice of a year’s dialogue begins with its question, and with what is put forward as the options, in the words of the dossiers.",
	input: NewSurvey,
	may: may["survey.prepare"],
	async run(run, { choice, ...draft }) {
		refuseIf(originalGiven(draft.original, draft.title, "title"));
		await knownOrgan(run, draft.organ);
		const id = newId();
		const title = await newWork(run, id, draft.original, draft.title);
		const introduction = await newWork(run, id, draft.original, draft.introduction);
		const texts = { title, introduction };
		await insertSurvey(run.tx, { id, draft, choice, copiedFrom: null, ...texts, at: run.now, by: personOf(run) });
		if (choice !== null) await askAbout(run, { id, original: draft.original }, choice);
		return { survey: id };
	},
});

export const describe = act({
	name: "survey.describe",
	effect:
		"Changes the title, introduction or settings of a survey under preparation; a changed original makes its other versions stale.",
	input: DraftSurvey.omit({ original: true }).extend({ survey: Id, version: Version }),
	may: may["survey.describe"],
	async run(run, { survey: id, version, ...draft }) {
		const { survey, works } = await underPreparation(run, id, version);
		refuseIf(originalGiven(survey.original, draft.title, "title"));
		await knownOrgan(run, draft.organ);
		await rewrite(run, works, survey.title, draft.title);
		await rewrite(run, works, survey.introduction, draft.introduction);
		await updateSettings(run.tx, id, draft);
		return { version: await edited(run, id) };
	},
});

/** A text that is not given. */
const nothing: Wording = { bodies: {}, checked: [] };

export const putQuestion = act({
	name: "survey.putQuestion",
	effect:
		"Adds a question to a survey under preparation, or changes one: its wording, counting rule, number to be selected, way out of equality, comment beside the answer, or the answers to an earlier question after which it is put.",
	input: z.strictObject({
		survey: Id,
		version: Version,
		question: Id.nullable(),
		kind: z.enum(questionKinds),
		label: Wording,
		rule: z.enum(["plurality", "approval", "borda", "schulze", "mes+phragmen"]).nullable(),
		equality: z.literal("chair").nullable(),
		/** How many options are to be selected, where several can be; of `chooseK` also how many one reply may choose. */
		select: z.coerce.number().int().min(0).max(MAX_OPTIONS).default(1),
		/** What the ends of the scale say, of a rating. */
		lowest: Wording.nullable().default(null),
		highest: Wording.nullable().default(null),
		withComment: z.boolean().default(false),
		condition: z
			.strictObject({ question: Id, answers: z.array(z.string().max(64)).min(1) })
			.nullable()
			.default(null),
	}),
	may: may["survey.putQuestion"],
	async run(run, { survey: id, version, question: existing, label, ...given }) {
		const { survey, works, questions } = await underPreparation(run, id, version);
		const before = existing === null ? undefined : questionIn(questions, existing);
		const kind = before?.kind ?? given.kind;
		const ends = { lowest: given.lowest ?? nothing, highest: given.highest ?? nothing };
		const worded = kind === "rate" ? (["lowest", "highest"] as const) : [];
		const { original } = survey;
		refuseIf(
			originalGiven(original, label, "label"),
			...worded.map((end) => originalGiven(original, ends[end], end)),
			fittingRule(given.kind, given.rule),
			fittingRule(kind, given.rule),
			someSelected(kind, given.select),
		);
		const counted = {
			rule: given.rule,
			equality: given.rule === null ? null : given.equality,
			select: selects(kind) ? given.select : 1,
			withComment: kind !== "comment" && given.withComment,
			condition: given.condition,
		};
		if (before !== undefined) {
			refuseIf(followUpsHang(questions.map((one) => (one === before ? { ...one, ...counted } : one))));
			await rewrite(run, works, before.label, label);
			if (before.scale !== null) {
				await rewrite(run, works, before.scale.lowest, ends.lowest);
				await rewrite(run, works, before.scale.highest, ends.highest);
			}
			await updateQuestion(run.tx, { id: before.id, ...counted });
			return { question: before.id, version: await edited(run, id) };
		}
		const question = newId();
		refuseIf(followUpsHang([...questions, { id: question, kind, label: "", scale: null, options: [], ...counted }]));
		const write = (wording: Wording) => newWork(run, id, original, wording);
		const scale = kind === "rate" ? { lowest: await write(ends.lowest), highest: await write(ends.highest) } : null;
		await insertQuestion(run.tx, id, { id: question, kind, label: await write(label), scale, ...counted });
		return { question, version: await edited(run, id) };
	},
});

export const removeQuestion = act({
	name: "survey.removeQuestion",
	effect:
		"Removes a question with its options from a survey under preparation; refused while a follow-up hangs on an answer to it.",
	input: z.strictObject({ survey: Id, version: Version, question: Id }),
	may: may["survey.removeQuestion"],
	async run(run, { survey: id, version, question }) {
		const { questions } = await underPreparation(run, id, version);
		const { label, scale, options } = questionIn(questions, question);
		refuseIf(withoutFollowUp(questions, question));
		await deleteQuestion(run.tx, question);
		const ends = scale === null ? [] : [scale.lowest, scale.highest];
		await removeWorks(run.tx, [label, ...ends, ...options.flatMap(({ title, description }) => [title, description])]);
		return { version: await edited(run, id) };
	},
});

export const putOption = act({
	name: "survey.putOption",
	effect: "Adds an option to a question under preparation, or changes the wording of one in any language.",
	input: z.strictObject({
		survey: Id,
		version: Version,
		question: Id,
		option: Id.nullable(),
		title: Wording,
		description: Wording,
	}),
	may: may["survey.putOption"],
	async run(run, { survey: id, version, question, option: existing, title, description }) {
		const { survey, works, questions } = await underPreparation(run, id, version);
		refuseIf(originalGiven(survey.original, title, "title"));
		const { options } = questionIn(questions, question);
		if (existing === null && options.length >= MAX_OPTIONS) throw new Refusal(no("survey.tooManyOptions"));
		const option = existing ?? newId();
		if (existing === null) {
			await insertOption(run.tx, id, question, {
				id: option,
				title: await newWork(run, id, survey.original, title),
				description: await newWork(run, id, survey.original, description),
				dossier: null,
			});
		} else {
			const before = optionIn(options, existing);
			await rewrite(run, works, before.title, title);
			await rewrite(run, works, before.description, description);
		}
		return { option, version: await edited(run, id) };
	},
});

export const removeOption = act({
	name: "survey.removeOption",
	effect: "Removes an option from a question under preparation; refused while a follow-up hangs on it.",
	input: z.strictObject({ survey: Id, version: Version, question: Id, option: Id }),
	may: may["survey.removeOption"],
	async run(run, { survey: id, version, question, option }) {
		const { questions } = await underPreparation(run, id, version);
		const { title, description } = optionIn(questionIn(questions, question).options, option);
		refuseIf(withoutFollowUp(questions, question, option));
		await deleteOption(run.tx, option);
		await removeWorks(run.tx, [title, description]);
		return { version: await edited(run, id) };
	},
});

export const moveQuestion = act({
	name: "survey.moveQuestion",
	effect:
		"Moves a question of a survey under preparation one place up or down; the order in which questions stand is sealed at the opening.",
	input: z.strictObject({ survey: Id, version: Version, question: Id, direction: z.enum(directions) }),
	may: may["survey.moveQuestion"],
	async run(run, { survey: id, version, question, direction }) {
		const { questions } = await underPreparation(run, id, version);
		const neighbour = neighbourOf(questions, question, direction);
		refuseIf(followUpsHang(swapped(questions, question, neighbour)));
		await swapPlaces(run.tx, "survey_question", question, neighbour);
		return { version: await edited(run, id) };
	},
});

export const moveOption = act({
	name: "survey.moveOption",
	effect:
		"Moves an option of a question under preparation one place up or down; the order in which options stand is sealed at the opening.",
	input: z.strictObject({ survey: Id, version: Version, question: Id, option: Id, direction: z.enum(directions) }),
	may: may["survey.moveOption"],
	async run(run, { survey: id, version, question, option, direction }) {
		const { questions } = await underPreparation(run, id, version);
		const { options } = questionIn(questions, question);
		await swapPlaces(run.tx, "survey_option", option, neighbourOf(options, option, direction));
		return { version: await edited(run, id) };
	},
});

/** The questions as they would stand after the move. */
const swapped = (questions: readonly Question[], one: string, other: string): Question[] =>
	questions.map((question) => {
		if (question.id === one) return questionIn(questions, other);
		return question.id === other ? questionIn(questions, one) : question;
	});

/** The one with which a move changes places. */
function neighbourOf(row: readonly { readonly id: string }[], id: string, direction: Direction): string {
	const index = row.findIndex((one) => one.id === id);
	if (index === -1) throw new Refusal(no("survey.notFound"));
	const neighbour = row[index + (direction === "up" ? -1 : 1)];
	if (neighbour === undefined) throw new Refusal(no("survey.noFurther"));
	return neighbour.id;
}

async function knownOrgan(run: Run, organ: string): Promise<void> {
	const organs = await organNames(run.tx);
	if (!organs.some(({ id }) => id === organ)) throw new Refusal(no("survey.organUnknown", {}, "organ"));
}
