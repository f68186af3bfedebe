import type { Work } from "@intersession/document";
import type { FormRecord } from "../../../../web/index.ts";
import { versionField, versionsOf } from "../../../document/index.ts";
import { type Question, type QuestionKind, rulesFor, type Survey } from "../../model.ts";

/** What a question's form offers: each counting rule with the kind of question it belongs to, and the comment, which has none. */
export const ways = [
	...rulesFor.chooseOne.map((rule) => ({ kind: "chooseOne" as const, rule })),
	...rulesFor.rank.map((rule) => ({ kind: "rank" as const, rule })),
	{ kind: "comment" as const, rule: null },
] as const satisfies readonly { kind: QuestionKind; rule: Question["rule"] }[];
export type Way = (typeof ways)[number];

/** The value by which a form names a way of asking and counting. */
export const wayValue = ({ kind, rule }: Pick<Question, "kind" | "rule">): string => rule ?? kind;

export type Works = ReadonlyMap<string, Work>;

/** The texts that forms have; the refusal of an act names one of them, the form one of its versions. */
const wordings = ["title", "introduction", "label", "description"];

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
	establishDays: String(survey.establishDays),
});

export const questionForm = ({ label, ...question }: Question, works: Works, languages: readonly string[]) => ({
	...versionsOf("label", works.get(label), languages),
	rule: wayValue(question),
	equality: question.equality ?? "none",
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
	Object.keys(standing).filter((name) => String(typedForm[name] ?? "") !== String(standing[name]));
