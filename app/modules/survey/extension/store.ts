import type { Extension } from "@intersession/ledger";
import type { Kysely, Transaction } from "kysely";
import { nextIn } from "../../../data/numbering.ts";
import type { Schema } from "../../../data/schema.ts";
import type { Instant } from "../../../kit/clock.ts";

export async function insertExtension(
	tx: Transaction<Schema>,
	{ document, salt, before, at }: { document: Extension; salt: string; before: Instant; at: Instant },
): Promise<void> {
	const { survey, closes, courtesyUntil } = document;
	await tx
		.insertInto("survey_extension")
		.values({
			survey_id: survey,
			number: nextIn("survey_extension", "number", "survey_id", survey),
			at,
			closes_before: before,
			document: JSON.stringify(document),
			salt,
		})
		.execute();
	await tx
		.updateTable("survey")
		.set({ closes: closes as Instant, courtesy_until: courtesyUntil as Instant | null })
		.where("id", "=", survey)
		.execute();
}

export async function extensionsOf(
	db: Kysely<Schema>,
	survey: string,
): Promise<{ document: Extension; salt: string; at: Instant }[]> {
	const rows = await db
		.selectFrom("survey_extension")
		.select(["document", "salt", "at"])
		.where("survey_id", "=", survey)
		.orderBy("number")
		.execute();
	return rows.map(({ document, salt, at }) => ({ document: document as Extension, salt, at }));
}
