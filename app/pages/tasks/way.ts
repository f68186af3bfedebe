import { instantIn } from "../../kit/calendar.ts";
import type { CalendarDate, Instant } from "../../kit/clock.ts";
import type { RoundProgress } from "../../modules/consultation/index.ts";
import { type ChoiceBegun, selectedBy } from "../../modules/dialogue/index.ts";
import type { ListedSurvey } from "../../modules/survey/index.ts";
import type { WayFacts } from "./facts.ts";

/** With whom something waits. */
export type WaitsWith = "administration" | "secondOfficer" | "chair" | "delegations" | "translators";

/** Something that is to be done next on the way of a year: it follows from what is recorded, and is itself recorded nowhere. */
export interface WayTask {
	readonly kind: keyof typeof waiting;
	readonly with: WaitsWith;
	readonly choice: ChoiceBegun;
	/** The organ whose Chair it waits with, or whose Chair may do it as well as an officer. */
	readonly organ: string | null;
	/** The day of the round of consultations from which it follows. */
	readonly round: CalendarDate | null;
	/** How many of them there are, of proposals. */
	readonly count: number;
	/** Since when it waits, and until when it runs. */
	readonly since: Instant | null;
	readonly by: Instant | null;
	/** The page on which it is done, below the language. */
	readonly path: string;
}

/** Each kind of task, with whom it waits. */
const waiting = {
	outcome: "administration",
	advise: "administration",
	mark: "chair",
	clear: "chair",
	circulate: "administration",
	remarks: "delegations",
	open: "administration",
	prepare: "administration",
	decide: "administration",
	topics: "administration",
} as const satisfies Record<string, WaitsWith>;

/** What else is under way, of which the tasks take account. */
export interface UnderWay {
	readonly surveys: readonly ListedSurvey[];
	/** Surveys whose opening was asked for. */
	readonly asked: ReadonlySet<string>;
	/** Choices on which a decision waits for a second officer, or a silence has not ended. */
	readonly beforeOrgan: ReadonlySet<string>;
	readonly zone: string;
	readonly now: Instant;
	readonly today: CalendarDate;
}

/** What is to be done next on the way of every year. */
export const tasksOnWay = (facts: WayFacts, underWay: UnderWay): WayTask[] =>
	facts.choices.flatMap((choice) => {
		const settled = choice.options.some(({ state }) => ["selected", "keptForLater", "notSelected"].includes(state));
		return [
			...afterRounds(choice, facts, underWay, settled),
			...(settled
				? topicsToOpen(choice, facts, underWay)
				: [...circulating(choice, facts, underWay), ...toDecide(choice, facts, underWay)]),
		];
	});

const task = (kind: WayTask["kind"], choice: ChoiceBegun, path: string, more: Partial<WayTask> = {}): WayTask => ({
	...{ kind, with: waiting[kind], choice, path },
	...{ organ: null, round: null, count: 1, since: null, by: null },
	...more,
});

/** The outcome of the last round, proposals that the Chair has not marked, and a summary that the Chair has not cleared. */
function afterRounds(
	choice: ChoiceBegun,
	{ rounds }: WayFacts,
	{ zone, today }: UnderWay,
	settled: boolean,
): WayTask[] {
	const own = rounds.filter((round) => round.choice === choice.id);
	const held = own.filter(({ date }) => date < today);
	return own.flatMap((round) => {
		const { id, date, organ, outcome, unmarked, summary } = round;
		const at = (kind: WayTask["kind"], page: string, more: Partial<WayTask> = {}) =>
			task(kind, choice, `/office/rounds/${id}/${page}`, {
				...{ organ, round: date, since: instantIn(date, "00:00", zone) },
				...more,
			});
		const { unadvised, advised, since } = unmarked ?? { unadvised: 0, advised: 0, since: null };
		return [
			...(outcome === null && round === held.at(-1) && !settled ? [at("outcome", "outcome")] : []),
			...(unadvised > 0 && !settled ? [at("advise", "received", { organ: null, count: unadvised, since })] : []),
			...(advised > 0 && !settled ? [at("mark", "received", { count: advised, since })] : []),
			...(summary === "drafted" && date < today ? [at("clear", "summary")] : []),
		];
	});
}

