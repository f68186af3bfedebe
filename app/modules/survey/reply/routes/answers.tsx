import type { Opening } from "@intersession/ledger";
import { z } from "zod";
import type { UiLang } from "../../../../kit/languages.ts";
import { type FieldErrors, type FormRecord, fieldErrors, placeField, typed } from "../../../../web/index.ts";
import type { Answer, Answers } from "../../draft/model.ts";
import { COMMENT_LIMIT } from "../../model.ts";
import { words } from "../messages/index.ts";
import { answerField, noneField, noPreference } from "../views/answers.tsx";

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
		const error = errorIn(lang, question, form);
		if (error !== undefined) errors[answerField(question.id)] = error;
	}
	return { answers, errors };
}

function answerTo({ id, kind, options }: Question, form: FormRecord): Answer | undefined {
	const value = typed(form, answerField(id));
	if (kind === "comment") return value === "" ? undefined : { comment: value };
	if (kind === "rank") {
		const ranking = rankingOf(options, (option) => typed(form, placeField(answerField(id), option)));
		return ranking.length > 0 || typed(form, noneField(id)) !== "" ? { ranking } : undefined;
	}
	if (value === noPreference) return { choose: null };
	return options.some((option) => option.id === value) ? { choose: value } : undefined;
}

/** Groups of equally preferred options, best first: places may leave gaps, as 1, 1 and 3 do. */
function rankingOf(options: Question["options"], placeOf: (option: string) => string): string[][] {
	const places = options.map(({ id }) => ({ id, place: Number(placeOf(id)) })).filter(({ place }) => place > 0);
	const used = [...new Set(places.map(({ place }) => place))].sort((a, b) => a - b);
	return used.map((wanted) => places.filter(({ place }) => place === wanted).map(({ id }) => id));
}

function errorIn(lang: UiLang, question: Question, form: FormRecord): string | undefined {
	const parsed = schemaOf(question).safeParse(form);
	if (!parsed.success) return Object.values(fieldErrors(lang, parsed.error, form))[0];
	if (question.kind !== "rank" || typed(form, noneField(question.id)) === "") return undefined;
	const ranked = question.options.some(({ id }) => typed(form, placeField(answerField(question.id), id)) !== "");
	return ranked ? words[lang].form.both : undefined;
}

function schemaOf({ id, kind, options }: Question) {
	const field = answerField(id);
	const offered = options.map((option) => option.id);
	switch (kind) {
		case "comment":
			return z.object({ [field]: z.string().max(COMMENT_LIMIT).optional() });
		case "chooseOne":
			return z.object({ [field]: z.enum([...offered, noPreference]).optional() });
		case "rank": {
			const place = z.enum(["", ...offered.map((_, index) => String(index + 1))]).optional();
			return z.object(Object.fromEntries(offered.map((option) => [placeField(field, option), place])));
		}
	}
}
