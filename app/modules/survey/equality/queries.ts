import type { Settlement } from "@intersession/ledger";
import type { Kysely } from "kysely";
import type { Schema } from "../../../data/schema.ts";
import type { SealedSurvey } from "../model.ts";
import { mint } from "../result/model.ts";
import { type Equality, equalitiesIn } from "../result/rules.ts";
import { repliesInForce } from "../result/store.ts";
import { settlementsOf } from "./store.ts";

/** An equality that is the Chair's to settle, and how the Chair settled it, where that is done. */
export interface FoundEquality extends Equality {
	readonly settled: Settlement | null;
}

/**
 * The equalities of a closed survey whose result is not released: for those who establish it, and for them alone. None
 * before the closing entry is written. Two statements.
 */
export async function equalitiesOf(db: Kysely<Schema>, survey: SealedSurvey): Promise<FoundEquality[]> {
	if (survey.closedAt === null || survey.annulledAt !== null || survey.releasedAt !== null) return [];
	const equalities = equalitiesIn(mint(survey, await repliesInForce(db, survey.id)));
	const settlements = equalities.length === 0 ? new Map<string, Settlement>() : await settlementsOf(db, survey.id);
	return equalities.map((equality) => ({ ...equality, settled: settlements.get(equality.question) ?? null }));
}
