import { dateIn } from "../../kit/calendar.ts";
import type { CalendarDate, Instant } from "../../kit/clock.ts";
import type { UiLang } from "../../kit/languages.ts";
import { circulationTitle, outcomeWord, roundTitle } from "../../modules/consultation/index.ts";
import { decisionTitle, isInForce, silenceStateOf, silenceTitle, silenceWord } from "../../modules/decision/index.ts";
import { type Step, standingFor, stateOf } from "../../modules/dialogue/index.ts";
import { stateWord } from "../../modules/survey/index.ts";
import { href, plural } from "../../web/index.ts";
import { messages } from "../messages/index.ts";
import { earlierThread } from "./earlier.ts";
import { ofChoice, type YearFacts } from "./facts.ts";
import type { ThreadRecord } from "./model.ts";

/** The thread of a year, earliest first: what was put forward, consulted on, surveyed and decided; the theme, then the topics under it. */
export function threadOf(lang: UiLang, facts: YearFacts): ThreadRecord[] {
	const { theme, topics } = facts.year.cycle.choices;
	const earlier = (step: Step) => earlierThread(lang, facts, step);
	const themeThread = theme === undefined ? [] : [...earlier("theme"), ...stepThread(lang, facts, "theme", theme)];
	if (topics === undefined) return [...inOrder(themeThread), ...earlier("topics")];
	// Topics are proposed under the theme that was decided (IC/2007/7, paragraph 11).
	const decided =
		ofChoice(facts.decisions, theme?.id).find((one) => !one.defers && isInForce(one)) ??
		standingFor(facts.year.earlier, theme?.id);
	const topicsThread = [...earlier("topics"), ...stepThread(lang, facts, "topics", topics, decided?.id)];
	return [...inOrder(themeThread), ...inOrder(topicsThread)];
}

const inOrder = (records: readonly ThreadRecord[]): ThreadRecord[] =>
	records.toSorted((a, b) => (a.date === b.date ? 0 : a.date < b.date ? -1 : 1));

function stepThread(
	lang: UiLang,
	facts: YearFacts,
	step: Step,
	{ id: choice, begun }: { readonly id: string; readonly begun: Instant },
	under?: string,
): ThreadRecord[] {
	const { cycle, dossiers } = facts.year;
	const words = messages[lang].thread;
	const day = (at: Instant) => dateIn(at, facts.zone);
	const at = (rest: string) => href(lang, `/years/${cycle.year}${rest}`);
	const options = dossiers.filter(({ option }) => option.choice === choice);
	const withdrawn = options.filter(({ option }) => stateOf(option) === "withdrawn").length;
	const first = options.map(({ option }) => option.putForward).sort()[0] ?? begun;
	const rounds = ofChoice(facts.rounds, choice);
	const surveys = ofChoice(facts.surveys, choice);
	const heldBy = (date: CalendarDate) => rounds.findLast((round) => !round.cancelled && round.date <= date);
	// A step that was begun and under which nothing is put forward has left no record yet.
	const offered: ThreadRecord[] = [
		{
			id: choice,
			step,
			date: day(first),
			title: plural(lang, options.length, step === "theme" ? words.themes : words.topics),
			href: at(`/${step}`),
			note: withdrawn === 0 ? undefined : plural(lang, withdrawn, words.withdrawn),
			done: true,
			restsOn: under,
		},
	];
	const records: ThreadRecord[] = [
		...(options.length > 0 ? offered : []),
		...rounds.map(({ id, date, cancelled, outcome }) => ({
			id,
			step,
			date,
			title: roundTitle(lang, date),
			href: at(`/consultations/${id}`),
			note: cancelled ? words.cancelled : outcome && outcomeWord(lang, outcome.kind),
			done: cancelled || outcome !== undefined || date < day(facts.now),
			// A round may have been held before anything was put forward.
			restsOn: date < day(first) ? undefined : choice,
		})),
		...ofChoice(facts.circulations, choice).map(({ id, at: sent, until }) => ({
			id,
			step,
			date: day(sent),
			title: circulationTitle(lang),
			href: at(`/circulations/${id}`),
			note: undefined,
			done: until <= facts.now,
			restsOn: choice,
		})),
		...surveys.map(({ id, title, original, state, opens }) => ({
			id,
			step,
			date: day(opens),
			title: title[lang] || title[original] || "",
			href: href(lang, `/surveys/${id}`),
			note: stateWord(lang, state),
			done: state === "released" || state === "annulled",
			restsOn: heldBy(day(opens))?.id ?? choice,
		})),
		...ofChoice(facts.silences, choice).map((silence) => {
			const state = silenceStateOf(silence, facts.now);
			const date = day(silence.answered?.at ?? silence.askedAt);
			const round = heldBy(date);
			// It puts to the members what the last consultations came to, or what a survey after them said.
			const survey = surveys.findLast(
				({ state, opens }) => state === "released" && day(opens) <= date && day(opens) >= (round?.date ?? ""),
			);
			return {
				id: silence.id,
				step,
				date,
				title: silenceTitle(lang),
				href: at(`/silences/${silence.id}`),
				note: silenceWord(lang, state),
				done: state !== "running" && state !== "expired",
				restsOn: survey?.id ?? round?.id ?? choice,
			};
		}),
		...ofChoice(facts.decisions, choice).map(({ id, date, defers, departs, basis, corrects, correctedBy }) => ({
			id,
			step,
			date,
			title: decisionTitle(lang, date),
			href: at(`/decisions/${id}`),
			note: correctedBy !== null ? words.corrected : defers ? words.deferred : departs ? words.departs : undefined,
			done: true,
			restsOn:
				corrects?.decision ??
				(basis.kind === "consultation" ? rounds.find(({ outcome }) => outcome?.id === basis.id)?.id : basis.id),
		})),
	];
	return records;
}

/** The record one step back from one of the thread: the one that it rests on, else the one before it. */
export function stepBack(thread: readonly ThreadRecord[], id: string): ThreadRecord | undefined {
	const index = thread.findIndex((record) => record.id === id);
	const own = thread[index];
	return thread.find((record) => record.id === own?.restsOn) ?? thread[index - 1];
}

/** The record one step on: the one that rests on it, else the one after it. */
export function stepOn(thread: readonly ThreadRecord[], id: string): ThreadRecord | undefined {
	const index = thread.findIndex((record) => record.id === id);
	if (index === -1) return undefined;
	return thread.find((record, at) => at > index && record.restsOn === id) ?? thread[index + 1];
}
