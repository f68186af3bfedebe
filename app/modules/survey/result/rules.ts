import {
	type Counted,
	classesOf,
	type Opening,
	type Reply,
	type Result,
	SCALE,
	type Settlement,
} from "@intersession/ledger";
import {
	type CompletionStep,
	compile,
	type Distribution,
	distribute,
	type Outcome,
	type Profile,
	type PurchaseStep,
	type RuleId,
	type Reply as TallyReply,
	tally,
	VERSION,
} from "@intersession/tally";
import type { StaffRole } from "../../../kit/actor.ts";
import type { Reader } from "../../../kit/reader.ts";
import { type SealedSurvey, type SurveyState, takesComment } from "../model.ts";
import type { Replied, Round, ShownOutcome, ShownStep } from "./model.ts";

type Question = Opening["questions"][number];
type Answer = Reply["answers"][string];

/** Fewer replies than this in a class tabulated separately would show who said what (invariant 11). */
export const SMALL_GROUP = 5;

/** The result of a closed survey, with the equalities that the Chair has settled: the document behind the result entry. */
export function resultOf({ opening, replies }: Replied, settlements: ReadonlyMap<string, Settlement>): Result {
	return {
		survey: opening.survey,
		software: `intersession tally ${VERSION}`,
		classes: classesOf(opening, replies),
		questions: recount(opening, replies).map((question) => ({
			...question,
			settled: settlements.get(question.id) ?? null,
		})),
	};
}

/** A question whose outcomes are equal, and which the opening leaves to the Chair. */
export interface Equality {
	readonly question: string;
	readonly equal: Counted["equal"];
}

/** What the opening leaves to the Chair to settle. */
export const equalitiesIn = ({ opening, replies }: Pick<Replied, "opening" | "replies">): Equality[] =>
	recount(opening, replies)
		.filter(({ equal }) => equal.length > 0)
		.filter(({ id }) => opening.questions.some((question) => question.id === id && question.equality === "chair"))
		.map(({ id, equal }) => ({ question: id, equal }));

export const awaitsChair = (closed: Replied, settlements: ReadonlyMap<string, Settlement>): boolean =>
	equalitiesIn(closed).some(({ question }) => !settlements.has(question));

/** Whether the options selected are one of the outcomes that are equal. */
export const isEqualOutcome = ({ equal }: Equality, selected: readonly string[]): boolean =>
	equal.some((outcome) => outcome.length === selected.length && outcome.every((id, i) => id === selected[i]));

/**
 * Counts every question from the replies in force: the deciding classes together, each other class separately. The same
 * replies give the same bytes in whatever order they come; an independent verifier runs this very function. No outcome here
 * includes another's replies, so that no outcome withheld is the difference of two others.
 */
export function recount(opening: Opening, replies: readonly Reply[]): Counted[] {
	const classOf = new Map(opening.consulted.map((consulted) => [consulted.member, consulted.class]));
	const of = (classes: readonly string[]) =>
		replies.filter(({ member }) => classes.includes(classOf.get(member) ?? ""));
	return opening.questions
		.filter(({ kind }) => kind !== "comment")
		.map((question) => {
			const count = (counted: readonly Reply[]) => sealedOutcome(opening.level, countOf(question, counted));
			const decides = countOf(question, of(opening.decides));
			return {
				id: question.id,
				decides: json(sealedOutcome(opening.level, decides)),
				separately: separateClasses(opening).map((code) => {
					const own = of([code]);
					const hidden = opening.level === "confidential" && hides(opening, question, own);
					return { class: code, outcome: hidden ? null : json(count(own)) };
				}),
				order: isOutcome(decides) ? named(question, decides.order.flat()) : [],
				equal:
					isOutcome(decides) && decides.winners.length > 1
						? decides.winners.map((outcome) => named(question, outcome))
						: [],
			};
		});
}

/** What these replies come to. Nothing is selected by a question without a rule: its answers are counted as they are spread. */
export const countOf = (question: Question, replies: readonly Reply[]): Outcome | Distribution =>
	question.rule === null ? distributionOf(question, replies) : outcomeOf(question, question.rule, replies);

/** Whether it says what is selected, or only how answers are spread. */
export const isOutcome = (counted: ShownOutcome | Distribution): counted is ShownOutcome => "winners" in counted;

/**
 * The working of Equal Shares lists every distinct reply with its number, and what each of them pays. At confidential level the
 * rounds are sealed without them, and without the prices, which are made of what single replies have left (docs/decisions/0031).
 */
function sealedOutcome(level: Opening["level"], counted: Outcome | Distribution): ShownOutcome | Distribution {
	if (level === "recorded" || !("steps" in counted)) return counted;
	return {
		...counted,
		steps: counted.steps.flatMap((step): ShownStep[] => {
			switch (step.step) {
				case "accounts":
					return [];
				case "purchase":
				case "completion":
					return [{ ...withoutAmounts(step), ways: step.ways.map(({ from }) => ({ from, paid: [] })) }];
				default:
					return [step];
			}
		}),
	};
}