/** Before a survey the options go to all as they stand, and the days for remarks pass; then it is opened, or prepared first. */
function circulating(
	choice: ChoiceBegun,
	{ circulations, dossiers }: WayFacts,
	{ surveys, asked, now }: UnderWay,
): WayTask[] {
	const own = surveys.filter(({ survey }) => survey.choice === choice.id);
	const prepared = own.find(({ state }) => state === "preparation");
	const last = circulations.find((one) => one.choice === choice.id);
	const sent = new Map(last?.papers.map(({ option, version }) => [option, version]));
	const open = choice.options.filter(({ state }) => state === "putForward");
	const stands = open.every(
		({ id, subject }) => sent.get(id) === dossiers.find(({ owner }) => owner === subject)?.version,
	);
	if (last === undefined || !stands)
		return prepared === undefined ? [] : [task("circulate", choice, `/office/consultations/${choice.id}/circulation`)];
	const { id, at: since, until } = last;
	if (now < until) return [task("remarks", choice, `/years/${choice.year}/circulations/${id}`, { since, by: until })];
	if (prepared !== undefined)
		return asked.has(prepared.survey.id)
			? []
			: [task("open", choice, `/office/surveys/${prepared.survey.id}/opening`, { since: until })];
	const held = own.some(({ survey, state }) => state !== "annulled" && survey.opens !== null && survey.opens > last.at);
	return held ? [] : [task("prepare", choice, `/office/surveys/new?choice=${choice.id}`, { since: until })];
}

const agreed = new Set(["agreed", "merged", "nowAndLater"]);

/** A decision is due on an agreement, a confirmed silence or a released result on which none rests yet. */
function toDecide(
	choice: ChoiceBegun,
	{ rounds, settled }: WayFacts,
	{ surveys, beforeOrgan, zone }: UnderWay,
): WayTask[] {
	if (beforeOrgan.has(choice.id)) return [];
	const bases = [
		...statedLast(choice, rounds).map(({ id, date }) => ({ id, at: instantIn(date, "00:00", zone) })),
		...settled.confirmed.filter((silence) => silence.choice === choice.id),
		...surveys
			.filter(({ survey, state }) => survey.choice === choice.id && state === "released")
			.map(({ survey: { id, releasedAt } }) => ({ id, at: releasedAt })),
	];
	const due = bases.filter(({ id }) => !settled.rested.some(({ basis }) => basis === id));
	const since =
		due
			.map(({ at }) => at)
			.filter((at) => at !== null)
			.sort()[0] ?? null;
	return due.length === 0 ? [] : [task("decide", choice, `/office/decisions/${choice.id}`, { since })];
}

/** The outcome of the last round that has one, where it is an agreement. */
function statedLast(
	{ id: choice }: ChoiceBegun,
	rounds: readonly RoundProgress[],
): { id: string; date: CalendarDate }[] {
	const last = rounds.findLast((round) => round.choice === choice && round.outcome !== null);
	return last?.outcome == null || !agreed.has(last.outcome.kind) ? [] : [{ id: last.outcome.id, date: last.date }];
}

/** Nothing begins by itself: once the organ has decided on the theme, an officer opens the proposal of topics. */
function topicsToOpen(choice: ChoiceBegun, { choices, settled, earlier }: WayFacts, { zone }: UnderWay): WayTask[] {
	const decision = settled.rested.find((one) => one.choice === choice.id && !one.defers);
	const begun = choices.some(({ cycle, step }) => cycle === choice.cycle && step === "topics");
	// A survey of before can have settled the topics of a year without their being proposed here.
	const known = earlier.surveys.some(
		(survey) => survey.cycle === choice.cycle && survey.step === "topics" && selectedBy(survey).length > 0,
	);
	const selected = choice.options.some(({ state }) => state === "selected");
	if (choice.step !== "theme" || begun || known || !selected) return [];
	const since = decision === undefined ? null : instantIn(decision.date, "00:00", zone);
	return [task("topics", choice, `/office/dialogue/years/${choice.year}`, { since })];
}
