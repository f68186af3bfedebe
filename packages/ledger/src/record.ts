import * as z from "zod";
import { hangsTogether } from "./condition.ts";
import { SurveyId } from "./entry.ts";
import { distinct, Id, Language, Texts } from "./parts.ts";
import { Answer, Question } from "./question.ts";

/** Always UTC with milliseconds, so that one instant has one spelling: `2007-06-28T10:00:00.000Z`. */
const Instant = z.iso.datetime({ precision: 3 });

/** What is fixed before the first reply. The document behind an `opening` entry. */
export const Opening = z
	.strictObject({
		survey: SurveyId,
		/** The body that asks. */
		body: Texts,
		/** The organ that decides on the basis of the result, and whose Chair settles equality. */
		organ: z.strictObject({ id: Id, name: Texts }),
		title: Texts,
		introduction: Texts,
		/** The choice of a year's dialogue that the survey is about; left out of one that is about none. */
		/** The annulled survey in whose place this one was opened; left out of any other. */
		reissues: SurveyId.exactOptional(),
		about: z.strictObject({ choice: Id, year: z.int().positive() }).exactOptional(),
		level: z.enum(["recorded", "confidential"]),
		languages: z.array(Language).min(1),
		original: Language,
		opens: Instant,
		closes: Instant,
		/** IANA time zone of the seat, in which the close was announced. */
		zone: z.string().min(1),
		/** Until when after the close a reply is still received; null when there is no courtesy period. */
		courtesyUntil: Instant.nullable(),
		/** Replies received after the close are kept and do not count; left out where those of the courtesy period count. */
		receivedAfterDate: z.literal("kept").exactOptional(),
		/** Longest delay for establishing the result, in days after the close. */
		establishDays: z.int().min(0),
		questions: z.array(Question).min(1),
		/** Everyone asked, in the body's protocol order. */
		consulted: z.array(z.strictObject({ member: Id, class: Id, name: Texts, group: Id.nullable() })).min(1),
		/** Classes whose replies decide; the others are tabulated separately. */
		decides: z.array(Id).min(1),
		paper: z.enum(["confirmedBySecondOfficer", "notAccepted"]),
		/** Languages in which the survey opened incomplete or stale, and why. */
		waivers: z.array(z.strictObject({ language: Language, reason: Texts })),
		/** How the options had not gone beforehand to all who are asked, and why the survey was opened all the same; left out where they had. */
		circulationWaiver: z
			.strictObject({ lacks: z.enum(["notCirculated", "changedSince", "daysRunning"]), reason: Texts })
			.exactOptional(),
	})
	.refine(({ opens, closes }) => opens < closes, "closes before it opens")
	.refine(courtesyAfterClose, "the courtesy period ends before the close")
	.refine(
		({ courtesyUntil, receivedAfterDate }) => courtesyUntil !== null || receivedAfterDate === undefined,
		"replies are kept of no courtesy period",
	)
	.refine(({ languages, original }) => distinct(languages) && languages.includes(original), "languages")
	.refine(({ decides }) => distinct(decides), "classes that decide repeat")
	.refine(({ about, questions }) => about !== undefined || !questions.some(hasDossier), "a dossier of no choice")
	.refine(
		({ about, circulationWaiver }) => about !== undefined || circulationWaiver === undefined,
		"a circulation of no choice",
	)
	.refine(({ questions }) => distinct(questions.map(({ id }) => id)), "question ids repeat")
	.refine(({ questions }) => questions.every((_, i) => hangsTogether(questions, i)), "a condition that cannot be asked")
	.refine(({ consulted }) => distinct(consulted.map(({ member }) => member)), "a member is consulted twice");
export type Opening = z.infer<typeof Opening>;

/** The document behind a `reply` entry. A question without an answer is left out. */
export const Reply = z.strictObject({
	survey: SurveyId,
	member: Id,
	answers: z.record(Id, Answer),
	channel: z.enum(["online", "paper"]),
	received: Instant,
});
export type Reply = z.infer<typeof Reply>;

export const Extension = z
	.strictObject({ survey: SurveyId, closes: Instant, courtesyUntil: Instant.nullable(), reasons: Texts })
	.refine(courtesyAfterClose, "the courtesy period ends before the close");
export type Extension = z.infer<typeof Extension>;

