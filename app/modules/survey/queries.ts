import type { Work } from "@intersession/document";
import type { Kysely } from "kysely";
import type { Schema } from "../../data/schema.ts";
import type { Instant } from "../../kit/clock.ts";
import type { StaffScope } from "../../kit/reader.ts";
import { worksOf } from "../document/index.ts";
import { withdrawnSince } from "./choice/queries.ts";
import { confirmations } from "./corrigendum/store.ts";
import { extensionsOf } from "./extension/store.ts";
import { keptBy } from "./late/store.ts";
import {
	isSealed,
	type PaperState,
	type Question,
	type SealedSurvey,
	type Survey,
	type SurveyState,
	sealedStateOf,
} from "./model.ts";
import { receivedBy } from "./monitor/store.ts";
import { paperStateOf } from "./paper/model.ts";
import { papersOf } from "./paper/store.ts";
import { questionsOf } from "./question/store.ts";
import { countsInForce } from "./received/store.ts";
import { remindersOf } from "./reminder/store.ts";
import { allSurveys, findSurvey, reissueOf } from "./store.ts";

type Db = Kysely<Schema>;

/** What the public's first page says of a survey. */
export interface PublicSurvey {
	readonly survey: SealedSurvey;
	readonly state: Exclude<SurveyState, "preparation">;
	/** Replies in force. */
	readonly received: number;
}

/** Surveys that the body has decided to make public, newest opening first. Two statements. */
export async function publicSurveys(db: Db, now: Instant): Promise<PublicSurvey[]> {
	const surveys = (await allSurveys(db)).filter(isSealed).filter(({ publicity }) => publicity !== null);
	const received = await countsInForce(db);
	return surveys.map((survey) => ({
		survey,
		state: sealedStateOf(survey, now),
		received: received.get(survey.id) ?? 0,
	}));
}

/** A survey under preparation, with its texts in every language. Three statements. */
export interface Preparation {
	readonly survey: Survey;
	readonly questions: readonly Question[];
	readonly works: ReadonlyMap<string, Work>;
}

export async function preparationOf(db: Db, _scope: StaffScope, id: string): Promise<Preparation | undefined> {
	const survey = await findSurvey(db, id);
	if (survey === undefined) return undefined;
	return {
		survey,
		questions: await questionsOf(db, id),
		works: await worksOf(db, id),
	};
}

/** What the officers watch while a survey is open: from whom something was received and how, never what it says. */
export interface Monitor {
	readonly survey: SealedSurvey;
	readonly state: Exclude<SurveyState, "preparation">;
	/** Replies in force by member: when received, and whether on paper. */
	readonly received: ReadonlyMap<string, { readonly at: Instant; readonly channel: "online" | "paper" }>;
	/** Members of which a reply was received after the date and is kept without counting, and when. */
	readonly kept: ReadonlyMap<string, Instant>;
	readonly papers: readonly { readonly member: string; readonly state: PaperState }[];
	readonly extensions: readonly {
		readonly at: Instant;
		readonly closes: Instant;
		readonly reasons: Record<string, string>;
	}[];
	/** How many delegations confirmed their reply after each corrigendum, by its number from 1. */
	readonly confirmed: ReadonlyMap<number, number>;
	/** The survey in the place of this annulled one, prepared or opened. */
	readonly reissuedAs: Survey | undefined;
	/** Options that were withdrawn since from what is put forward. */
	readonly withdrawn: readonly string[];
	readonly reminders: readonly { readonly at: Instant; readonly recipients: number; readonly by: string }[];
}

/** Six statements, whatever the size of the register. */
export async function monitorOf(db: Db, _scope: StaffScope, id: string, now: Instant): Promise<Monitor | undefined> {
	const survey = await findSurvey(db, id);
	if (survey === undefined || !isSealed(survey)) return undefined;
	return {
		survey,
		state: sealedStateOf(survey, now),
		received: await receivedBy(db, id),
		kept: survey.courtesyUntil === null ? new Map() : await keptBy(db, id),
		papers: (await papersOf(db, id)).map((paper) => ({ member: paper.member, state: paperStateOf(paper) })),
		extensions: (await extensionsOf(db, id)).map(({ at, document: { closes, reasons } }) => ({
			at,
			closes: closes as Instant,
			reasons,
		})),
		confirmed: survey.corrigenda.length === 0 ? new Map() : await confirmations(db, id),
		reissuedAs: survey.annulledAt === null ? undefined : await reissueOf(db, id),
		withdrawn: await withdrawnSince(db, survey),
		reminders: await remindersOf(db, id),
	};
}
