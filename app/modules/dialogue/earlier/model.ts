import { Expressions, type Work } from "@intersession/document";
import { z } from "zod";
import type { Instant } from "../../../kit/clock.ts";
import { Id, type Interest, outcomes, steps } from "../model.ts";

/** A text as a version keeps it: whole, with how far each language follows the original. */
const Text = z.strictObject({ original: z.string(), expressions: Expressions });
export type Text = Readonly<z.output<typeof Text>>;

/** A text as pages read it. */
export const workOfText = ({ original, expressions }: Text): Work => ({ id: "", original, expressions });

/** Where what is known was found: a document by its symbol and paragraphs, or in words. */
export const Source = z.strictObject({
	symbol: z.string(),
	paragraphs: z.array(z.string()),
	text: Text.nullable(),
});
export type Source = Readonly<z.output<typeof Source>>;

/** What is known of an option of an earlier survey. */
export const standings = ["selected", "notSelected", "notKnown"] as const;
export type Standing = (typeof standings)[number];

const Option = z.strictObject({
	id: Id,
	/** Of the catalogue; null where there is none, and then it has a title. */
	subject: Id.nullable(),
	title: Text.nullable(),
	standing: z.enum(standings),
	/** How many were in favour. As all that may be unknown, null where it is: never 0. */
	inFavour: z.int().nullable(),
	outcome: z.enum(outcomes).nullable(),
	account: Text.nullable(),
});
export type EarlierOption = Readonly<z.output<typeof Option>>;

/** What is known of a survey that was held before surveys were held here. Days are ISO 8601, or months where the day is not known. */
export const SurveyContent = z.strictObject({
	cycle: Id.nullable(),
	step: z.enum(steps),
	organ: Id.nullable(),
	begins: z.string(),
	ends: z.string(),
	toSelect: z.int().nullable(),
	consulted: z.int().nullable(),
	replies: z.int().nullable(),
	options: z.array(Option),
	source: Source,
	remark: Text.nullable(),
});
export type SurveyContent = Readonly<z.output<typeof SurveyContent>>;

/** What is known of a decision on a choice that was taken before decisions were recorded here. */
export const DecisionContent = z.strictObject({
	choice: Id,
	organ: Id.nullable(),
	/** A day or a month (ISO 8601). */
	date: z.string().nullable(),
	/** What became of options; of those that are not named it is not known. */
	fates: z.record(Id, z.enum(["selected", "keptForLater", "notSelected"])),
	/** The earlier survey on which it was based. */
	survey: Id.nullable(),
	source: Source,
	remark: Text.nullable(),
});
export type DecisionContent = Readonly<z.output<typeof DecisionContent>>;

/** How a record came here. */
export interface Entered {
	readonly id: string;
	readonly version: number;
	readonly enteredAt: Instant;
	/** The persons who entered it first, and the version that stands. */
	readonly enteredBy: string;
	readonly lastBy: string;
	/** Of a decision: whether a second officer confirmed it against its source. */
	readonly confirmed: boolean;
	readonly withdrawn: boolean;
}
export type EarlierSurvey = Entered & SurveyContent;
export type EarlierDecision = Entered & DecisionContent;

/** All that stands of what was entered: earliest survey first, decisions as they were entered. */
export interface Earlier {
	readonly surveys: readonly EarlierSurvey[];
	readonly decisions: readonly EarlierDecision[];
}

/** The options that an earlier survey selected. */
export const selectedBy = ({ options }: Pick<SurveyContent, "options">): readonly EarlierOption[] =>
	options.filter(({ standing }) => standing === "selected");

/** Whether an earlier survey selected something in a step. */
export const selectedIn = ({ surveys }: Pick<Earlier, "surveys">, step: SurveyContent["step"]): boolean =>
	surveys.some((survey) => survey.step === step && selectedBy(survey).length > 0);

/** The earlier decision that settled a choice: one that a second officer confirmed. */
export const standingFor = ({ decisions }: Pick<Earlier, "decisions">, choice: string | undefined) =>
	decisions.find((decision) => decision.choice === choice && decision.confirmed);

/** Interest that an earlier survey showed in a subject of the catalogue. */
export interface SurveyedInterest {
	readonly survey: string;
	readonly subject: string;
	readonly cycle: string | null;
	readonly begins: string;
	readonly ends: string;
	readonly standing: Standing;
	readonly outcome: Interest["outcome"] | null;
	readonly account: Work | null;
}

/** Earlier interest in a subject: as an officer noted it of consultations, or as an earlier survey shows it. */
export type EarlierInterest = Interest | SurveyedInterest;

/** What earlier surveys say of a subject of the catalogue: read from them, and noted nowhere else. */
export const interestShown = ({ surveys }: Pick<Earlier, "surveys">): SurveyedInterest[] =>
	surveys.flatMap(({ id: survey, cycle, begins, ends, options }) =>
		options.flatMap(({ subject, standing, outcome, account }) =>
			subject === null
				? []
				: [
						{
							...{ survey, subject, cycle, begins, ends, standing, outcome },
							account: account === null ? null : workOfText(account),
						},
					],
		),
	);
