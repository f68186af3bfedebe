import type { Kysely, Transaction } from "kysely";
import { nextIn } from "../../../data/numbering.ts";
import type { Schema } from "../../../data/schema.ts";
import type { Instant } from "../../../kit/clock.ts";
import { nameAt } from "../../identity/index.ts";

/** `recipients`: to how many of those consulted the reminder was written. */
export async function insertReminder(
	tx: Transaction<Schema>,
	survey: string,
	recipients: number,
	by: string,
	at: Instant,
): Promise<void> {
	await tx
		.insertInto("survey_reminder")
		.values({
			survey_id: survey,
			number: nextIn("survey_reminder", "number", "survey_id", survey),
			at,
			person_id: by,
			recipients,
		})
		.execute();
}

/** Reminders in the order in which they were sent, with the name of the officer who sent each. */
export const remindersOf = (
	db: Kysely<Schema>,
	survey: string,
): Promise<{ at: Instant; recipients: number; by: string }[]> =>
	db
		.selectFrom("survey_reminder")
		.innerJoin("person", "person.id", "survey_reminder.person_id")
		.select(["at", "recipients", nameAt("person", "survey_reminder.at").as("by")])
		.where("survey_id", "=", survey)
		.orderBy("number")
		.execute();
