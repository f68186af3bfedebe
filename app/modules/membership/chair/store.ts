import type { Transaction } from "kysely";
import type { Schema } from "../../../data/schema.ts";
import type { Handle } from "../../../data/transaction.ts";
import type { CalendarDate, Instant } from "../../../kit/clock.ts";
import { newId } from "../../../kit/ids.ts";
import { nameAt } from "../../identity/index.ts";
import type { Period } from "../model.ts";
import type { Chair, ChairEntry, DecidedEntry } from "./model.ts";

type Tx = Transaction<Schema>;

/** Who chairs an organ on a day, and where and in which language to write to them. One statement. */
export async function chairOf(db: Handle, organ: string, on: CalendarDate): Promise<Chair | undefined> {
	return await db
		.selectFrom("organ_chair as dated")
		.innerJoin("person", "person.id", "dated.person_id")
		.select(["person.id as person", "person.name", "person.email as address", "person.language as lang"])
		.where("dated.organ_id", "=", organ)
		.where("dated.from_date", "<=", on)
		.where((eb) => eb.or([eb("dated.until_date", "is", null), eb("dated.until_date", ">", on)]))
		.executeTakeFirst();
}

/** The last term recorded, whether it ended or not. */
export const latestChair = async (tx: Tx, organ: string): Promise<Period | undefined> =>
	await tx
		.selectFrom("organ_chair")
		.select(["from_date as from", "until_date as until"])
		.where("organ_id", "=", organ)
		.orderBy("from_date", "desc")
		.limit(1)
		.executeTakeFirst();

/** Ends the sitting Chair's term, if somebody sits. */
export async function updateChairEnd(tx: Tx, organ: string, until: CalendarDate): Promise<void> {
	await tx
		.updateTable("organ_chair")
		.set({ until_date: until })
		.where("organ_id", "=", organ)
		.where("until_date", "is", null)
		.execute();
}

export async function insertChair(tx: Tx, organ: string, person: string, from: CalendarDate): Promise<void> {
	await tx
		.insertInto("organ_chair")
		.values({ organ_id: organ, person_id: person, from_date: from, until_date: null })
		.execute();
}

/** Records an entry; undefined when one for this organ waits already. */
export async function insertEntry(
	tx: Tx,
	{ organ, person, from }: Pick<ChairEntry, "organ" | "person" | "from">,
	by: string,
	at: Instant,
): Promise<string | undefined> {
	const row = await tx
		.insertInto("chair_entry")
		.values({
			id: newId(),
			organ_id: organ,
			person_id: person,
			from_date: from,
			entered_by: by,
			entered_at: at,
			confirmed: null,
			decided_by: null,
			decided_at: null,
		})
		.onConflict((conflict) => conflict.column("organ_id").where("decided_at", "is", null).doNothing())
		.returning("id")
		.executeTakeFirst();
	return row?.id;
}

/** An entry that waits, held until the transaction ends, so that it is decided once. */
export async function lockEntry(
	tx: Tx,
	organ: string,
	id: string,
): Promise<{ person: string; name: string; from: CalendarDate; enteredBy: string } | undefined> {
	return await tx
		.selectFrom("chair_entry")
		.innerJoin("person", "person.id", "chair_entry.person_id")
		.select(["person.id as person", "person.name", "from_date as from", "entered_by as enteredBy"])
		.where("chair_entry.id", "=", id)
		.where("organ_id", "=", organ)
		.where("decided_at", "is", null)
		.forUpdate()
		.executeTakeFirst();
}

export async function decideEntry(tx: Tx, id: string, confirmed: boolean, by: string, at: Instant): Promise<void> {
	await tx.updateTable("chair_entry").set({ confirmed, decided_by: by, decided_at: at }).where("id", "=", id).execute();
}

const entries = (db: Handle) =>
	db
		.selectFrom("chair_entry")
		.innerJoin("person", "person.id", "chair_entry.person_id")
		.innerJoin("person as officer", "officer.id", "chair_entry.entered_by")
		.select(["chair_entry.id", "organ_id as organ", "person.id as person", "person.email"])
		.select([
			"from_date as from",
			"officer.id as officer",
			nameAt("officer", "entered_at").as("officer_name"),
			"entered_at as enteredAt",
		]);

const entryOf = <Row extends { officer: string; officer_name: string }>({ officer, officer_name, ...row }: Row) => ({
	...row,
	enteredBy: { person: officer, name: officer_name },
});

/** The Chairs who were entered and wait for another officer, in the order in which they were entered. One statement. */
export async function waitingChairs(db: Handle): Promise<ChairEntry[]> {
	const rows = await entries(db).select("person.name").where("decided_at", "is", null).orderBy("entered_at").execute();
	return rows.map(entryOf);
}

/** The entries confirmed or declined last, newest first, under the names borne then. One statement. */
export async function decidedChairs(db: Handle, most: number): Promise<DecidedEntry[]> {
	const rows = await entries(db)
		.innerJoin("person as decider", "decider.id", "chair_entry.decided_by")
		.select(nameAt("person", "decided_at").as("name"))
		.select(["confirmed", nameAt("decider", "decided_at").as("decidedBy"), "decided_at as decidedAt"])
		.$narrowType<{ confirmed: boolean; decidedAt: Instant }>()
		.orderBy("decided_at", "desc")
		.limit(most)
		.execute();
	return rows.map(entryOf);
}
