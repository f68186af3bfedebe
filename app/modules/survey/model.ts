import { Wording } from "@intersession/document";
import type { Annulment, Condition, Corrigendum, Opening, Publicity, Result } from "@intersession/ledger";
import { z } from "zod";
import type { CalendarDate, Instant } from "../../kit/clock.ts";
import { idPattern } from "../../kit/ids.ts";

export const questionKinds = ["chooseOne", "rank", "approve", "chooseK", "rate", "yesNo", "comment"] as const;
export type QuestionKind = (typeof questionKinds)[number];

export const levels = ["recorded", "confidential"] as const;
export type Level = (typeof levels)[number];

/** Counting rules offered for each kind of question, the first one by default; where there is none, nothing is selected. */
export const rulesFor = {
	chooseOne: ["plurality"],
	rank: ["schulze", "borda"],
	approve: ["approval", "mes+phragmen"],
	chooseK: ["mes+phragmen", "approval"],
	rate: [],
	yesNo: [],
	comment: [],
} as const satisfies Record<QuestionKind, readonly string[]>;

/** The product's default period, in days: two weeks (paragraph 13 of IC/2007/7). */
export const PERIOD_DAYS = 14;
/** A close further away than this is a slip of the pen. */
export const LONGEST_DAYS = 180;
/** The hour at the seat at which every survey closes. */
export const CLOSING_TIME = "18:00";
export const COMMENT_LIMIT = 20_000;

/** A survey as its row has it: dates and facts, from which `stateOf` derives where it stands. */
export interface Survey {
	readonly id: string;
	readonly version: number;
	readonly original: string;
	/** Works of the title and the introduction while it is being prepared; once sealed, read the opening instead. */
	readonly title: string;
	readonly introduction: string;
	/** The organ that is to decide on the basis of the result. */
	readonly organ: string | null;
	/** The choice of a year's dialogue that it is about. */
	readonly choice: string | null;
	/** The earlier survey from which it was copied. */
	readonly copiedFrom: string | null;
	/** The annulled survey in whose place it is. */
	readonly reissues: string | null;
	readonly level: Level;
	readonly decides: readonly string[];
	readonly establishDays: number;
	readonly paperReplies: boolean;
	/** The closing date wished for; null leaves the default. */
	readonly closingDate: CalendarDate | null;
	/** Working days after the close in which replies are still received, and whether those count. */
	readonly courtesyDays: number;
	readonly afterDateCounts: boolean;
	readonly createdBy: string;
	readonly opens: Instant | null;
	/** The close in force, extensions included. */
	readonly closes: Instant | null;
	/** The end of the courtesy period in force; null where there is none. */
	readonly courtesyUntil: Instant | null;
	/** As it reads, corrigenda included. */
	readonly opening: Opening | null;
	/** As it was sealed: what the record opens. */
	readonly sealedOpening: Opening | null;
	readonly corrigenda: readonly { readonly document: Corrigendum; readonly salt: string; readonly at: Instant }[];
	readonly openedBy: string | null;
	readonly closedAt: Instant | null;
	readonly annulledAt: Instant | null;
	readonly annulment: Annulment | null;
	readonly releasedAt: Instant | null;
	readonly result: Result | null;
	/** The body's recorded decision that the survey, and its result once released, are public. */
	readonly publicity: Publicity | null;
	readonly publicSince: Instant | null;
}

/** A survey whose opening is sealed. */
export type SealedSurvey = Survey & { readonly opening: Opening; readonly opens: Instant; readonly closes: Instant };

export const isSealed = (survey: Survey): survey is SealedSurvey => survey.opening !== null;

/** Whether a comment may be written to a question: as its answer, or beside it. */
export const takesComment = ({
	kind,
	withComment,
}: Pick<Opening["questions"][number], "kind" | "withComment">): boolean => kind === "comment" || withComment === true;

/** A sealed survey's title in a language, else in its original. */
export const titleOf = ({ opening }: Pick<SealedSurvey, "opening">, lang: string): string =>
	opening.title[lang] || opening.title[opening.original] || "";

/** What the sealed list calls a member consulted, in the reader's language or else the original; empty for any other member. */
export function consultedName({ opening }: Pick<SealedSurvey, "opening">, member: string, lang: string): string {
	const name = opening.consulted.find((consulted) => consulted.member === member)?.name;
	return name?.[lang] || name?.[opening.original] || "";
}

/** When replies are no longer received: at the close, or at the end of the courtesy period after it. */
export const endOf = ({ closes, courtesyUntil }: Pick<SealedSurvey, "closes" | "courtesyUntil">): Instant =>
	courtesyUntil ?? closes;

/** Whether a reply received at this instant is received after the date. */
export const afterDate = ({ closes }: Pick<SealedSurvey, "closes">, received: Instant): boolean => received >= closes;

/** Whether replies received after the date are kept without counting. */
export const keptOnly = ({ opening }: Pick<SealedSurvey, "opening">): boolean => opening.receivedAfterDate === "kept";

export type SurveyState = "preparation" | "open" | "courtesy" | "establishing" | "released" | "annulled";

/**
 * Where a survey stands. Acceptance of replies follows the clock, never a job: past its end it is being established,
 * whether or not the closing entry has been written yet. Once that entry exists it decides, not the clock.
 */
export const stateOf = (survey: Survey, now: Instant): SurveyState =>
	isSealed(survey) ? sealedStateOf(survey, now) : "preparation";

