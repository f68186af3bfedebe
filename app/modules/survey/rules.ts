import { bodiesOf, type LanguageState, languageState, type Wording, type Work } from "@intersession/document";
import { hangsTogether, type Opening } from "@intersession/ledger";
import type { Role } from "../../kit/actor.ts";
import {
	dateIn,
	daysBetween,
	instantIn,
	isWorkingDay,
	plusDays,
	plusWorkingDays,
	workingDayFrom,
} from "../../kit/calendar.ts";
import type { CalendarDate, Instant } from "../../kit/clock.ts";
import { type No, no, type Verdict } from "../../kit/refusal.ts";
import {
	CLOSING_TIME,
	type Copied,
	endOf,
	LONGEST_DAYS,
	type Move,
	moves,
	PERIOD_DAYS,
	type Question,
	type QuestionKind,
	rulesFor,
	type SealedSurvey,
	type Survey,
	selects,
	stateOf,
} from "./model.ts";

const officers = ["officer", "approvingOfficer"] as const;
const answering = ["head", "focalPoint", "drafter"] as const;
const anyDelegate = ["head", "focalPoint", "drafter", "reader"] as const;

/** Who may do what. Delegation roles act for their own delegation alone; that is checked where acts are performed. */
export const may = {
	"survey.prepare": officers,
	"survey.describe": officers,
	"survey.copy": officers,
	"survey.retakeTexts": officers,
	"survey.putQuestion": officers,
	"survey.removeQuestion": officers,
	"survey.putOption": officers,
	"survey.removeOption": officers,
	"survey.moveQuestion": officers,
	"survey.moveOption": officers,
	"survey.requestOpening": officers,
	"survey.open": ["approvingOfficer"],
	"survey.requestExtension": officers,
	"survey.extend": ["approvingOfficer"],
	"survey.requestAnnulment": officers,
	"survey.annul": ["approvingOfficer"],
	"survey.reissue": officers,
	"survey.requestCorrigendum": officers,
	"survey.correct": ["approvingOfficer"],
	"survey.decline": ["approvingOfficer"],
	"survey.takeBack": officers,
	"survey.remind": officers,
	"survey.close": ["system", "officer", "approvingOfficer"],
	"survey.release": ["approvingOfficer"],
	"survey.settleEquality": ["chair"],
	"survey.requestPublicity": officers,
	"survey.publish": ["approvingOfficer"],
	"survey.enterPaperReply": officers,
	"survey.confirmPaperReply": officers,
	"survey.declinePaperReply": officers,
	"survey.saveDraft": answering,
	"survey.askClearance": answering,
	"survey.clearDraft": ["head", "focalPoint"],
	"survey.submitReply": answering,
	"survey.withdrawReply": ["head", "focalPoint"],
	"survey.confirmReply": answering,
	"survey.shareDraft": answering,
	"survey.revokeLink": answering,
	"survey.commentDraft": anyDelegate,
	"survey.commentByLink": ["public"],
} as const satisfies Record<`survey.${string}`, readonly Role[]>;

/** Whether the survey's state allows a move; the refusal says which state it is in. */
export function mayMove(survey: Survey, move: Move, now: Instant): Verdict<"survey.notNow"> {
	const state = stateOf(survey, now);
	return (moves[move] as readonly string[]).includes(state) ? undefined : no("survey.notNow", { state, move });
}

export const sameVersion = (survey: Survey, version: number): Verdict<"survey.changedMeanwhile"> =>
	survey.version === version ? undefined : no("survey.changedMeanwhile");

/**
 * What was asked to be sealed is sealed: an edit of the body voids the request, and one that is granted at that very moment is refused.
 * @param asked the version of the body’s entry on which it was asked for; undefined of a request from before it was kept
 */
export const sameBody = (
	body: { readonly version: number },
	asked: number | undefined,
): Verdict<"survey.bodyChanged"> =>
	asked === undefined || asked === body.version ? undefined : no("survey.bodyChanged");

/** Opening, extending, annulling and making public need a second officer (invariant 10). */
export const secondOfficer = (first: string, second: string): Verdict<"survey.secondOfficer"> =>
	first === second ? no("survey.secondOfficer") : undefined;

/** A request is taken back by whoever made it; everybody else declines it, and says why. */
export const onlyOwn = (askedBy: string, person: string): Verdict<"survey.notYourRequest"> =>
	askedBy === person ? undefined : no("survey.notYourRequest");

