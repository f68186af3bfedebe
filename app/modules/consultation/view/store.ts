import type { Kysely, Transaction } from "kysely";
import type { Schema } from "../../../data/schema.ts";
import type { Behalf } from "../circle/model.ts";
import type { View } from "./model.ts";

const views = (db: Kysely<Schema>, round: string) =>
	db
		.selectFrom("delegation_view")
		.select(["option_id as option", "member_id as member", "behalf", "number"])
		.select(["position", "remarks", "lang", "visibility", "at"])
		.where("round_id", "=", round);

/** Everything given to a round, by whomever: for rules that say who reads it. One statement. */
export const viewsOf = async (db: Kysely<Schema>, round: string): Promise<View[]> => await views(db, round).execute();

/** What a delegation gave last on a paper, for itself or for a group. */
export async function latestView(
	tx: Transaction<Schema>,
	round: string,
	{ option, member, behalf }: { option: string; member: string; behalf: Behalf },
): Promise<View | undefined> {
	return await views(tx, round)
		.where("option_id", "=", option)
		.where("member_id", "=", member)
		.where("behalf", "=", behalf)
		.orderBy("number", "desc")
		.limit(1)
		.executeTakeFirst();
}

/** Adds a view; false when a colleague added one under that number at the same moment. */
export async function insertView(
	tx: Transaction<Schema>,
	round: string,
	{ option, member, behalf, number, position, remarks, lang, visibility, at }: View,
	by: string,
): Promise<boolean> {
	const { numInsertedOrUpdatedRows } = await tx
		.insertInto("delegation_view")
		.values({
			...{ round_id: round, option_id: option, member_id: member, behalf, number },
			...{ position, remarks, lang, visibility, at, by },
		})
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirst();
	return numInsertedOrUpdatedRows === 1n;
}