export function sealedStateOf(survey: SealedSurvey, now: Instant): Exclude<SurveyState, "preparation"> {
	if (survey.annulledAt !== null) return "annulled";
	if (survey.releasedAt !== null) return "released";
	if (survey.closedAt !== null || now >= endOf(survey)) return "establishing";
	return afterDate(survey, now) ? "courtesy" : "open";
}

/** Whether replies are received, by the date or after it. */
export const receives = (state: SurveyState): boolean => state === "open" || state === "courtesy";

/** In which states a survey may be moved by whom; buttons, server check and documentation read this one table. */
export const moves = {
	edit: ["preparation"],
	open: ["preparation"],
	reply: ["open", "courtesy"],
	remind: ["open"],
	extend: ["open", "courtesy"],
	correct: ["open", "courtesy"],
	annul: ["open", "courtesy", "establishing"],
	settle: ["establishing"],
	release: ["establishing"],
	publish: ["open", "courtesy", "establishing", "released"],
} as const satisfies Record<string, readonly SurveyState[]>;
export type Move = keyof typeof moves;

/** The move that a second officer makes by granting a request. */
export const granting = {
	opening: "open",
	extension: "extend",
	annulment: "annul",
	corrigendum: "correct",
	publicity: "publish",
} as const satisfies Record<RequestKind, Move>;

/** A question under preparation. */
export interface Question {
	readonly id: string;
	readonly kind: QuestionKind;
	readonly label: string;
	readonly rule: (typeof rulesFor)[QuestionKind][number] | null;
	readonly equality: "chair" | null;
	/** How many options are to be selected; 0 where nothing is. */
	readonly select: number;
	/** Works of the ends of the scale, of a rating alone. */
	readonly scale: { readonly lowest: string; readonly highest: string } | null;
	readonly withComment: boolean;
	/** After which answers to an earlier question alone it is put. */
	readonly condition: Condition | null;
	readonly options: readonly Option[];
}

/** Kinds of question of which the number to be selected is set; of others it is one. */
export const selects = (kind: QuestionKind): boolean => kind === "approve" || kind === "chooseK";
export interface Option {
	readonly id: string;
	readonly title: string;
	readonly description: string;
	/** What was put forward, and the versions in which it and its dossier were copied; null of an option written freely. */
	readonly dossier: Copied | null;
}
export interface Copied {
	readonly option: string;
	readonly optionVersion: number;
	readonly document: string;
	readonly version: number;
}

/** Where a question or an option goes in its row. */
export const directions = ["up", "down"] as const;
export type Direction = (typeof directions)[number];

/** One of those consulted, as the register had it on the day of opening. */
export interface Addressee {
	readonly member: string;
	readonly class: string;
	readonly group: string | null;
	readonly lang: string;
}

/** Where a reply that came on paper stands; `lapsed` when the close came before a second officer did. */
export type PaperState = "waiting" | "confirmed" | "declined" | "lapsed";

export const requestKinds = ["opening", "extension", "annulment", "publicity", "corrigendum"] as const;
export type RequestKind = (typeof requestKinds)[number];

/**
 * What became of a request: a second officer granted or declined it, the officer who made it took it back, or an edit of what was asked
 * for made it void.
 */
export type RequestAnswer = "granted" | "declined" | "takenBack" | "void";

/** What one officer asked and a second one grants or declines (invariant 10). */
export interface Request {
	readonly id: string;
	readonly kind: RequestKind;
	readonly input: RequestInput;
	readonly askedBy: string;
	readonly askedAt: Instant;
}
export interface RequestInput {
	/** Opening: the version of the body’s entry that stood when it was asked for. */
	readonly body?: number;
	/** Opening: languages that open missing or stale, with the printed reason. */
	readonly waivers?: Opening["waivers"];
	/** Extension: the new close. */
	readonly closes?: Instant;
	/** Extension, annulment and corrigendum: reasons told to all alike. */
	readonly reasons?: Record<string, string>;
	/** Corrigendum: what is corrected. */
	readonly changes?: Corrigendum["changes"];
	/** Publicity: the decision of the body, told to all alike. */
	readonly decision?: Record<string, string>;
}

export type { Opening };

export const Id = z.string().regex(idPattern);
/** Reasons in each language, told to everybody consulted. */
export const Reasons = z.record(z.string(), z.string().trim().max(2_000));
export const Version = z.coerce.number().int().positive();
export const DraftSurvey = z.strictObject({
	original: z.enum(["en", "fr", "es"]),
	title: Wording,
	introduction: Wording,
	organ: z.string().min(1),
	level: z.enum(levels),
	decides: z.array(z.string().min(1)).min(1),
	establishDays: z.coerce.number().int().min(1).max(30),
	paperReplies: z.boolean(),
	closingDate: z.iso.date().nullable(),
	courtesyDays: z.coerce.number().int().min(0).max(10).default(0),
	afterDateCounts: z.boolean().default(true),
});
export type DraftSurvey = z.output<typeof DraftSurvey>;
/** A survey to begin: freely, or with the options of a choice as they stand. */
export const NewSurvey = DraftSurvey.extend({ choice: Id.nullable().default(null) });

/** One delegation's place in one survey: the key of everything here. */
export interface Place {
	readonly survey: string;
	readonly member: string;
}

/** The place as one text, where places are looked up. */
export const placeKey = ({ survey, member }: Place): string => `${survey} ${member}`;
