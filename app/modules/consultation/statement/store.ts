import type { Kysely, Transaction } from "kysely";
import type { Schema } from "../../../data/schema.ts";
import type { Instant } from "../../../kit/clock.ts";
import type { Statement } from "./model.ts";

type Tx = Transaction<Schema>;

/** Every statement received in a round, by whomever it is read, in the order received. One statement. */
export async function statementsOf(
	db: Kysely<Schema>,
	by: { readonly round: string } | { readonly id: string },
): Promise<Statement[]> {
	const query = db
		.selectFrom("statement")
		.select([
			"id",
			"round_id as round",
			"member_id as member",
			"visibility",
			"lang",
			"body",
			"file_hash as file",
			"received",
		])
		.orderBy("received")
		.orderBy("at")
		.orderBy("id");
	return await ("id" in by ? query.where("id", "=", by.id) : query.where("round_id", "=", by.round)).execute();
}

export async function insertStatement(
	tx: Tx,
	{ round, member, file, ...statement }: Statement & { readonly at: Instant; readonly by: string },
): Promise<void> {
	await tx
		.insertInto("statement")
		.values({ ...statement, round_id: round, member_id: member, file_hash: file })
		.execute();
}

export async function setVisibility(tx: Tx, id: string, visibility: Statement["visibility"]): Promise<void> {
	await tx.updateTable("statement").set({ visibility }).where("id", "=", id).execute();
}
