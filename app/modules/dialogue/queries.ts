import type { Kysely } from "kysely";
import type { Schema } from "../../data/schema.ts";
import { no, Refusal } from "../../kit/refusal.ts";
import { worksOf } from "../document/index.ts";
import type { Cycle, Option } from "./model.ts";
import { cycleRows, cyclesOf, findOptions, optionOf } from "./store.ts";

/** A cycle with every option of its choices. Three statements. Refuses what is not there. */
export async function cycleIn(db: Kysely<Schema>, id: string): Promise<{ cycle: Cycle; options: readonly Option[] }> {
	const works = await worksOf(db, id);
	const [cycle] = cyclesOf(
		(await cycleRows(db)).filter((row) => row.id === id),
		works,
	);
	if (cycle === undefined) throw new Refusal(no("dialogue.notFound"));
	return { cycle, options: (await findOptions(db, { cycle: id })).map((row) => optionOf(row, works)) };
}
