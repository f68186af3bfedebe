import type { Kysely } from "kysely";
import type { Schema } from "../../../data/schema.ts";
import type { Instant } from "../../../kit/clock.ts";
import { nameAt } from "../../identity/index.ts";
import type { RequestKind } from "../model.ts";

/** A request that no second officer has answered yet. */
export interface WaitingRequest {
	readonly survey: string;
	readonly kind: RequestKind;
	readonly askedBy: { readonly person: string; readonly name: string };
	readonly askedAt: Instant;
}

/** Every request that waits for a second officer, oldest first, whatever the survey. */
export async function requestsWaiting(db: Kysely<Schema>): Promise<WaitingRequest[]> {
	const requests = await db
		.selectFrom("survey_request")
		.innerJoin("person", "person.id", "survey_request.asked_by")
		.select(["survey_id", "kind", "asked_by", "asked_at", nameAt("person", "asked_at").as("name")])
		.where("answered_at", "is", null)
		.orderBy("asked_at")
		.execute();
	return requests.map(({ survey_id, kind, asked_by, asked_at, name }) => ({
		survey: survey_id,
		kind,
		askedBy: { person: asked_by, name },
		askedAt: asked_at,
	}));
}

/** A letter that waits for a second officer, without what it says. */
export interface WaitingPaper {
	readonly id: string;
	readonly survey: string;
	readonly enteredBy: string;
}

/** The letters that wait for a second officer, of every survey, in the order in which they were entered. */
export async function waitingPapers(db: Kysely<Schema>): Promise<WaitingPaper[]> {
	const rows = await db
		.selectFrom("paper_reply")
		.select(["id", "survey_id", "entered_by"])
		.where("answered_at", "is", null)
		.orderBy("entered_at")
		.orderBy("id")
		.execute();
	return rows.map(({ id, survey_id, entered_by }) => ({ id, survey: survey_id, enteredBy: entered_by }));
}
