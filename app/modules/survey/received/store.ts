import type { Kysely } from "kysely";
import type { Schema } from "../../../data/schema.ts";

type Db = Kysely<Schema>;

/**
 * How many replies are in force: the one figure that delegations see before the close. On every page of theirs, so it costs the
 * same however often replies are amended: one look into an index for each of those consulted.
 */
export const inForceOf = (db: Db, survey: string) =>
	db
		.selectFrom("addressee as consulted")
		.innerJoinLateral(
			(from) =>
				from
					.selectFrom("reply")
					.select("withdrawn_at")
					.whereRef("reply.survey_id", "=", "consulted.survey_id")
					.whereRef("reply.member_id", "=", "consulted.member_id")
					.orderBy("number", "desc")
					.limit(1)
					.as("latest"),
			(join) => join.onTrue(),
		)
		.select(({ fn }) => fn.countAll<number>().as("count"))
		.where("consulted.survey_id", "=", survey)
		.where("latest.withdrawn_at", "is", null);

export async function countInForce(db: Db, survey: string): Promise<number> {
	return (await inForceOf(db, survey).executeTakeFirstOrThrow()).count;
}

/** How many replies are in force, by survey. */
export async function countsInForce(db: Db): Promise<ReadonlyMap<string, number>> {
	const last = db
		.selectFrom("reply")
		.select(["survey_id", "withdrawn_at"])
		.distinctOn(["survey_id", "member_id"])
		.orderBy("survey_id")
		.orderBy("member_id")
		.orderBy("number", "desc");
	const rows = await db
		.selectFrom(last.as("last"))
		.select(["survey_id", ({ fn }) => fn.countAll<number>().as("count")])
		.where("withdrawn_at", "is", null)
		.groupBy("survey_id")
		.execute();
	return new Map(rows.map(({ survey_id, count }) => [survey_id, count]));
}
