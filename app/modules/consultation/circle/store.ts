import { type Kysely, sql } from "kysely";
import type { Schema } from "../../../data/schema.ts";
import type { PaperBefore, RoundFacts } from "./model.ts";

/** What of a round decides who reads and who gives. One statement. */
export async function roundFacts(db: Kysely<Schema>, id: string): Promise<RoundFacts | undefined> {
	const row = await db
		.selectFrom("round")
		.innerJoin("choice", "choice.id", "round.choice_id")
		.innerJoin("cycle", "cycle.id", "choice.cycle_id")
		.select(["round.id", "year", "organ_id as organ", "date", "invites"])
		.select((eb) => [
			eb
				.or([
					eb("cancelled_at", "is not", null),
					eb.exists(eb.selectFrom("outcome").select("id").whereRef("outcome.round_id", "=", "round.id")),
					eb.exists(
						eb
							.selectFrom("round as next")
							.select("next.id")
							.whereRef("next.choice_id", "=", "round.choice_id")
							.whereRef("next.date", ">", "round.date")
							.where("next.cancelled_at", "is", null),
					),
				])
				.as("concluded"),
			eb
				.selectFrom("round_paper")
				.innerJoin("choice_option", "choice_option.id", "round_paper.option_id")
				.select(
					sql<readonly PaperBefore[]>`coalesce(json_agg(json_build_object(
						'option', option_id, 'document', document_id, 'version', round_paper.version, 'place', place,
						'open', withdrawn_at is null and fate is null) order by place), '[]')`.as("papers"),
				)
				.whereRef("round_paper.round_id", "=", "round.id")
				.as("papers"),
		])
		.where("round.id", "=", id)
		.executeTakeFirst();
	return row && { ...row, concluded: Boolean(row.concluded), papers: row.papers ?? [] };
}
