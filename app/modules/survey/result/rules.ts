import { type Counted, classesOf, type Opening, type Reply, type Result, type Settlement } from "@intersession/ledger";
import { compile, type Outcome, type RuleId, type Reply as TallyReply, tally, VERSION } from "@intersession/tally";
import type { StaffRole } from "../../../kit/actor.ts";
import type { Reader } from "../../../kit/reader.ts";
import type { SealedSurvey, SurveyState } from "../model.ts";
import type { Replied } from "./model.ts";

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
			const decides = outcomeOf(question, of(opening.decides));
			return {
				id: question.id,
				decides: json(decides),
				separately: separateClasses(opening).map((code) => {
					const own = of([code]);
					const hidden = opening.level === "confidential" && wouldReveal(question, own);
					return { class: code, outcome: hidden ? null : json(outcomeOf(question, own)) };
				}),
				order: named(question, decides.order.flat()),
				equal: decides.winners.length > 1 ? decides.winners.map((outcome) => named(question, outcome)) : [],
			};
		});
}

const named = ({ options }: Question, places: readonly number[]): string[] =>
	places.map((place) => options[place]?.id ?? "");

function outcomeOf(question: Question, replies: readonly Reply[]): Outcome {
	if (question.rule === null) throw new Error(`question ${question.id} is not counted`);
	const places = new Map(question.options.map(({ id }, index) => [id, index]));
	const answers = replies.flatMap(({ answers }) => answers[question.id] ?? []);
	const profile = compile(
		question.options.map(({ id }) => id),
		answers.map((answer) => tallyReply(answer, places)),
	);
	return tally(profile, { rule: question.rule satisfies RuleId, seats: question.select });
}

function tallyReply(answer: Answer, places: ReadonlyMap<string, number>): TallyReply {
	// An option that is not offered becomes -1, which the count sets aside as unknown and reports.
	const place = (id: string) => places.get(id) ?? -1;
	if ("choose" in answer) return { choose: answer.choose === null ? null : place(answer.choose) };
	if ("ranking" in answer) return { ranking: answer.ranking.map((level) => level.map(place)) };
	throw new Error("a comment is not counted");
}

const separateClasses = (opening: Opening): string[] =>
	[...new Set(opening.consulted.map((consulted) => consulted.class))].filter((code) => !opening.decides.includes(code));

/**
 * A small class, or one of a single mind, gives away each of its members' answers. All but one are of a single mind for that
 * one, who takes its own reply away from the figures (docs/decisions/0028).
 */
function wouldReveal(question: Question, replies: readonly Reply[]): boolean {
	if (replies.length === 0) return false;
	if (replies.length < SMALL_GROUP) return true;
	// What each reply says to the count: one ranking can be written in several ways.
	const said = Map.groupBy(replies, (reply) => JSON.stringify(outcomeOf(question, [reply])));
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

/** Whether the result as it was sealed says more than its page may: the record that opens it is then for the auditor alone. */
export const withholds = ({ level }: Opening, result: Result): boolean =>
	level === "confidential" &&
	(withheldClasses(result).size > 0 || result.classes.some(({ received }) => received < SMALL_GROUP));

/** The classes of which the count withheld an outcome. */
const withheldClasses = ({ questions }: Result): ReadonlySet<string> =>
	new Set(
		questions.flatMap(({ separately }) =>
			separately.filter(({ outcome }) => outcome === null).map(({ class: code }) => code),
		),
	);

const sum = (numbers: readonly number[]): number => numbers.reduce((all, n) => all + n, 0);

/** The outcome that a result holds: the ledger keeps it as JSON whatever the rule, and `recount` alone writes it. */
export const outcomeIn = (outcome: Result["questions"][number]["decides"]): Outcome => outcome as unknown as Outcome;

/** An outcome as plain JSON: lists and records without the marks of the type system. */
const json = (outcome: Outcome): Result["questions"][number]["decides"] => JSON.parse(JSON.stringify(outcome));

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

/** Single replies after the close: of a recorded survey to whoever sees its result, of a confidential one to auditors. */
export const seesReplies = ({ opening }: SealedSurvey, { staff }: Viewer): boolean =>
	opening.level === "recorded" || staff.includes("auditor");

/** Comments of a closed survey. At confidential level they stand without names and in the order of their own words. */
export function commentsIn({ opening, replies }: Replied): { question: string; text: string; member: string | null }[] {
	const named = opening.level === "recorded";
	const comments = opening.questions
		.filter(({ kind }) => kind === "comment")
		.flatMap(({ id }) =>
			replies.flatMap(({ member, answers }) => {
				const answer = answers[id];
				return answer !== undefined && "comment" in answer
					? [{ question: id, text: answer.comment, member: named ? member : null }]
					: [];
			}),
		);
	return named ? comments : comments.sort((a, b) => (a.text < b.text ? -1 : 1));
}