export interface Seat {
	readonly zone: string;
	/** Days on which the Organization, the United Nations or the host country does not work. */
	readonly holidays: ReadonlySet<string>;
}

/** The close when none is wished for: two weeks after the opening, moved to a working day, 18:00 at the seat. */
export function defaultClosingDate(opens: Instant, { zone, holidays }: Seat): CalendarDate {
	return workingDayFrom(plusDays(dateIn(opens, zone), PERIOD_DAYS), holidays);
}

export const closingInstant = (date: CalendarDate, { zone }: Seat): Instant => instantIn(date, CLOSING_TIME, zone);

/** The end of a courtesy period of so many working days after the close; null of none. */
export const courtesyEnd = (closes: Instant, days: number, seat: Seat): Instant | null =>
	days === 0 ? null : closingInstant(plusWorkingDays(dateIn(closes, seat.zone), days, seat.holidays), seat);

/** A survey closes on a working day of the seat, and after `later`. */
export function mayCloseOn(
	date: CalendarDate,
	later: Instant,
	seat: Seat,
): Verdict<"survey.closingNotWorkingDay" | "survey.closingTooEarly" | "survey.closingTooFar"> {
	if (!isWorkingDay(date, seat.holidays)) return no("survey.closingNotWorkingDay", { date }, "closingDate");
	if (closingInstant(date, seat) <= later) return no("survey.closingTooEarly", { date }, "closingDate");
	if (daysBetween(dateIn(later, seat.zone), date) > LONGEST_DAYS)
		return no("survey.closingTooFar", { days: LONGEST_DAYS }, "closingDate");
	return undefined;
}

/**
 * The day by which a result is to be established: as many days as were sealed after the close, or after the courtesy period that follows it, and a
 * working day as the close itself is. Late once that day is over at the seat.
 */
export function establishment(
	{
		closes,
		courtesyUntil,
		opening,
	}: Pick<SealedSurvey, "closes" | "courtesyUntil"> & { readonly opening: Pick<Opening, "zone" | "establishDays"> },
	holidays: Seat["holidays"],
	now: Instant,
): { by: CalendarDate; late: boolean } {
	const ended = endOf({ closes, courtesyUntil });
	const by = workingDayFrom(plusDays(dateIn(ended, opening.zone), opening.establishDays), holidays);
	return { by, late: by < dateIn(now, opening.zone) };
}

/** A text that stands in the way of opening in a language. */
export interface Gap {
	readonly language: string;
	readonly work: string;
	readonly state: Extract<LanguageState, "missing" | "stale">;
}

/** Texts missing or stale, for each language; a text empty in its original is wanted nowhere, except where `required`. */
export function gapsIn(works: Iterable<Work>, languages: readonly string[], required: ReadonlySet<string>): Gap[] {
	const gaps: Gap[] = [];
	for (const work of works) {
		const wanted = required.has(work.id) || languageState(work, work.original) !== "missing";
		for (const language of wanted ? languages : []) {
			const state = languageState(work, language);
			if (state === "missing" || state === "stale") gaps.push({ language, work: work.id, state });
		}
	}
	return gaps;
}

/** What must be there before opening can even be asked for; languages are another matter (`gapsIn`, waivers). */
export function completeEnough(
	questions: readonly Question[],
): Verdict<
	"survey.noCountedQuestion" | "survey.tooFewOptions" | "survey.nothingToSelect" | "survey.followUpUnreachable"
> {
	if (questions.every(({ kind }) => kind === "comment")) return no("survey.noCountedQuestion");
	for (const [place, { kind, rule, select, options }] of questions.entries()) {
		const question = place + 1;
		if (rule !== null && options.length < 2) return no("survey.tooFewOptions");
		if (selects(kind) && (select < 1 || select >= options.length))
			return no("survey.nothingToSelect", { question, select, options: options.length });
		if (!hangs(questions, place)) return no("survey.followUpUnreachable", { question });
	}
	return undefined;
}

const hangs = (questions: readonly Question[], place: number): boolean =>
	hangsTogether(
		questions.map((question) => ({ ...question, condition: question.condition ?? undefined })),
		place,
	);

/** A follow-up comes after the question on whose answers it hangs, and hangs on answers that this one offers. */
export const followUpsHang = (questions: readonly Question[]): Verdict<"survey.followUpUnreachable"> => {
	const place = questions.findIndex((_, at) => !hangs(questions, at));
	return place === -1 ? undefined : no("survey.followUpUnreachable", { question: place + 1 }, "condition");
};

