import { progressIn, workOf } from "@intersession/document";
import { Hono } from "hono";
import type { Ctx, Env } from "../acts/index.ts";
import { dateIn } from "../kit/calendar.ts";
import { languageName, type UiLang } from "../kit/languages.ts";
import { type Reader, staffScope } from "../kit/reader.ts";
import { no, Refusal } from "../kit/refusal.ts";
import { outcomeWord, type RoundProgress, roundTitle } from "../modules/consultation/index.ts";
import { decisionTitle } from "../modules/decision/index.ts";
import {
	type ChoiceBegun,
	earlierDecisionTitle,
	earlierHref,
	earlierSurveyTitle,
	standingFor,
	stepWord,
	wordsOf,
} from "../modules/dialogue/index.ts";
import { documentsOf, type KeptDocument } from "../modules/document/index.ts";
import { askToSignIn } from "../modules/identity/index.ts";
import { bodyOf } from "../modules/membership/index.ts";
import { type ListedSurvey, type SurveyState, stateWord } from "../modules/survey/index.ts";
import {
	Empty,
	type Frame,
	fill,
	formatInstant,
	formatNumber,
	href,
	Page,
	plural,
	type Task,
	TaskList,
} from "../web/index.ts";
import { boardWords } from "./messages/board.ts";
import { messages } from "./messages/index.ts";
import { officeWords } from "./messages/office.ts";
import { taskWords } from "./messages/tasks.ts";
import { officeFacts } from "./office.tsx";
import { type OfficeProps, waitingFor } from "./office-tasks.ts";
import type { WaitsWith } from "./tasks/way.ts";

/** A year as officers steer it: what waits with whom, and what is recorded. The statements of the office, and one for the documents. */
export const board = new Hono<Env>().get("/office/dialogue/years/:year{[0-9]{4}}/board", async (c) => {
	const { ctx, reader, frame, lang, now } = c.var;
	if (reader === null) return await askToSignIn(c);
	const scope = staffScope(reader, ["officer", "approvingOfficer"]);
	if (scope === undefined) throw new Refusal(no("act.notAllowed"));
	const year = Number(c.req.param("year"));
	const facts = await officeFacts(ctx, { reader, scope, lang, now });
	const choices = facts.way.choices.filter((choice) => choice.year === year);
	if (choices.length === 0) throw new Refusal(no("dialogue.notFound"));
	const documents = await documentsOfYear(ctx, facts.way.rounds, choices);
	const { languages } = await bodyOf(ctx.db);
	return c.html(<BoardPage {...{ frame, reader, year, choices, documents, languages }} {...facts} />);
});

/** The dossiers of what stands, and the summaries of the year’s rounds. */
const documentsOfYear = async (
	{ db }: Pick<Ctx, "db">,
	rounds: readonly RoundProgress[],
	choices: readonly ChoiceBegun[],
): Promise<KeptDocument[]> =>
	await documentsOf(db, [
		...choices.flatMap(({ options }) =>
			options.filter(({ state }) => state === "putForward" || state === "selected").map(({ subject }) => subject),
		),
		...rounds.filter(({ choice }) => choices.some(({ id }) => id === choice)).map(({ id }) => id),
	]);

interface BoardProps extends OfficeProps {
	readonly frame: Frame;
	readonly reader: Reader;
	readonly year: number;
	/** Of the year, the theme first. */
	readonly choices: readonly ChoiceBegun[];
	readonly documents: readonly KeptDocument[];
	readonly languages: readonly string[];
}

const order: readonly WaitsWith[] = ["administration", "secondOfficer", "chair", "delegations", "translators"];

const BoardPage = (props: BoardProps) => {
	const { frame, year } = props;
	const { lang } = frame;
	const say = boardWords[lang];
	const waiting = [
		...waitingFor(props).filter((one) => one.year === year),
		...receiving(props).map((task) => ({ with: "delegations" as const, task })),
		...translations(props).map((task) => ({ with: "translators" as const, task })),
	];
	const groups = order.map((who) => [who, waiting.filter((one) => one.with === who)] as const);
	return (
		<Page
			frame={frame}
			title={fill(say.title, { year })}
			lead={say.lead}
			width="desk"
			sections={[
				{ href: href(lang, "/office"), label: say.office },
				{ href: href(lang, `/office/dialogue/years/${year}`), label: fill(say.year, { year }) },
				{ href: href(lang, `/years/${year}/thread`), label: say.thread },
			]}
		>
			{waiting.length === 0 && <Empty>{say.nothing}</Empty>}
			{groups.map(([who, tasks]) => (
				<Tasks title={say.with[who]} tasks={tasks.map(({ task }) => task)} />
			))}
			<Tasks title={say.rounds} tasks={rounds(props)} none={say.noRounds} />
			<Tasks title={say.surveys} tasks={[...earlierSurveys(props), ...surveys(props)]} none={say.noSurveys} />
			<Tasks title={say.decisions} tasks={[...earlierDecisions(props), ...decisions(props)]} none={say.noDecisions} />
		</Page>
	);
};

const Tasks = ({ title, tasks, none }: { title: string; tasks: readonly Task[]; none?: string }) =>
	tasks.length === 0 && none === undefined ? null : (
		<section class="flow">
			<h2>{title}</h2>
			{tasks.length === 0 ? <Empty>{none}</Empty> : <TaskList tasks={tasks} />}
		</section>
	);

