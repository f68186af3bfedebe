import type { Kysely } from "kysely";
import type { Schema } from "../../../data/schema.ts";
import type { MembershipScope } from "../../../kit/reader.ts";
import {
	type ChoiceSheet,
	type Earlier,
	type EarlierDecisionSheet,
	earlierRecords,
	recordSheet,
} from "../../dialogue/index.ts";
import { surveyedHere } from "../../survey/index.ts";
import { basesOf } from "../queries.ts";
import { silencesOn } from "../silence/store.ts";
import { decisionsOn } from "../store.ts";
import type { HeldHere } from "./rules.ts";

type Db = Kysely<Schema>;

/** What there is of a choice here. */
export const heldHere = async (
	db: Db,
	{ cycle, choice }: Pick<ChoiceSheet, "cycle" | "choice">,
): Promise<HeldHere> => ({
	bases: await basesOf(db, { cycle, choice }),
	decisions: await decisionsOn(db, [choice.id]),
	silences: await silencesOn(db, [choice.id]),
	surveyed: await surveyedHere(db, choice.id),
});

/** The decision that was entered on a choice, as whoever confirms it reads it. */
export async function earlierSheetOn(
	db: Db,
	scope: MembershipScope,
	sheet: Pick<ChoiceSheet, "choice">,
): Promise<EarlierDecisionSheet | undefined> {
	const { decision } = await earlierOn(db, sheet);
	const found = decision && (await recordSheet(db, scope, decision.id));
	return found?.kind === "decision" ? found : undefined;
}

/** What was entered about a choice: its decision, and the surveys on which that can have been based. One statement. */
export async function earlierOn(
	db: Db,
	{ choice }: Pick<ChoiceSheet, "choice">,
): Promise<{ readonly decision: Earlier["decisions"][number] | undefined; readonly surveys: Earlier["surveys"] }> {
	const { surveys, decisions } = await earlierRecords(db);
	return {
		decision: decisions.find((one) => one.choice === choice.id),
		surveys: surveys.filter(({ step }) => step === choice.step),
	};
}
