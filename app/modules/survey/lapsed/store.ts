import type { Kysely } from "kysely";
import type { Schema } from "../../../data/schema.ts";
import type { Instant } from "../../../kit/clock.ts";
import type { Place } from "../model.ts";

type Db = Kysely<Schema>;

/** How many of a survey’s letters no second officer confirmed before the close. */
export async function countLapsed(db: Db, survey: string): Promise<number> {
	const { count } = await db
		.selectFrom("paper_reply")
		.select(({ fn }) => fn.countAll<number>().as("count"))
		.where("survey_id", "=", survey)
		.where("answered_at", "is not", null)
		.where("answered_by", "is", null)
		.executeTakeFirstOrThrow();
	return count;
}

/** A delegation's letters that no second officer confirmed before the close: when each was received, and its own reference. */
export const lapsedLetters = (
	db: Db,
	{ survey, member }: Place,
): Promise<{ readonly received: Instant; readonly reference: string }[]> =>
	db
		.selectFrom("paper_reply")
		.select(["received", "reference"])
		.where("survey_id", "=", survey)
		.where("member_id", "=", member)
		.where("answered_at", "is not", null)
		.where("answered_by", "is", null)
		.orderBy("received")
		.execute();
