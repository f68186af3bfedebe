import { readingOf } from "@intersession/document";
import type { Kysely } from "kysely";
import type { Schema } from "../../../data/schema.ts";
import type { Instant } from "../../../kit/clock.ts";
import type { UiLang } from "../../../kit/languages.ts";
import { type Reader, type StaffScope, staffScope } from "../../../kit/reader.ts";
import { no, Refusal } from "../../../kit/refusal.ts";
import { failedMails, type QueuedMail } from "../../../mail/index.ts";
import { worksOf } from "../../document/index.ts";
import { bodyOf } from "../../membership/index.ts";
import { granting, isSealed, type Move, type Survey, type SurveyState, stateOf } from "../model.ts";
import { countsInForce } from "../received/store.ts";
import { equalitiesOf } from "../result/queries.ts";
import { gapsIn, mayMove } from "../rules.ts";
import { allSurveys } from "../store.ts";
import { requestsWaiting, type WaitingPaper, type WaitingRequest, waitingPapers } from "./store.ts";

/** A survey in a list: its title in the reader's language, else in its original. */
export interface ListedSurvey {
	readonly survey: Survey;
	readonly state: SurveyState;
	readonly title: { readonly lang: string; readonly body: string };
	/** Texts missing or not up to date; 0 once sealed. */
	readonly gaps: number;
}

/** Every survey, latest first: one statement, and one for each that is under preparation, of which there are few. */
export async function listedSurveys(
	db: Kysely<Schema>,
	_scope: StaffScope,
	lang: UiLang,
	now: Instant,
): Promise<ListedSurvey[]> {
	const { languages } = await bodyOf(db);
	const listed: ListedSurvey[] = [];
	for (const survey of await allSurveys(db)) {
		const state = stateOf(survey, now);
		if (isSealed(survey)) {
			const { title, original } = survey.opening;
			const tag = (title[lang] ?? "") === "" ? original : lang;
			listed.push({ survey, state, title: { lang: tag, body: title[tag] ?? "" }, gaps: 0 });
			continue;
		}
		const works = await worksOf(db, survey.id);
		const work = works.get(survey.title);
		const title = work === undefined ? { lang, body: "" } : readingOf(work, lang);
		listed.push({ survey, state, title, gaps: gapsIn(works.values(), languages, new Set([survey.title])).length });
	}
	return listed;
}

/** What waits for the body's people across all surveys, as far as it can still be done. */
export interface Agenda {
	readonly surveys: readonly ListedSurvey[];
	/** Replies in force, by survey. */
	readonly received: ReadonlyMap<string, number>;
	readonly requests: readonly WaitingRequest[];
	readonly papers: readonly WaitingPaper[];
	/** Surveys whose result is being established, and in which an equality is still the Chair's to settle. */
	readonly equal: ReadonlySet<string>;
	/** Mails that will not be delivered: someone must be reached in another way. */
	readonly undelivered: readonly QueuedMail[];
}

/** Five statements, one for each survey under preparation, and two for each whose result is being established. */
export async function agendaOf(db: Kysely<Schema>, scope: StaffScope, lang: UiLang, now: Instant): Promise<Agenda> {
	const surveys = await listedSurveys(db, scope, lang, now);
	const requests = await requestsWaiting(db);
	const papers = await waitingPapers(db);
	const canStill = (id: string, move: Move): boolean => {
		const survey = surveys.find((listed) => listed.survey.id === id)?.survey;
		return survey !== undefined && mayMove(survey, move, now) === undefined;
	};
	return {
		surveys,
		received: await countsInForce(db),
		requests: requests.filter(({ survey, kind }) => canStill(survey, granting[kind])),
		papers: papers.filter(({ survey }) => canStill(survey, "reply")),
		equal: await awaitingChair(db, surveys),
		undelivered: await failedMails(db),
	};
}

async function awaitingChair(db: Kysely<Schema>, surveys: readonly ListedSurvey[]): Promise<Set<string>> {
	const equal = new Set<string>();
	for (const { survey, state } of surveys) {
		if (state !== "establishing" || !isSealed(survey)) continue;
		if ((await equalitiesOf(db, survey)).some(({ settled }) => settled === null)) equal.add(survey.id);
	}
	return equal;
}

/** The reader as an officer; refuses everybody else. */
export function officerScope(reader: Reader | null): StaffScope {
	const scope = staffScope(reader, ["officer", "approvingOfficer"]);
	if (scope === undefined) throw new Refusal(no("act.notAllowed"));
	return scope;
}
