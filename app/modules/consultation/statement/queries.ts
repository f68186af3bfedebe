import type { Kysely } from "kysely";
import type { Schema } from "../../../data/schema.ts";
import type { Standing } from "../circle/model.ts";
import { reads } from "../circle/rules.ts";
import type { Statement } from "./model.ts";
import { statementsOf } from "./store.ts";

/** The statements of a round that whoever stands so to it reads, in the order received. One statement. */
export const statementsFor = async (db: Kysely<Schema>, standing: Standing, round: string): Promise<Statement[]> =>
	(await statementsOf(db, { round })).filter((statement) => reads(standing, statement));