/** A text of the questionnaire in one language, as it read and as it reads from here on. */
const Correction = z.strictObject({
	/** Of the survey itself where no question is named; of the question where no option is. */
	field: z.enum(["title", "introduction", "label", "lowest", "highest", "description"]),
	question: Id.exactOptional(),
	option: Id.exactOptional(),
	language: Language,
	before: z.string(),
	after: z.string().min(1),
});

/** Corrects slips in language versions; what decides is untouched. */
export const Corrigendum = z
	.strictObject({ survey: SurveyId, changes: z.array(Correction).min(1), reasons: Texts })
	.refine(({ changes }) => changes.every(({ before, after }) => before !== after), "nothing is corrected");
export type Corrigendum = z.infer<typeof Corrigendum>;

export const Annulment = z.strictObject({ survey: SurveyId, reasons: Texts });
export type Annulment = z.infer<typeof Annulment>;

/** The body's decision that the survey, and its result once established, are public. */
export const Publicity = z.strictObject({ survey: SurveyId, decision: Texts });
export type Publicity = z.infer<typeof Publicity>;

/** One outcome of a question: the options selected, in the order of the opening. */
const Selected = z.array(Id).min(1);

/** How the Chair settled an equality: one of the outcomes that are equal, and the reasons where any were given. */
export const Settlement = z.strictObject({ selected: Selected, reasons: Texts });
export type Settlement = z.infer<typeof Settlement>;

/** The document behind a `result` entry. Outcomes belong to the counting rule; here they are canonical JSON. */
export const Result = z.strictObject({
	survey: SurveyId,
	/** Program and version that established the result. A statement, not an input of the recount. */
	software: z.string().min(1),
	classes: z.array(z.strictObject({ class: Id, consulted: z.int().nonnegative(), received: z.int().nonnegative() })),
	questions: z.array(
		z.strictObject({
			id: Id,
			decides: z.json(),
			separately: z.array(z.strictObject({ class: Id, outcome: z.json() })),
			/** Option ids in the order of the outcome; none without a rule. */
			order: z.array(Id),
			/** All outcomes that are equal; empty when one stands alone, when no reply states a preference, and where they are not listed. */
			equal: z.array(Selected),
			/** The one of them that the Chair selected, where the opening leaves equality to the Chair. */
			settled: Settlement.nullable(),
		}),
	),
});
export type Result = z.infer<typeof Result>;
/** What counting a question gives: everything in its part of the result but how an equality was settled. */
export type Counted = Omit<Result["questions"][number], "settled">;

const hasDossier = ({ options }: Question): boolean => options.some(({ dossier }) => dossier !== undefined);

/** What of a choice an organ decided. The document behind a `decision` entry, or a `decisionCorrection`. */
export const Decision = z
	.strictObject({
		decision: SurveyId,
		/** Of a correction: the decision that was recorded in error, and why this one is recorded in its place. */
		corrects: SurveyId.exactOptional(),
		correction: Texts.exactOptional(),
		body: Texts,
		organ: z.strictObject({ id: Id, name: Texts }),
		/** The day on which the organ took it. */
		date: z.iso.date(),
		/** The year of the dialogue, and what of it was to be chosen. */
		year: z.int(),
		step: z.enum(["theme", "topics"]),
		original: Language,
		text: Texts,
		reasons: Texts,
		/** How the deliberations were reflected. */
		deliberations: Texts,
		/** What it rests on: a round of consultations, a silence procedure, or a survey. */
		basis: z.strictObject({ kind: z.enum(["consultation", "silence", "survey"]), id: Id }),
		/** Whether something else becomes of options than its basis says. */
		departs: z.boolean(),
		/** Every option on which it was taken, in their order; of a deferral nothing became of any. */
		options: z
			.array(
				z.strictObject({
					id: Id,
					title: Texts,
					fate: z.enum(["selected", "keptForLater", "notSelected", "merged"]).nullable(),
				}),
			)
			.refine((options) => distinct(options.map(({ id }) => id)), "option ids repeat"),
	})
	.refine(
		({ corrects, correction }) => (corrects === undefined) === (correction === undefined),
		"a correction says what it corrects, and why",
	);
export type Decision = z.infer<typeof Decision>;

function courtesyAfterClose({ closes, courtesyUntil }: { closes: string; courtesyUntil: string | null }): boolean {
	return courtesyUntil === null || courtesyUntil > closes;
}
