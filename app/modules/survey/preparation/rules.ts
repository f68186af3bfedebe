import { type LanguageState, languageState, type Work } from "@intersession/document";
import type { Opening } from "@intersession/ledger";
import type { CalendarDate, Instant } from "../../../kit/clock.ts";
import { type No, no, type Verdict } from "../../../kit/refusal.ts";
import type { Question, Survey } from "../model.ts";
import {
	closingInstant,
	completeEnough,
	courtesyEnd,
	defaultClosingDate,
	mayCloseOn,
	openingOf,
	type Seat,
	someoneDecides,
} from "../rules.ts";

/** One text of a survey under preparation, and the page below the survey's own on which it is written. */
export interface Text {
	readonly part: "title" | "introduction" | "question" | "scale" | "option" | "description";
	/** Places in the questionnaire, from 1: of the question, and of the option in it. */
	readonly question?: number;
	readonly option?: number;
	readonly path: string;
	/** What the form on that page calls it. */
	readonly field: "title" | "introduction" | "label" | "lowest" | "highest" | "description";
	readonly states: Readonly<Record<string, LanguageState>>;
}

/** Every text in the order of the questionnaire, with how it stands in each language. A text that is empty in its original is optional and left out. */
export function textsOf(
	survey: Survey,
	questions: readonly Question[],
	works: ReadonlyMap<string, Work>,
	languages: readonly string[],
): Text[] {
	const texts: Text[] = [];
	const add = (id: string, text: Omit<Text, "states">): void => {
		const work = works.get(id);
		if (work === undefined || languageState(work, work.original) === "missing") return;
		texts.push({ ...text, states: Object.fromEntries(languages.map((tag) => [tag, languageState(work, tag)])) });
	};
	add(survey.title, { part: "title", path: "/describe", field: "title" });
	add(survey.introduction, { part: "introduction", path: "/describe", field: "introduction" });
	for (const [index, { id, label, scale, options }] of questions.entries()) {
		const question = index + 1;
		const path = `/questions/${id}`;
		add(label, { part: "question", question, path, field: "label" });
		for (const field of scale === null ? [] : (["lowest", "highest"] as const))
			add(scale?.[field] ?? "", { part: "scale", question, path, field });
		for (const [place, option] of options.entries()) {
			const where = { question, option: place + 1, path: `/questions/${id}/options/${option.id}` };
			add(option.title, { part: "option", field: "title", ...where });
			add(option.description, { part: "description", field: "description", ...where });
		}
	}
	return texts;
}

/** The closing date wished for, else the default for a survey that opens now. */
const closingDateOf = (survey: Survey, now: Instant, seat: Seat): CalendarDate =>
	survey.closingDate ?? defaultClosingDate(now, seat);

/** Everything but the languages that would make opening the survey now fail. */
export function hindrances(
	survey: Survey,
	questions: readonly Question[],
	opening: Opening,
	now: Instant,
	seat: Seat,
	ofChoice: readonly No[],
) {
	const verdicts: Verdict[] = [
		...ofChoice,
		survey.organ === null ? no("survey.organUnknown") : undefined,
		completeEnough(questions),
		someoneDecides(opening.consulted, survey.decides),
		survey.closingDate === null ? undefined : mayCloseOn(survey.closingDate, now, seat),
	];
	return verdicts.filter((verdict) => verdict !== undefined);
}

/** What would be sealed if the survey were opened now: for the preview and for the officer who decides whether to open it. */
export function openingNow(
	survey: Survey,
	questions: readonly Question[],
	works: ReadonlyMap<string, Work>,
	{
		now,
		seat,
		...sealed
	}: Pick<Opening, "body" | "organ" | "about" | "languages" | "consulted"> & {
		readonly now: Instant;
		readonly seat: Seat;
	},
): Opening {
	const closes = closingInstant(closingDateOf(survey, now, seat), seat);
	return openingOf(survey, questions, works, {
		...sealed,
		opens: now,
		closes,
		courtesyUntil: courtesyEnd(closes, survey.courtesyDays, seat),
		zone: seat.zone,
		waivers: [],
	});
}
