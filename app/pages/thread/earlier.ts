import type { UiLang } from "../../kit/languages.ts";
import {
	type EarlierSurvey,
	earlierDecisionTitle,
	earlierHref,
	earlierSurveyTitle,
	type Step,
	selectedBy,
	standingFor,
	steps,
} from "../../modules/dialogue/index.ts";
import { formatPeriod } from "../../web/index.ts";
import { messages } from "../messages/index.ts";
import type { YearFacts } from "./facts.ts";
import type { At, Stop, ThreadRecord } from "./model.ts";

type Known = Pick<YearFacts, "year">;

/** The decision on a step that was entered from its source, as none was recorded here. */
const decisionOn = ({ year }: Known, step: Step) => standingFor(year.earlier, year.cycle.choices[step]?.id);

/** The earlier survey that selected the topics of a year for which their proposal was never opened here. */
const topicsSelected = ({ year: { cycle, earlier } }: Known): EarlierSurvey | undefined =>
	cycle.choices.topics === undefined
		? earlier.surveys.findLast((survey) => survey.step === "topics" && selectedBy(survey).length > 0)
		: undefined;

/** Whether what was entered settles a step of a year. */
export const isSettledEarlier = (facts: Known, step: Step): boolean =>
	decisionOn(facts, step) !== undefined || (step === "topics" && topicsSelected(facts) !== undefined);

/** The stations of which something was entered: each leads to what is known, and says that it was entered. */
export function earlierStops(lang: UiLang, facts: Known): Partial<Record<Stop, At>> {
	const survey = facts.year.earlier.surveys.findLast(({ step }) => step === "theme");
	const entered = (record: { readonly id: string } | undefined): At | undefined =>
		record && { happened: true, to: earlierHref(lang, record.id), note: messages[lang].thread.entered };
	const known = {
		survey: entered(survey),
		decision: entered(decisionOn(facts, "theme")),
		topics: entered(decisionOn(facts, "topics") ?? topicsSelected(facts)),
	};
	return Object.fromEntries(Object.entries(known).filter(([, at]) => at !== undefined));
}

/** Records of the thread that were entered, step by step; a decision of which the day is not known comes last in its step. */
export function earlierThread(lang: UiLang, { year }: Known, step: Step): ThreadRecord[] {
	const { entered, unknownDay } = messages[lang].thread;
	const surveys = year.earlier.surveys.filter((survey) => survey.step === step);
	const decision = decisionOn({ year }, step);
	const made = { step, note: entered, done: true };
	return [
		...surveys.map((survey) => ({
			...made,
			id: survey.id,
			date: survey.begins,
			when: formatPeriod(lang, survey.begins, survey.ends),
			title: earlierSurveyTitle(lang, survey),
			href: earlierHref(lang, survey.id),
			restsOn: undefined,
		})),
		...(decision === undefined
			? []
			: [
					{
						...made,
						id: decision.id,
						date: decision.date ?? "9999",
						when: decision.date === null ? unknownDay : formatPeriod(lang, decision.date, decision.date),
						title: earlierDecisionTitle(lang, step, decision),
						href: earlierHref(lang, decision.id),
						restsOn: decision.survey ?? undefined,
					},
				]),
	];
}

/** Whether anything about the theme of a year was entered: what is not known of it was then not unneeded. */
export const isFromBefore = ({ year }: Known): boolean =>
	steps.some((step) => decisionOn({ year }, step) !== undefined) || topicsSelected({ year }) !== undefined;