function withoutAmounts(step: PurchaseStep | CompletionStep): Round {
	const { step: name, selected, ways, take, next } = step;
	return { step: name, selected, ways, take, next };
}

const named = ({ options }: Question, places: readonly number[]): string[] =>
	places.map((place) => options[place]?.id ?? "");

const outcomeOf = (question: Question, rule: RuleId, replies: readonly Reply[]): Outcome =>
	tally(profileOf(question, replies), { rule, seats: question.select });

/** The answers to a question, made ready for counting by any rule. */
export function profileOf(question: Question, replies: readonly Reply[]): Profile {
	const places = new Map(question.options.map(({ id }, index) => [id, index]));
	const answers = replies.flatMap(({ answers }) => answers[question.id] ?? []);
	return compile(
		question.options.map(({ id }) => id),
		answers.map((answer) => tallyReply(answer, places)),
	);
}

/** What a yes-or-no question counts, in this order. */
export const yesAndNo = ["yes", "no"] as const;

function distributionOf({ id, kind }: Question, replies: readonly Reply[]): Distribution {
	const answers = replies.flatMap(({ answers }) => answers[id] ?? []).map(stepOf);
	return distribute(answers, kind === "rate" ? SCALE.length : yesAndNo.length);
}

function stepOf(answer: Answer): number | null {
	if ("rate" in answer) return answer.rate === null ? null : SCALE.indexOf(answer.rate);
	if ("answer" in answer) return answer.answer === null ? null : yesAndNo.indexOf(answer.answer);
	throw new Error("no step of a scale");
}

function tallyReply(answer: Answer, places: ReadonlyMap<string, number>): TallyReply {
	// An option that is not offered becomes -1, which the count sets aside as unknown and reports.
	const place = (id: string) => places.get(id) ?? -1;
	if ("choose" in answer) return { choose: answer.choose === null ? null : place(answer.choose) };
	if ("approve" in answer) return { approve: answer.approve.map(place) };
	if ("ranking" in answer) return { ranking: answer.ranking.map((level) => level.map(place)) };
	throw new Error("a comment is not counted");
}

const separateClasses = (opening: Opening): string[] =>
	[...new Set(opening.consulted.map((consulted) => consulted.class))].filter((code) => !opening.decides.includes(code));

/**
 * Whether an outcome of a class gives away what one of its members replied. A follow-up is answered by some of them: neither they nor
 * all together may be few or of one mind. Where none answers it, the question on which it hangs tells that already, or withholds it.
 */
export function hides(opening: Opening, question: Question, own: readonly Reply[]): boolean {
	const answering = own.filter(({ answers }) => answers[question.id] !== undefined);
	const parent = opening.questions.find(({ id }) => id === question.condition?.question);
	if (parent !== undefined && answering.length === 0) return hides(opening, parent, own);
	return wouldReveal(question, own) || wouldReveal(question, answering);
}

/**
 * A small class, or one of a single mind, gives away each of its members' answers. All but one are of a single mind for that
 * one, who takes its own reply away from the figures (docs/decisions/0028).
 */
function wouldReveal(question: Question, replies: readonly Reply[]): boolean {
	if (replies.length === 0) return false;
	if (replies.length < SMALL_GROUP) return true;
	// What each reply says to the count: one ranking can be written in several ways.
	const said = Map.groupBy(replies, (reply) => JSON.stringify(countOf(question, [reply])));
	return Math.max(...[...said.values()].map((alike) => alike.length)) >= replies.length - 1;
}

/** One line of who took part; null is a number withheld. */
export interface Participation {
	readonly classes: readonly string[];
	readonly consulted: number;
	readonly received: number | null;
}

/**
 * Who took part, as it may be shown: at recorded level class by class; at confidential level the classes that decide
 * together – their sum stands in the figures of the result – and of each other class the number only where it is not small and
 * its outcome is shown. The total is shown only where no line is withheld, so that no subtraction leads back to one.
 */
export function participation(opening: Opening, result: Result): { lines: Participation[]; total: number | null } {
	const { classes } = result;
	const deciding = classes.filter(({ class: code }) => opening.decides.includes(code));
	const others = classes.filter(({ class: code }) => !opening.decides.includes(code));
	const groups = opening.level === "recorded" ? classes.map((row) => [row]) : [deciding, ...others.map((row) => [row])];
	const withheld = withheldClasses(result);
	const lines = groups.map((rows) => {
		const codes = rows.map((row) => row.class);
		const received = sum(rows.map((row) => row.received));
		const hidden =
			opening.level === "confidential" && (received < SMALL_GROUP || codes.some((code) => withheld.has(code)));
		return { classes: codes, consulted: sum(rows.map((row) => row.consulted)), received: hidden ? null : received };
	});
	const hides = lines.some(({ received }) => received === null);
	return { lines, total: hides ? null : sum(classes.map(({ received }) => received)) };
}

