import {
	buildExport,
	commit,
	type Kind,
	type Reply,
	type Result,
	type Sealed,
	type Settlement,
} from "@intersession/ledger";
import type { Kysely } from "kysely";
import { type Ctx, perform } from "../../../acts/index.ts";
import type { Schema } from "../../../data/schema.ts";
import { systemActor } from "../../../kit/actor.ts";
import type { Instant } from "../../../kit/clock.ts";
import type { Reader } from "../../../kit/reader.ts";
import { entriesBetween, latestCheckpoint } from "../../../ledger/index.ts";
import { close } from "../acts/close.ts";
import { withdrawnSince } from "../choice/queries.ts";
import { extensionsOf } from "../extension/store.ts";
import { countLapsed } from "../lapsed/store.ts";
import { countAfterDate } from "../late/store.ts";
import { isSealed, type SealedSurvey, type Survey, type SurveyState, stateOf } from "../model.ts";
import { countInForce } from "../received/store.ts";
import { findSurvey, reissueOf, saltsOf } from "../store.ts";
import { isClosed, mint } from "./model.ts";
import {
	awaitsChair,
	commentsIn,
	type Equality,
	equalitiesIn,
	resultOf,
	seesReplies,
	seesResult,
	seesSurvey,
	viewerOf,
	withholds,
} from "./rules.ts";
import { repliesInForce, sealedReplies, settlementsOf } from "./store.ts";

/** What a survey's page may show to this reader at this instant: the more the later, and never a result before its release. */
export interface SurveyPage {
	readonly survey: SealedSurvey;
	readonly state: SurveyState;
	readonly extensions: readonly {
		readonly at: Instant;
		readonly closes: Instant;
		readonly reasons: Record<string, string>;
	}[];
	/** How many replies are in force: the one figure shown before the close. */
	readonly received: number;
	/** Letters received in time that no second officer confirmed before the close; said with the result. */
	readonly lapsed: number;
	/** Replies received after the date: how many count, and how many are kept without counting. */
	readonly afterDate: { readonly counted: number; readonly kept: number };
	/** The result: released to all delegations, or still being established and shown to those who establish it. */
	readonly result: Result | null;
	/** An equality is still the Chair's to settle: the result cannot be released before. */
	readonly awaitsChair: boolean;
	/** The survey in the place of this annulled one, once it is opened. */
	readonly reissuedAs: Survey | undefined;
	/** Options that were withdrawn since from what is put forward. */
	readonly withdrawn: readonly string[];
	readonly comments: readonly ReplyComment[];
	/** Single replies, when the sealed level lets this reader see them. */
	readonly replies: readonly Reply[] | null;
}

/** A comment on the result page; by whom, only where the sealed level says so. */
export interface ReplyComment {
	readonly question: string;
	readonly text: string;
	readonly member: string | null;
}

/** The sealed survey; undefined when the reader may not know of it. */
export async function surveySeenBy(
	db: Kysely<Schema>,
	reader: Reader | null,
	id: string,
): Promise<SealedSurvey | undefined> {
	const survey = await findSurvey(db, id);
	return survey !== undefined && isSealed(survey) && seesSurvey(survey, viewerOf(reader)) ? survey : undefined;
}

/**
 * Undefined when the reader may not know of the survey. Five statements at most, once its closing entry is written: whoever
 * asks for a result before that has it written first.
 */
export async function surveyPage(
	ctx: Ctx,
	reader: Reader | null,
	id: string,
	now: Instant,
): Promise<SurveyPage | undefined> {
	const { db } = ctx;
	const found = await surveySeenBy(db, reader, id);
	if (found === undefined) return undefined;
	const viewer = viewerOf(reader);
	const survey = seesResult(found, stateOf(found, now), viewer) ? await closedSurvey(ctx, found, now) : found;
	const state = stateOf(survey, now);
	const extensions = (await extensionsOf(db, id)).map(({ at, document: { closes, reasons } }) => ({
		at,
		closes: closes as Instant,
		reasons,
	}));
	const shown = {
		survey,
		state,
		extensions,
		received: 0,
		lapsed: 0,
		afterDate: { counted: 0, kept: 0 },
		result: null,
		awaitsChair: false,
		reissuedAs: survey.annulledAt === null ? undefined : await reissueOf(db, id),
		withdrawn: await withdrawnSince(db, survey),
		comments: [],
		replies: null,
	};
	if (!seesResult(survey, state, viewer)) return { ...shown, received: await countInForce(db, id) };
	const closed = await repliesInForce(db, mint(survey));
	const settlements = survey.result === null ? await settlementsOf(db, id) : new Map<string, Settlement>();
	return {
		...shown,
		received: closed.replies.length,
		lapsed: await countLapsed(db, id),
		afterDate: survey.courtesyUntil === null ? shown.afterDate : await countAfterDate(db, id, survey.closes),
		result: survey.result ?? resultOf(closed, settlements),
		awaitsChair: survey.result === null && awaitsChair(closed, settlements),
		comments: commentsIn(closed),
		replies: seesReplies(survey, viewer) ? closed.replies : null,
	};
}

