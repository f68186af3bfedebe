import type { Kysely } from "kysely";
import type { Schema } from "../../../data/schema.ts";
import type { Instant } from "../../../kit/clock.ts";
import type { RequestKind } from "../model.ts";

/** A request that no second officer has answered yet. */
export interface WaitingRequest {
	readonly survey: string;
	readonly kind: RequestKind;
	readonly askedBy: { readonly person: string; readonly name: string };
	readonly askedAt: Instant;
}

/** A reply entered from paper that no second officer has confirmed or declined yet. */
export interface WaitingPaper {
	readonly id: string;
	readonly survey: string;
	readonly member: string;
	readonly enteredBy: { readonly person: string; readonly name: string };
	readonly enteredAt: Instant;
}

/** All that waits for a second officer, oldest first, whatever the survey. Two statements. */
export async function waitingForSecond(
	db: Kysely<Schema>,
): Promise<{ requests: WaitingRequest[]; papers: WaitingPaper[] }> {
	const requests = await db
		.selectFrom("survey_request")
		.innerJoin("person", "person.id", "survey_request.asked_by")
		.select(["survey_id", "kind", "asked_by", "asked_at", "person.name"])
		.where("answered_at", "is", null)
		.orderBy("asked_at")
		.execute();
	const papers = await db
		.selectFrom("paper_reply")
		.innerJoin("person", "person.id", "paper_reply.entered_by")
		.select(["paper_reply.id", "survey_id", "member_id", "entered_by", "entered_at", "person.name"])
		.where("answered_at", "is", null)
		.orderBy("entered_at")
		.execute();
	return {
		requests: requests.map(({ survey_id, kind, asked_by, asked_at, name }) => ({
			survey: survey_id,
			kind,
			askedBy: { person: asked_by, name },
			askedAt: asked_at,
		})),
		papers: papers.map(({ id, survey_id, member_id, entered_by, entered_at, name }) => ({
			id,
			survey: survey_id,
			member: member_id,
			enteredBy: { person: entered_by, name },
			enteredAt: entered_at,
		})),
	};
}
