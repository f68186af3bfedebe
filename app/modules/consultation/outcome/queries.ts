import type { Kysely } from "kysely";
import type { Schema } from "../../../data/schema.ts";
import type { Outcome } from "./model.ts";
import { outcomesBy } from "./store.ts";

type Db = Kysely<Schema>;

/** What the rounds on a choice came to, one in force for each round that has an outcome, by the days of the rounds. Two statements. */
export const outcomesOf = async (db: Db, choice: string): Promise<Outcome[]> =>
	(await outcomesBy(db, { choice })).filter(({ inForce }) => inForce);

/** One outcome, in force or corrected since. Two statements. */
export async function outcome(db: Db, id: string): Promise<Outcome | undefined> {
	const [found] = await outcomesBy(db, { id });
	return found;
}
