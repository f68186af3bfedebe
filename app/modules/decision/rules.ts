import { bodiesOf, type Wording, type Work } from "@intersession/document";
import type { Role } from "../../kit/actor.ts";
import { dateIn } from "../../kit/calendar.ts";
import type { CalendarDate } from "../../kit/clock.ts";
import { type No, no, type Verdict } from "../../kit/refusal.ts";
import type { Outcome } from "../consultation/index.ts";
import type { ChoiceSheet, Fate, Option } from "../dialogue/index.ts";
import type { ReleasedResult } from "../survey/index.ts";
import { type Asked, type Basis, type Decision, type Fates, isInForce } from "./model.ts";

const officers = ["officer", "approvingOfficer"] as const;

/** Who may do what. Deciding needs a second officer (invariant 10); silence is broken by a delegation alone. */
export const may = {
	"decision.requestRecording": officers,
	"decision.record": ["approvingOfficer"],
	"decision.decline": ["approvingOfficer"],
	"decision.takeBack": officers,
	"decision.enterEarlier": officers,
	"decision.confirmEarlier": ["approvingOfficer"],
	"decision.correctEarlier": officers,
	"decision.withdrawEarlier": officers,
	"decision.requestSilence": officers,
	"decision.openSilence": ["approvingOfficer"],
	"decision.declineSilence": ["approvingOfficer"],
	"decision.takeBackSilence": officers,
	"decision.breakSilence": ["head", "focalPoint"],
	"decision.suspendSilence": ["chair"],
	"decision.confirmSilence": ["chair"],
} as const satisfies Record<`decision.${string}`, readonly Role[]>;

/** Whoever departs, defers, or decides without a basis that names an option says why, in every official language. */
const reasonsGiven = ({ bodies }: Wording, languages: readonly string[]): No<"decision.reasonsMissing">[] =>
	languages
		.filter((language) => (bodies[language] ?? "") === "")
		.map((language) => no("decision.reasonsMissing", { language }, `reasons.bodies.${language}`));

/** What is told to the membership is told in every official language. */
export const everyLanguage = (
	{ bodies }: Wording,
	languages: readonly string[],
	field: string,
): No<"decision.languageMissing">[] =>
	languages
		.filter((language) => (bodies[language] ?? "") === "")
		.map((language) => no("decision.languageMissing", { language }, `${field}.bodies.${language}`));

/** A text that nobody wrote in any language. */
export const isEmptyWork = (work: Work): boolean => Object.keys(bodiesOf(work)).length === 0;

/** An organ decides on what is before it: options put forward and not withdrawn. */
export const openIn = ({ options }: Pick<ChoiceSheet, "options">): readonly Option[] =>
	options.filter(({ withdrawn, fate }) => withdrawn === null && fate === null);

/** Options of which something became already, other than that consultations merged them. */
export const undecided = ({ options }: Pick<ChoiceSheet, "options">): Verdict<"decision.taken"> =>
	options.some(({ fate }) => fate !== null && fate.fate !== "merged") ? no("decision.taken") : undefined;

/** A choice as it stood before a decision was recorded on it: its options are before the organ again. */
export const before = <Sheet extends Pick<ChoiceSheet, "options">>(
	sheet: Sheet,
	{ fates }: Pick<Decision, "fates">,
): Sheet => ({
	...sheet,
	options: sheet.options.map((option) => (fates[option.id] === undefined ? option : { ...option, fate: null })),
});

/** What is corrected is a decision in force. */
export const mayBeCorrected = (decision: Decision | undefined): Verdict<"decision.notInForce"> =>
	decision !== undefined && isInForce(decision) ? undefined : no("decision.notInForce");

/** Topics are proposed under a theme (IC/2007/7, paragraph 11): once they are, the theme’s decision is corrected to another theme, never to none. */
export const keepsTopicsUnderTheme = (
	{ choice, cycle }: Pick<ChoiceSheet, "choice" | "cycle">,
	defers: boolean,
): Verdict<"decision.topicsBegun"> =>
	defers && choice.step === "theme" && cycle.choices.topics !== undefined ? no("decision.topicsBegun") : undefined;

/** Something becomes of every option that is before the organ, and of no other; exactly one theme is selected for a year (paragraph 11). */
export function completeFates(
	sheet: Pick<ChoiceSheet, "options" | "choice">,
	fates: Fates,
): No<"decision.fateMissing" | "decision.optionGone" | "decision.noneSelected" | "decision.oneTheme">[] {
	const open = openIn(sheet).map(({ id }) => id);
	const gone = Object.keys(fates).filter((id) => !open.includes(id));
	const missing = open.filter((id) => fates[id] === undefined);
	const selected = Object.values(fates).filter((fate) => fate === "selected").length;
	return [
		...(gone.length > 0 ? [no("decision.optionGone")] : []),
		...missing.map((id) => no("decision.fateMissing", {}, `fates.${id}`)),
		...(missing.length === 0 && selected === 0 ? [no("decision.noneSelected")] : []),
		...(sheet.choice.step === "theme" && selected > 1 ? [no("decision.oneTheme")] : []),
	];
}

