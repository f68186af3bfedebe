import type { Corrigendum, Opening } from "@intersession/ledger";
import { corrected } from "@intersession/ledger";
import { z } from "zod";
import type { Instant } from "../../../kit/clock.ts";
import { no, type Verdict } from "../../../kit/refusal.ts";
import type { Question, Survey } from "../model.ts";
import type { SubmittedReply } from "../received/model.ts";

const Id = z.string().min(1).max(64);

/** What an officer asks to be corrected: which text, in which language, and how it is to read. */
export const Slip = z.strictObject({
	field: z.enum(["title", "introduction", "label", "lowest", "highest", "description"]),
	question: Id.nullable(),
	option: Id.nullable(),
	language: z.string().min(2).max(35),
	after: z.string().trim().min(1).max(20_000),
});
export type Slip = z.output<typeof Slip>;

type Place = Omit<Slip, "after" | "language">;
type Texts = Readonly<Record<string, string>>;

/** Every text of a questionnaire, in its order; those that are empty in the original have no version to correct. */
export function textsIn({ title, introduction, questions, original }: Opening): (Place & { readonly texts: Texts })[] {
	const all = [
		{ field: "title" as const, question: null, option: null, texts: title },
		{ field: "introduction" as const, question: null, option: null, texts: introduction },
		...questions.flatMap(({ id, label, scale, options }) => [
			{ field: "label" as const, question: id, option: null, texts: label },
			...(scale === undefined
				? []
				: (["lowest", "highest"] as const).map((field) => ({
						field,
						question: id,
						option: null,
						texts: scale[field],
					}))),
			...options.flatMap((option) => [
				{ field: "title" as const, question: id, option: option.id, texts: option.title },
				{ field: "description" as const, question: id, option: option.id, texts: option.description },
			]),
		]),
	];
	return all.filter(({ texts }) => (texts[original] ?? "") !== "");
}

const sameText = (one: Place, other: Place): boolean =>
	one.field === other.field && one.question === other.question && one.option === other.option;

/** The change as it is sealed, against the words as they now read; undefined for a text that is not there. */
export function changeOf(opening: Opening, slip: Slip): Corrigendum["changes"][number] | undefined {
	const found = textsIn(opening).find((text) => sameText(text, slip));
	if (found === undefined || !opening.languages.includes(slip.language)) return undefined;
	const { field, question, option, language, after } = slip;
	return {
		field,
		...(question !== null && { question }),
		...(option !== null && { option }),
		language,
		before: found.texts[language] ?? "",
		after,
	};
}

/** A corrigendum corrects words that still read as they did when it was asked for, and corrects something. */
export function mends(opening: Opening, document: Corrigendum): Verdict<"corrigendum.nothing" | "corrigendum.changed"> {
	if (document.changes.some(({ before, after }) => before === after))
		return no("corrigendum.nothing", {}, "slip.after");
	return corrected(opening, [document]) === undefined ? no("corrigendum.changed") : undefined;
}

/** The work in which a text was written while the survey was prepared: a copy begins from the words as corrected. */
export function workOf(
	survey: Pick<Survey, "title" | "introduction">,
	questions: readonly Question[],
	{ field, question, option }: Corrigendum["changes"][number],
): string | undefined {
	const asked = questions.find(({ id }) => id === question);
	const offered = asked?.options.find(({ id }) => id === option);
	if (question === undefined) return field === "title" ? survey.title : survey.introduction;
	if (field === "lowest" || field === "highest") return asked?.scale?.[field];
	return option === undefined ? asked?.label : offered?.[field === "title" ? "title" : "description"];
}

/** The corrigenda, from 1, after which a reply in force is still to be confirmed: those that came after it. */
export const toConfirm = (
	corrigenda: readonly { readonly at: Instant }[],
	reply: SubmittedReply | undefined,
	confirmed: ReadonlySet<number>,
): number[] =>
	corrigenda.flatMap(({ at }, index) =>
		reply !== undefined && reply.received < at && !confirmed.has(index + 1) ? [index + 1] : [],
	);
