import { type Opening, SCALE } from "@intersession/ledger";
import { z } from "zod";
import type { UiLang } from "../../../../kit/languages.ts";
import { chosen, type FieldErrors, type FormRecord, fieldErrors, placeField, typed } from "../../../../web/index.ts";
import type { Answer, Answers } from "../../draft/model.ts";
import { COMMENT_LIMIT } from "../../model.ts";
import { words } from "../messages/index.ts";
import { answerField, commentField, noneField, noPreference } from "../views/answers.tsx";

type Question = Opening["questions"][number];

/**
 * The answers that a form carries, as far as they can be kept, and what is to be corrected in them. A comment is kept whole
 * however long it is, so that the page can show it again; an option that is not offered is not kept.
 */
export function readAnswers(
	lang: UiLang,
	{ questions }: Opening,
	form: FormRecord,
): { answers: Answers; errors: FieldErrors } {
	const answers: Record<string, Answer> = {};
	const errors: Record<string, string> = {};
	for (const question of questions) {
		const answer = answerTo(question, form);
		if (answer !== undefined) answers[question.id] = answer;
		Object.assign(errors, errorsIn(lang, question, form));
	}
	return { answers, errors };
}

function answerTo(question: Question, form: FormRecord): Answer | undefined {
	const comment = question.withComment === true ? typed(form, commentField(question.id)) : "";
	const answer = substanceOf(question, form);
	if (comment === "") return answer;
	return answer === undefined ? { comment } : { ...answer, comment };
}

function substanceOf({ id, kind, options }: Question, form: FormRecord): Answer | undefined {
	const field = answerField(id);
	const value = typed(form, field);
	const none = value === noPreference;
	switch (kind) {
		case "comment":
			return value === "" ? undefined : { comment: value };
		case "chooseOne":
			if (none) return { choose: null };
			return options.some((option) => option.id === value) ? { choose: value } : undefined;
		case "yesNo":
			if (none) return { answer: null };
			return value === "yes" || value === "no" ? { answer: value } : undefined;
		case "rate": {
			const rate = SCALE.find((step) => `${step}` === value);
			return none ? { rate: null } : rate && { rate };
		}
		case "approve":
		case "chooseK": {
			const ticked = chosen(form, field);
			const approve = options.map((option) => option.id).filter((option) => ticked.includes(option));
			return approve.length > 0 || typed(form, noneField(id)) !== "" ? { approve } : undefined;
		}
		case "rank": {
			const ranking = rankingOf(options, (option) => typed(form, placeField(field, option)));
			return ranking.length > 0 || typed(form, noneField(id)) !== "" ? { ranking } : undefined;
		}
	}
}

/** Groups of equally preferred options, best first: places may leave gaps, as 1, 1 and 3 do. */
function rankingOf(options: Question["options"], placeOf: (option: string) => string): string[][] {
	const places = options.map(({ id }) => ({ id, place: Number(placeOf(id)) })).filter(({ place }) => place > 0);
	const used = [...new Set(places.map(({ place }) => place))].sort((a, b) => a - b);
	return used.map((wanted) => places.filter(({ place }) => place === wanted).map(({ id }) => id));
}

function errorsIn(lang: UiLang, question: Question, form: FormRecord): FieldErrors {
	const field = answerField(question.id);
	const parsed = schemaOf(question).safeParse(form);
	const beside = z.object({ [commentField(question.id)]: CommentText }).safeParse(form);
	const inComment = beside.success ? {} : fieldErrors(lang, beside.error, form);
	if (!parsed.success) return { ...inComment, [field]: Object.values(fieldErrors(lang, parsed.error, form))[0] ?? "" };
	return bothIn(question, form) ? { ...inComment, [field]: words[lang].form[bothWords(question)] } : inComment;
}

/** Whether options were named and “no preference” was ticked as well. */
function bothIn({ id, kind, options }: Question, form: FormRecord): boolean {
	if (typed(form, noneField(id)) === "") return false;
	if (kind === "rank") return options.some((option) => typed(form, placeField(answerField(id), option.id)) !== "");
	return (kind === "approve" || kind === "chooseK") && chosen(form, answerField(id)).length > 0;
}

const bothWords = ({ kind }: Question) => (kind === "rank" ? "both" : "bothTicked");

const CommentText = z.string().max(COMMENT_LIMIT).optional();

function schemaOf({ id, kind, options }: Question) {
	const field = answerField(id);
	const offered = options.map((option) => option.id);
	switch (kind) {
		case "comment":
			return z.object({ [field]: CommentText });
		case "chooseOne":
			return z.object({ [field]: z.enum([...offered, noPreference]).optional() });
		case "yesNo":
			return z.object({ [field]: z.enum(["yes", "no", noPreference]).optional() });
		case "rate":
			return z.object({ [field]: z.enum([...SCALE.map(String), noPreference]).optional() });
		case "approve":
		case "chooseK": {
			const option = z.enum(offered);
			return z.object({ [field]: z.union([option, z.array(option)]).optional() });
		}
		case "rank": {
			const place = z.enum(["", ...offered.map((_, index) => String(index + 1))]).optional();
			return z.object(Object.fromEntries(offered.map((option) => [placeField(field, option), place])));
		}
	}
}