/** A decision as it is put, as far as it was said already. */
interface Put {
	readonly date?: CalendarDate | undefined;
	readonly basis?: Basis | undefined;
	readonly defers?: boolean | undefined;
	readonly fates: Fates;
	readonly text: Wording;
	readonly reasons: Wording;
	/** Why it corrects another one; undefined where it corrects none. */
	readonly correction?: Wording | undefined;
}

/** Everything that stands in the way of a decision as it is put, each at its field; of what was not said yet, nothing. */
export function putFaults(
	sheet: Pick<ChoiceSheet, "options" | "choice">,
	{ date, basis, defers, fates, text, reasons, correction }: Put,
	{ languages, zone, today }: { languages: readonly string[]; zone: string; today: CalendarDate },
): No[] {
	const lacking = defers === false ? completeFates(sheet, fates) : [];
	const explained = defers === undefined || basis === undefined || lacking.length > 0;
	const dated = date === undefined ? [] : [takenBy(date, today), basis && restsOn(date, basis, zone)];
	return [
		...dated.filter((fault) => fault !== undefined),
		...lacking,
		...everyLanguage(text, languages, "text"),
		...(!explained && reasonsNeeded(basis, defers, fates) ? reasonsGiven(reasons, languages) : []),
		...(correction === undefined ? [] : everyLanguage(correction, languages, "correction")),
	];
}

/** The options by what becomes of them. */
export const optionsByFate = (fates: Fates): ReadonlyMap<Fate, string[]> =>
	new Map(
		[...Map.groupBy(Object.entries(fates), ([, fate]) => fate)].map(([fate, own]) => [fate, own.map(([id]) => id)]),
	);

const selectedIn = (fates: Fates): string[] => Object.keys(fates).filter((id) => fates[id] === "selected");

/** Whether other options are selected than the basis selects, or something else becomes of one that it mentions; what selects none is not departed from. */
export const departs = ({ names }: Pick<Basis, "names">, fates: Fates): boolean =>
	names !== undefined &&
	(Object.entries(names).some(([id, fate]) => fates[id] !== fate) ||
		selectedIn(fates).some((id) => names[id] !== "selected"));

/** Whoever departs from a basis, decides without one, or defers says why, in every language. */
const reasonsNeeded = (basis: Pick<Basis, "names">, defers: boolean, fates: Fates): boolean =>
	defers || basis.names === undefined || departs(basis, fates);

/** What a decision was put on still stands as it stood: an outcome may have been corrected since. */
export function stillRests(
	{ basis, departs: departed, defers, fates }: Pick<Decision, "basis" | "departs" | "defers" | "fates">,
	bases: readonly Basis[],
): Verdict<"decision.basisGone"> {
	const found = bases.find(({ kind, id }) => kind === basis.kind && id === basis.id);
	return found !== undefined && (defers || departs(found, fates) === departed) ? undefined : no("decision.basisGone");
}

/** What a decision rests on was there when the organ took it. */
const restsOn = (
	date: CalendarDate,
	{ at, date: named }: Pick<Basis, "at" | "date">,
	zone: string,
): Verdict<"decision.dateBeforeBasis"> =>
	date < (named ?? dateIn(at, zone)) ? no("decision.dateBeforeBasis", {}, "date") : undefined;

/** A decision is recorded once it was taken. */
const takenBy = (date: CalendarDate, today: CalendarDate): Verdict<"decision.dateAhead"> =>
	date > today ? no("decision.dateAhead", {}, "date") : undefined;

export const secondOfficer = ({ askedBy }: Asked, person: string): Verdict<"decision.secondOfficer"> =>
	askedBy.person === person ? no("decision.secondOfficer") : undefined;

/** What waits is taken back by whoever put it; everybody else declines it, and says why. */
export const onlyOwn = ({ askedBy }: Asked, person: string): Verdict<"decision.notYourRequest"> =>
	askedBy.person === person ? undefined : no("decision.notYourRequest");

const all = (options: readonly string[], fate: Fate): Fates => Object.fromEntries(options.map((id) => [id, fate]));

/** What consultations came to, as a basis: it names options where there was agreement. */
export function basisOfOutcome({ id, round, at, date, kind, options, later, resulting }: Outcome, year: number): Basis {
	const selected = resulting === null ? options : [resulting];
	const agreed = kind === "agreed" || kind === "merged" || kind === "nowAndLater";
	return {
		kind: "consultation",
		id,
		at,
		date,
		path: `/years/${year}/consultations/${round}`,
		names: agreed ? { ...all(selected, "selected"), ...all(later, "keptForLater") } : undefined,
	};
}

/**
 * A survey’s result as a basis. It names options where it asks about them in one question and that has one outcome; of several equal
 * outcomes that nobody settled it names none.
 */
export function basisOfSurvey({ survey, releasedAt, questions }: ReleasedResult): Basis {
	const [question, ...others] = questions;
	const named = question !== undefined && others.length === 0 && question.selected.length > 0;
	return {
		kind: "survey",
		id: survey,
		at: releasedAt,
		path: `/surveys/${survey}`,
		names: named ? all(question.selected, "selected") : undefined,
	};
}