/** Each language version that lacks something: of a document, or of a questionnaire that is being prepared. */
function translations({ frame: { lang }, documents, languages, agenda, choices }: BoardProps): Task[] {
	const say = boardWords[lang];
	const state: Task["state"] = { kind: "ahead", word: say.toTranslate };
	const texts = documents.flatMap(({ id, document }) =>
		languages.flatMap((tag): Task[] => {
			const { missing, stale } = progressIn(document, tag);
			if (missing + stale === 0) return [];
			const title = wordsOf(workOf(document, document.title), lang);
			return [
				{
					title: fill(say.translation, { title, language: languageName(tag, lang) }),
					href: href(lang, `/office/documents/${id}/translations/${tag}`),
					hint: [
						...(missing === 0 ? [] : [plural(lang, missing, say.missing)]),
						...(stale === 0 ? [] : [plural(lang, stale, say.stale)]),
					].join(", "),
					state,
				},
			];
		}),
	);
	const questionnaires = surveysOf({ agenda, choices })
		.filter(({ gaps }) => gaps > 0)
		.map(({ survey, title, gaps }) => ({
			title: fill(say.questionnaire, { title: title.body }),
			href: href(lang, `/office/surveys/${survey.id}#languages`),
			hint: plural(lang, gaps, say.gaps),
			state,
		}));
	return [...texts, ...questionnaires];
}

/** The step of the year to which a choice belongs. */
const stepOf = (lang: UiLang, choices: readonly ChoiceBegun[], id: string): string =>
	choices.filter((choice) => choice.id === id).map(({ step }) => stepWord(lang, step))[0] ?? "";

function rounds({ frame: { lang }, way, choices, year, seat, now }: BoardProps): Task[] {
	const say = boardWords[lang];
	const today = dateIn(now, seat.zone);
	return way.rounds
		.filter(({ choice }) => choices.some(({ id }) => id === choice))
		.map(({ id, choice, date, papers, outcome, summary }): Task => {
			const held = date < today;
			return {
				title: roundTitle(lang, date),
				href: href(lang, `/years/${year}/consultations/${id}`),
				hint: [
					stepOf(lang, choices, choice),
					plural(lang, papers ?? 0, say.papers),
					...(outcome === null ? (held ? [say.noOutcome] : []) : [outcomeWord(lang, outcome.kind)]),
					...(summary === null ? [] : [say.summary[summary]]),
				].join(" – "),
				state:
					outcome !== null
						? { kind: "done", word: say.states.recorded }
						: held
							? { kind: "open", word: say.states.held }
							: { kind: "ahead", word: say.states.ahead },
			};
		});
}

const surveysOf = ({ agenda, choices }: Pick<BoardProps, "agenda" | "choices">): ListedSurvey[] =>
	agenda.surveys.filter(({ survey }) => choices.some(({ id }) => id === survey.choice));

/** Surveys to which delegations can still reply. */
const receiving = (props: BoardProps): Task[] =>
	surveys(props, ["open", "courtesy"]).map((task) => ({
		...task,
		state: { kind: "ahead", word: taskWords[props.frame.lang].with.delegations },
	}));

function surveys(props: BoardProps, states?: readonly SurveyState[]): Task[] {
	const { lang } = props.frame;
	const say = boardWords[lang];
	const found = surveysOf(props).filter(({ state }) => states?.includes(state) ?? true);
	return found.map(({ survey, state, title }): Task => {
		const consulted = survey.opening?.consulted.length ?? 0;
		const closes =
			survey.closes === null ? [] : [`${formatInstant(lang, survey.closes, props.seat.zone)} ${props.seat.where}`];
		return {
			title: title.body,
			href: href(lang, `/office/surveys/${survey.id}`),
			hint: [
				stepOf(lang, props.choices, survey.choice ?? ""),
				...(survey.opening === null
					? []
					: [
							fill(plural(lang, props.agenda.received.get(survey.id) ?? 0, say.received), {
								of: formatNumber(lang, consulted),
							}),
						]),
				...closes.map((when) => fill(officeWords[lang].until, { when })),
			].join(" – "),
			state:
				state === "preparation"
					? { kind: "ahead", word: say.preparation }
					: {
							kind: state === "released" ? "done" : state === "annulled" ? "void" : "open",
							word: stateWord(lang, state),
						},
		};
	});
}

function decisions({ frame: { lang }, way, choices, year }: BoardProps): Task[] {
	const { states } = boardWords[lang];
	return way.settled.rested
		.filter(({ choice }) => choices.some(({ id }) => id === choice))
		.map(({ id, choice, date, defers }) => ({
			title: decisionTitle(lang, date),
			href: href(lang, `/years/${year}/decisions/${id}`),
			hint: stepOf(lang, choices, choice),
			state: defers ? { kind: "ahead", word: states.deferred } : { kind: "done", word: states.taken },
		}));
}

/** Surveys held before the product was used, as they were entered for the year. */
const earlierSurveys = ({ frame: { lang }, way, choices }: BoardProps): Task[] =>
	way.earlier.surveys
		.filter(({ cycle }) => choices.some((choice) => choice.cycle === cycle))
		.map((survey) => ({
			title: earlierSurveyTitle(lang, survey),
			href: earlierHref(lang, survey.id),
			state: { kind: "done", word: messages[lang].thread.entered },
		}));

/** Decisions taken before, once a second officer has confirmed them. */
const earlierDecisions = ({ frame: { lang }, way, choices }: BoardProps): Task[] =>
	choices.flatMap(({ id, step }) => {
		const decision = standingFor(way.earlier, id);
		return decision === undefined
			? []
			: [
					{
						title: earlierDecisionTitle(lang, step, decision),
						href: earlierHref(lang, decision.id),
						state: { kind: "done" as const, word: messages[lang].thread.entered },
					},
				];
	});
