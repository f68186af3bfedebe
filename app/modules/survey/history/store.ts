import type { Kysely } from "kysely";
import type { Schema } from "../../../data/schema.ts";
import type { Instant } from "../../../kit/clock.ts";
import { nameAt } from "../../identity/index.ts";
import type { RequestAnswer, RequestInput, RequestKind } from "../model.ts";

/** One act on a survey as its record keeps it: what was done, when and by whom, never what was typed. */
export interface Deed {
	readonly act: string;
	readonly at: Instant;
	/** Null for what the system did by itself, as closing is. */
	readonly person: string | null;
}

/**
 * What was done to a survey by the body's own people and by the system, latest first. Acts of delegations are left out: no
 * officer's page shows what a delegation does with its draft.
 */
export async function deedsOn(db: Kysely<Schema>, survey: string, acts: readonly string[]): Promise<Deed[]> {
	return await db
		.selectFrom("act_record")
		.leftJoin("person", "person.id", "act_record.person")
		.select(["act", "at", nameAt("person", "act_record.at").$castTo<string | null>().as("person")])
		.where("about", "=", survey)
		.where("delegation", "is", null)
		.where("act", "in", [...acts])
		.orderBy("act_record.id", "desc")
		.execute();
}

/** A request to a second officer with its answer, if it has one, and the names of both. */
export interface AnsweredRequest {
	readonly id: string;
	readonly kind: RequestKind;
	readonly input: RequestInput;
	readonly askedBy: { readonly person: string; readonly name: string };
	readonly askedAt: Instant;
	readonly answer: {
		readonly kind: RequestAnswer;
		/** Whoever answered it, or made it void by an edit. */
		readonly by: string;
		readonly at: Instant;
		readonly remark: string;
	} | null;
}

/** Every request made about a survey, latest first. */
export async function requestsOf(db: Kysely<Schema>, survey: string): Promise<AnsweredRequest[]> {
	const rows = await db
		.selectFrom("survey_request as request")
		.innerJoin("person as asking", "asking.id", "request.asked_by")
		.leftJoin("person as answering", "answering.id", "request.answered_by")
		.selectAll("request")
		.select(nameAt("asking", "asked_at").as("asking_name"))
		.select(nameAt("answering", "answered_at").$castTo<string | null>().as("answering_name"))
		.where("survey_id", "=", survey)
		.orderBy("asked_at", "desc")
		.execute();
	return rows.map((row) => ({
		id: row.id,
		kind: row.kind,
		input: row.input as RequestInput,
		askedBy: { person: row.asked_by, name: row.asking_name },
		askedAt: row.asked_at,
		answer:
			row.answer === null || row.answered_at === null
				? null
				: {
						kind: row.answer,
						by: row.answering_name ?? "",
						at: row.answered_at,
						remark: row.remark,
					},
	}));
}