/**
 * Nothing on which a follow-up hangs is removed silently.
 * @param answer an option of the question; left out for the question as a whole
 */
export function withoutFollowUp(
	questions: readonly Question[],
	id: string,
	answer?: string,
): Verdict<"survey.hasFollowUp"> {
	const place = questions.findIndex(
		({ condition }) => condition?.question === id && (answer === undefined || condition.answers.includes(answer)),
	);
	return place === -1 ? undefined : no("survey.hasFollowUp", { question: place + 1 });
}

/** At least one option is to be selected. */
export const someSelected = (kind: QuestionKind, select: number): Verdict<"survey.selectNone"> =>
	selects(kind) && select < 1 ? no("survey.selectNone", {}, "select") : undefined;

/** A text may lack a translation for the time being, never its original. */
export const originalGiven = (original: string, wording: Wording, field: string): Verdict<"survey.originalMissing"> =>
	(wording.bodies[original] ?? "") === "" ? no("survey.originalMissing", { language: original }, field) : undefined;

export const fittingRule = (kind: Question["kind"], rule: string | null): Verdict<"survey.ruleDoesNotFit"> => {
	const offered: readonly string[] = rulesFor[kind];
	const fits = rule === null ? offered.length === 0 : offered.includes(rule);
	return fits ? undefined : no("survey.ruleDoesNotFit", {}, "rule");
};

/** Every gap needs a reason for its language, given by the approving officer and printed in the opening. */
export function waived(gaps: readonly Gap[], waivers: Opening["waivers"]): Verdict<"survey.languageNotReady"> {
	const excused = new Set(waivers.map(({ language }) => language));
	const gap = gaps.find(({ language }) => !excused.has(language));
	return gap === undefined ? undefined : no("survey.languageNotReady", { language: gap.language, state: gap.state });
}

export const someoneDecides = (
	consulted: Opening["consulted"],
	decides: readonly string[],
): Verdict<"survey.nobodyDecides"> =>
	consulted.some((addressee) => decides.includes(addressee.class)) ? undefined : no("survey.nobodyDecides");

/** Everything that decides, fixed before the first reply (invariant 2): the document behind the opening entry. */
export function openingOf(
	survey: Survey,
	questions: readonly Question[],
	works: ReadonlyMap<string, Work>,
	sealed: Pick<
		Opening,
		| "body"
		| "organ"
		| "about"
		| "languages"
		| "opens"
		| "closes"
		| "courtesyUntil"
		| "zone"
		| "consulted"
		| "waivers"
		| "circulationWaiver"
	>,
): Opening {
	const texts = (id: string): Record<string, string> => {
		const work = works.get(id);
		return work === undefined ? {} : bodiesOf(work);
	};
	return {
		survey: survey.id,
		...sealed,
		...(survey.reissues !== null && { reissues: survey.reissues }),
		title: texts(survey.title),
		introduction: texts(survey.introduction),
		level: survey.level,
		original: survey.original,
		...(sealed.courtesyUntil !== null && !survey.afterDateCounts && { receivedAfterDate: "kept" as const }),
		establishDays: survey.establishDays,
		questions: questions.map(({ id, kind, label, options, rule, equality, select, scale, withComment, condition }) => ({
			id,
			kind,
			label: texts(label),
			options: options.map((option) => ({
				id: option.id,
				title: texts(option.title),
				description: texts(option.description),
				...(option.dossier && { dossier: sealedDossier(option.dossier) }),
			})),
			rule,
			select,
			equality,
			...(scale !== null && { scale: { lowest: texts(scale.lowest), highest: texts(scale.highest) } }),
			...(withComment && { withComment }),
			...(condition !== null && { condition }),
		})),
		decides: [...survey.decides],
		paper: survey.paperReplies ? "confirmedBySecondOfficer" : "notAccepted",
	};
}

const sealedDossier = ({ option, document, version }: Copied) => ({ option, document, version });

/** Reasons are told to all alike, so each language of the survey has them. */
export const everyLanguage = (
	texts: Readonly<Record<string, string>>,
	languages: readonly string[],
	field: string,
): No<"survey.languageMissing">[] =>
	languages
		.filter((language) => (texts[language] ?? "") === "")
		.map((language) => no("survey.languageMissing", { language }, `${field}.${language}`));