/** Whether so many replies decide that the figures of the result do not show who replied what. */
export const showsFigures = (opening: Opening, { classes }: Pick<Result, "classes">): boolean =>
	opening.level === "recorded" ||
	sum(classes.filter(({ class: code }) => opening.decides.includes(code)).map(({ received }) => received)) >=
		SMALL_GROUP;

/** Whether the figures of one question are shown: of a follow-up also fewer than five of those that decide may have answered it. */
export const showsFiguresOf = (
	opening: Opening,
	result: Pick<Result, "classes">,
	{ decides }: Pick<Result["questions"][number], "decides">,
): boolean => showsFigures(opening, result) && (opening.level === "recorded" || answeredBy(decides) >= SMALL_GROUP);

/** How many replies answer a question, those included that state no preference. */
const answeredBy = (decides: Result["questions"][number]["decides"]): number => {
	const { counted, blank } = countedIn(decides);
	return counted + blank;
};

/** Whether the result as it was sealed says more than its page may: the record that opens it is then for the auditor alone. */
export const withholds = (opening: Opening, result: Result): boolean =>
	opening.level === "confidential" &&
	(withheldClasses(result).size > 0 ||
		result.classes.some(({ received }) => received < SMALL_GROUP) ||
		result.questions.some((question) => !showsFiguresOf(opening, result, question)));

/** The classes of which the count withheld an outcome. */
const withheldClasses = ({ questions }: Result): ReadonlySet<string> =>
	new Set(
		questions.flatMap(({ separately }) =>
			separately.filter(({ outcome }) => outcome === null).map(({ class: code }) => code),
		),
	);

const sum = (numbers: readonly number[]): number => numbers.reduce((all, n) => all + n, 0);

/** What a result holds of a question: the ledger keeps it as JSON whatever the rule, and `recount` alone writes it. */
export const countedIn = (outcome: Result["questions"][number]["decides"]): ShownOutcome | Distribution =>
	outcome as unknown as ShownOutcome | Distribution;

/** A count as plain JSON: lists and records without the marks of the type system. */
const json = (counted: ShownOutcome | Distribution): Result["questions"][number]["decides"] =>
	JSON.parse(JSON.stringify(counted));

/** Who looks at a survey's page: their roles in the body, and the members for which they serve. */
export interface Viewer {
	readonly staff: readonly StaffRole[];
	/** The organs that they chair today. */
	readonly chairs: ReadonlySet<string>;
	readonly members: ReadonlySet<string>;
}

export const viewerOf = (reader: Reader | null): Viewer => ({
	staff: reader?.staff ?? [],
	chairs: new Set(reader?.chairs),
	members: new Set(reader?.seats.map(({ member }) => member)),
});

const isConsulted = ({ opening }: SealedSurvey, { members }: Viewer): boolean =>
	opening.consulted.some(({ member }) => members.has(member));

/** Surveys are for those consulted and the body's people; for the public once the body has decided so. */
export const seesSurvey = (survey: SealedSurvey, viewer: Viewer): boolean =>
	survey.publicity !== null || viewer.staff.length > 0 || isConsulted(survey, viewer);

/** Those who establish the result see it between close and release; everybody who sees the survey, from its release. */
export function seesResult(survey: SealedSurvey, state: SurveyState, viewer: Viewer): boolean {
	if (state === "released") return seesSurvey(survey, viewer);
	return state === "establishing" && establishes(survey, viewer);
}

/** The approving officer, the auditor, and the Chair of the competent organ – no other Chair – establish a result. */
const establishes = ({ opening }: SealedSurvey, { staff, chairs }: Viewer): boolean =>
	staff.includes("approvingOfficer") || staff.includes("auditor") || chairs.has(opening.organ.id);

/** Those for whom a result is looked at from other sides. */
export const analysing: readonly StaffRole[] = ["officer", "approvingOfficer", "auditor"];

/** The analysis is for officers and auditors, as soon as they see the result. */
export const seesAnalysis = (survey: SealedSurvey, state: SurveyState, viewer: Viewer): boolean =>
	viewer.staff.some((role) => analysing.includes(role)) && seesResult(survey, state, viewer);

/** Single replies after the close: of a recorded survey to whoever sees its result, of a confidential one to auditors. */
export const seesReplies = ({ opening }: SealedSurvey, { staff }: Viewer): boolean =>
	opening.level === "recorded" || staff.includes("auditor");

/** Comments of a closed survey. At confidential level they stand without names and in the order of their own words. */
export function commentsIn({ opening, replies }: Replied): { question: string; text: string; member: string | null }[] {
	const named = opening.level === "recorded";
	const comments = opening.questions.filter(takesComment).flatMap(({ id }) =>
		replies.flatMap(({ member, answers }) => {
			const text = answers[id]?.comment;
			return text === undefined ? [] : [{ question: id, text, member: named ? member : null }];
		}),
	);
	return named ? comments : comments.sort((a, b) => (a.text < b.text ? -1 : 1));
}
