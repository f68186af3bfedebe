import type { UiLang } from "../../kit/languages.ts";
import { type Decision, isInForce, silenceStateOf, silenceTitle } from "../../modules/decision/index.ts";
import { type Step, stateOf } from "../../modules/dialogue/index.ts";
import { stateWord } from "../../modules/survey/index.ts";
import { fill, formatDate, href, plural, type Station } from "../../web/index.ts";
import { messages } from "../messages/index.ts";
import { earlierStops, isFromBefore, isSettledEarlier } from "./earlier.ts";
import { ofChoice, type YearFacts } from "./facts.ts";
import { type At, type Stop, stops } from "./model.ts";

/** Where a year stands on its way: derived from what happened, never stored. */
function standsAt(facts: YearFacts): Stop {
	const { theme, topics } = facts.year.cycle.choices;
	const settled = (step: Step, choice: string | undefined) =>
		decidedOn(facts, choice) !== undefined || isSettledEarlier(facts, step);
	if (settled("topics", topics?.id)) return "events";
	if (topics !== undefined || settled("theme", theme?.id)) return "topics";
	const surveys = ofChoice(facts.surveys, theme?.id);
	if (surveys.some(({ state }) => state !== "released" && state !== "annulled")) return "survey";
	const silent = ofChoice(facts.silences, theme?.id).some((silence) =>
		["running", "expired", "confirmed"].includes(silenceStateOf(silence, facts.now)),
	);
	if (silent || surveys.some(({ state }) => state === "released")) return "decision";
	const rounds = ofChoice(facts.rounds, theme?.id).filter(({ cancelled }) => !cancelled);
	const agreed = rounds.some(
		({ outcome }) => outcome !== undefined && ["agreed", "merged", "nowAndLater"].includes(outcome.kind),
	);
	if (agreed) return "decision";
	return rounds.length > 0 ? "consultation" : "note";
}

/** The decision that settled a choice: not one that deferred it, or was recorded in error. */
const decidedOn = ({ decisions }: YearFacts, choice: string | undefined): Decision | undefined =>
	ofChoice(decisions, choice).find((decision) => !decision.defers && isInForce(decision));

/** The way of a year as a line of stations: each leads to what happened there. */
export function pathOf(lang: UiLang, facts: YearFacts): Station[] {
	const { stations: names } = messages[lang].home;
	const here = stops.indexOf(standsAt(facts));
	const [held, earlier] = [stopsOf(lang, facts), earlierStops(lang, facts)];
	const { notNeeded, notKnown } = messages[lang].thread;
	const passedBy = (stop: Stop) => (isFromBefore(facts) && stop !== "note" ? notKnown : notNeeded[stop]);
	return stops.map((stop, index) => {
		// What happened here is what a station shows; what was entered stands where nothing did.
		const { note, to, happened } = (held[stop]?.happened ? held[stop] : earlier[stop]) ??
			held[stop] ?? { happened: false };
		const before = happened ? ("done" as const) : ("skipped" as const);
		return {
			label: names[stop],
			state: index < here ? before : index === here ? "here" : "ahead",
			note: note ?? (index < here && !happened ? passedBy(stop) : undefined),
			href: to,
		};
	});
}

function stopsOf(lang: UiLang, facts: YearFacts): Partial<Record<Stop, At>> {
	const { cycle, dossiers } = facts.year;
	const { theme, topics } = cycle.choices;
	const words = messages[lang].thread;
	const at = (rest = "") => href(lang, `/years/${cycle.year}${rest}`);
	const themes = dossiers.filter(({ option }) => option.choice === theme?.id && stateOf(option) !== "withdrawn");
	const proposed = dossiers.filter(({ option }) => option.choice === topics?.id && stateOf(option) !== "withdrawn");
	const round = ofChoice(facts.rounds, theme?.id).findLast(({ cancelled }) => !cancelled);
	const held = ofChoice(facts.surveys, theme?.id);
	const survey = held.findLast(({ state }) => state !== "annulled") ?? held.at(-1);
	const silence = ofChoice(facts.silences, theme?.id).at(-1);
	const decision = decidedOn(facts, theme?.id);
	const topicsDecided = decidedOn(facts, topics?.id);
	return {
		note: { happened: themes.length > 0, to: at("/theme"), note: plural(lang, themes.length, words.themes) },
		consultation: {
			happened: round !== undefined,
			...(round && {
				to: at(`/consultations/${round.id}`),
				note: fill(words.lastRound, { date: formatDate(lang, round.date) }),
			}),
		},
		survey: {
			happened: survey !== undefined && survey.state !== "annulled",
			...(survey && { to: href(lang, `/surveys/${survey.id}`), note: stateWord(lang, survey.state) }),
		},
		decision: {
			happened: decision !== undefined,
			...(decision !== undefined
				? { to: at(`/decisions/${decision.id}`), note: formatDate(lang, decision.date) }
				: silence !== undefined && { to: at(`/silences/${silence.id}`), note: silenceTitle(lang) }),
		},
		topics: {
			happened: topicsDecided !== undefined,
			...(topics !== undefined && {
				to: topicsDecided === undefined ? at("/topics") : at(`/decisions/${topicsDecided.id}`),
				note:
					topicsDecided === undefined
						? plural(lang, proposed.length, words.topics)
						: formatDate(lang, topicsDecided.date),
			}),
		},
	};
}