/** The survey with its closing entry, which is written now when no job has done so yet. */
export async function closedSurvey(ctx: Ctx, survey: SealedSurvey, now: Instant): Promise<SealedSurvey> {
	if (survey.closedAt !== null) return survey;
	await perform(ctx, close, { survey: survey.id }, { actor: systemActor, now });
	const closed = await findSurvey(ctx.db, survey.id);
	if (closed === undefined || !isSealed(closed)) throw new Error(`survey ${survey.id} is gone`);
	return closed;
}

/**
 * The record of a survey for checking without us: the whole log up to its newest checkpoint, and the survey's own documents
 * with what opens their seals. Undefined where the reader may not have it. What the record opens is decided by the sealed level
 * and by where the log says the survey stands, never by this function's caller.
 */
export async function exportOf(
	{ db, ledgerKey, covered }: Ctx,
	reader: Reader | null,
	id: string,
	wanted: "public" | "auditor",
	now: Instant,
): Promise<Uint8Array | undefined> {
	// The log before the rows: what it records up to here, rows that are read after it hold already.
	let checkpoint = await latestCheckpoint(db);
	const survey = await findSurvey(db, id);
	if (survey === undefined || !isSealed(survey)) return undefined;
	if (survey.annulledAt !== null) {
		// An annulment alone takes away what the log had opened; it is in the log before its replies are missed.
		await covered();
		checkpoint = await latestCheckpoint(db);
	}
	const viewer = viewerOf(reader);
	const tooMuch = survey.result !== null && withholds(survey.opening, survey.result);
	const mayHave =
		wanted === "auditor"
			? viewer.staff.includes("auditor")
			: !tooMuch && seesResult(survey, stateOf(survey, now), viewer);
	if (!mayHave || checkpoint === undefined) return undefined;
	return buildExport({
		reader: wanted,
		survey: id,
		key: ledgerKey.vkey,
		checkpoint: checkpoint.note,
		entries: await entriesBetween(db, 0, checkpoint.size),
		sealed: await sealedDocuments(db, survey),
	});
}

/** Every document of a survey by its commitment, with the salt that opens it; replies among them only once it is closed. */
async function sealedDocuments(db: Kysely<Schema>, survey: SealedSurvey): Promise<ReadonlyMap<string, Sealed>> {
	const salts = await saltsOf(db, survey.id);
	const replies = isClosed(survey) ? await sealedReplies(db, mint(survey)) : [];
	const own: readonly (readonly [Kind, string | null, unknown])[] = [
		["opening", salts.opening_salt, survey.sealedOpening],
		["annulment", salts.annulment_salt, survey.annulment],
		["result", salts.result_salt, survey.result],
		["publicity", salts.publicity_salt, survey.publicity],
		...(await extensionsOf(db, survey.id)).map(({ salt, document }) => ["extension", salt, document] as const),
		...survey.corrigenda.map(({ salt, document }) => ["corrigendum", salt, document] as const),
		...replies.map(({ salt, document }) => ["reply", salt, document] as const),
	];
	return new Map(
		own.flatMap(([kind, salt, document]) =>
			salt === null
				? []
				: [[commit(kind, Buffer.from(salt, "hex"), document), { salt, document: document as Sealed["document"] }]],
		),
	);
}

/** An equality that is the Chair's to settle, and how the Chair settled it, where that is done. */
export interface FoundEquality extends Equality {
	readonly settled: Settlement | null;
}

/**
 * The equalities of a closed survey whose result is not released: for those who establish it, and for them alone. None
 * before the closing entry is written. Two statements.
 */
export async function equalitiesOf(db: Kysely<Schema>, survey: SealedSurvey): Promise<FoundEquality[]> {
	if (!isClosed(survey) || survey.releasedAt !== null) return [];
	const equalities = equalitiesIn(await repliesInForce(db, mint(survey)));
	const settlements = equalities.length === 0 ? new Map<string, Settlement>() : await settlementsOf(db, survey.id);
	return equalities.map((equality) => ({ ...equality, settled: settlements.get(equality.question) ?? null }));
}
