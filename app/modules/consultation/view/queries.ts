import type { Kysely } from "kysely";
import type { Schema } from "../../../data/schema.ts";
import type { RoundFacts, Standing } from "../circle/model.ts";
import type { ViewRecord } from "./model.ts";
import { viewsRead } from "./rules.ts";
import { viewsOf } from "./store.ts";

/** The views given to a round that are read by whoever stands so to it, in the order in which they were received. One statement. */
export const viewsFor = async (
	db: Kysely<Schema>,
	standing: Standing,
	{ id }: Pick<RoundFacts, "id">,
): Promise<ViewRecord[]> => viewsRead(standing, await viewsOf(db, id));
