import { type Kysely, sql, type Transaction } from "kysely";
import type { Schema } from "../../../data/schema.ts";
import type { Instant } from "../../../kit/clock.ts";
import { newId } from "../../../kit/ids.ts";
import type { Request, RequestAnswer, RequestInput, RequestKind } from "../model.ts";

export async function insertRequest(
	tx: Transaction<Schema>,
	survey: string,
	{ kind, input, by, at }: { kind: RequestKind; input: RequestInput; by: string; at: Instant },
): Promise<void> {
	await tx
		.insertInto("survey_request")
		.values({
			id: newId(),
			survey_id: survey,
			kind,
			input: JSON.stringify(input),
			asked_by: by,
			asked_at: at,
			answered_by: null,
			answered_at: null,
			answer: null,
		})
		.execute();
}

/** What waits for a second officer. */
export async function waitingRequests(db: Kysely<Schema>, survey: string): Promise<Request[]> {
	const rows = await db
		.selectFrom("survey_request")
		.selectAll()
		.where("survey_id", "=", survey)
		.where("answered_at", "is", null)
		.execute();
	return rows.map(({ id, kind, input, asked_by, asked_at }) => ({
		id,
		kind,
		input: input as RequestInput,
		askedBy: asked_by,
		askedAt: asked_at,
	}));
}

export async function answerRequest(
	tx: Transaction<Schema>,
	id: string,
	{ answer, remark, by, at }: { answer: RequestAnswer; remark: string; by: string; at: Instant },
): Promise<void> {
	await tx
		.updateTable("survey_request")
		.set({ answer, remark, answered_by: by, answered_at: at })
		.where("id", "=", id)
		.execute();
}

/** Answers every waiting request for an opening that was made on an earlier version of the body’s entry: it is void. */
export async function voidOpeningsBefore(
	tx: Transaction<Schema>,
	{ version, by, at }: { version: number; by: string; at: Instant },
): Promise<void> {
	await tx
		.updateTable("survey_request")
		.set({ answer: "void", answered_by: by, answered_at: at })
		.where("kind", "=", "opening")
		.where("answered_at", "is", null)
		.where(sql<number>`coalesce((input->>'body')::int, 0)`, "<", version)
		.execute();
}
