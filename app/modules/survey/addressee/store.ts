import type { Transaction } from "kysely";
import type { Schema } from "../../../data/schema.ts";
import type { Addressee } from "../model.ts";

export async function insertAddressees(
	tx: Transaction<Schema>,
	survey: string,
	addressees: readonly Addressee[],
): Promise<void> {
	await tx
		.insertInto("addressee")
		.values(
			addressees.map(({ member, class: code, group, lang }) => ({
				survey_id: survey,
				member_id: member,
				class: code,
				regional_group: group,
				lang,
			})),
		)
		.execute();
}
