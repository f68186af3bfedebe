import type { Kysely } from "kysely";
import type { Schema } from "../../../data/schema.ts";
import type { Instant } from "../../../kit/clock.ts";
import { lastOfEach } from "../reply/store.ts";

/** Those consulted from whom nothing was received: no reply in force, and none on paper awaiting confirmation. */
export async function membersWithoutReply(db: Kysely<Schema>, survey: string): Promise<string[]> {
	const rows = await db
		.selectFrom("addressee")
		.select("member_id")
		.where("survey_id", "=", survey)
		.where(({ not, exists, selectFrom }) =>
			not(
				exists(
					selectFrom(lastOfEach(db, survey).as("last"))
						.select("last.id")
						.whereRef("last.member_id", "=", "addressee.member_id")
						.where("last.withdrawn_at", "is", null),
				),
			),
		)
		.where(({ not, exists, selectFrom }) =>
			not(
				exists(
					selectFrom("paper_reply")
						.select("paper_reply.id")
						.whereRef("paper_reply.member_id", "=", "addressee.member_id")
						.whereRef("paper_reply.survey_id", "=", "addressee.survey_id")
						.where("paper_reply.answered_at", "is", null),
				),
			),
		)
		.execute();
	return rows.map(({ member_id }) => member_id);
}

/** When, and how, the reply in force of each member was received; nothing of what it says. */
export async function receivedBy(
	db: Kysely<Schema>,
	survey: string,
): Promise<ReadonlyMap<string, { at: Instant; channel: "online" | "paper" }>> {
	const rows = await db
		.selectFrom(lastOfEach(db, survey).as("last"))
		.select(["member_id", "received", "scan"])
		.where("withdrawn_at", "is", null)
		.execute();
	return new Map(
		rows.map(({ member_id, received, scan }) => [
			member_id,
			{ at: received, channel: scan === null ? ("online" as const) : ("paper" as const) },
		]),
	);
}
