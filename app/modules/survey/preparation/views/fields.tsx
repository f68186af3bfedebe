import type { Work } from "@intersession/document";
import { answersTo, type Condition, type Opening } from "@intersession/ledger";
import type { UiLang } from "../../../../kit/languages.ts";
import { type Choice, type FormRecord, fill } from "../../../../web/index.ts";
import { versionField, versionsOf } from "../../../document/index.ts";
import { type Question, questionKinds, rulesFor, type Survey, selects } from "../../model.ts";
import { answerName } from "../../reply/views/text.tsx";
import { messages } from "../messages/index.ts";

export type Way = Pick<Question, "kind" | "rule">;

/** What a question's form offers: each kind of question with each counting rule that fits it, or with none. */
export const ways: readonly Way[] = questionKinds.flatMap((kind): readonly Way[] => {
	const rules: readonly Question["rule"][] = rulesFor[kind];
	return (rules.length === 0 ? [null] : rules).map((rule) => ({ kind, rule }));
});

/** The value by which a form names a way of asking and counting. */
export const wayValue = ({ kind, rule }: Way): string => (rule === null ? kind : `${kind}.${rule}`);

/** The value by which a form names an answer to an earlier question, after which this one is put. */
const afterValue = (question: string, answer: string): string => `${question}.${answer}`;

/** The answers to the questions before the one in this place, counted from 1, or to all: what a condition may name. */
export const earlierAnswers = (lang: UiLang, opening: Opening, place = Number.POSITIVE_INFINITY): Choice[] =>
	opening.questions.slice(0, place - 1).flatMap((question, index) =>
		answersTo(question).map((answer) => ({
			value: afterValue(question.id, answer),
			label: fill(messages[lang].form.after, { n: index + 1, answer: answerName(lang, opening, question, answer) }),
		})),
	);

/** The condition that a form's ticks are; answers to several questions are none that holds together. */
export function conditionFrom(ticked: readonly string[]): Condition | null {
	const [question] = (ticked[0] ?? "").split(".");
	if (question === undefined || question === "") return null;
	return {
		question,
		answers: ticked.map((value) => (value.startsWith(`${question}.`) ? value.slice(question.length + 1) : value)),
	};
}

export type Works = ReadonlyMap<string, Work>;

/** The texts that forms have; the refusal of an act names one of them, the form one of its versions. */
const wordings = ["title", "introduction", "label", "description", "lowest", "highest"];

/** What the form calls a field of an act's input: `title.bodies.fr` is its `title.fr`; a text as a whole is its original. */
export function fieldOf(field: string, original: string): string {
	if (wordings.includes(field)) return versionField(field, original);
	return field === "kind" ? "rule" : field.replace(/\.bodies\./, ".");
}

/** A survey's title and settings as its form shows them. */
export const settingsForm = (survey: Survey, works: Works, languages: readonly string[]): FormRecord => ({
	...versionsOf("title", works.get(survey.title), languages),
	...versionsOf("introduction", works.get(survey.introduction), languages),
	organ: survey.organ ?? "",
	level: survey.level,
	decides: [...survey.decides],
	paperReplies: survey.paperReplies ? "yes" : "no",
	closingDate: survey.closingDate ?? "",
	courtesyDays: String(survey.courtesyDays),
	afterDateCounts: survey.afterDateCounts ? "yes" : "no",
	establishDays: String(survey.establishDays),
});

export const questionForm = ({ label, scale, ...question }: Question, works: Works, languages: readonly string[]) => ({
	...versionsOf("label", works.get(label), languages),
	rule: wayValue(question),
	...(selects(question.kind) && { select: String(question.select) }),
	...(question.rule !== null && { equality: question.equality ?? "none" }),
	...(scale !== null && {
		...versionsOf("lowest", works.get(scale.lowest), languages),
		...versionsOf("highest", works.get(scale.highest), languages),
	}),
	...(question.kind !== "comment" && { withComment: question.withComment ? "yes" : "" }),
	condition: (question.condition?.answers ?? []).map((answer) =>
		afterValue(question.condition?.question ?? "", answer),
	),
});

export const optionForm = (
	{ title, description }: Question["options"][number],
	works: Works,
	languages: readonly string[],
) => ({
	...versionsOf("title", works.get(title), languages),
	...versionsOf("description", works.get(description), languages),
});

/** The fields in which what was typed differs from what now stands; boxes ticked are not among them. */
export const differing = (typedForm: FormRecord, standing: FormRecord): string[] =>
	Object.keys(standing)
		.filter((name) => name !== "condition")
		.filter((name) => String(typedForm[name] ?? "") !== String(standing[name]));
