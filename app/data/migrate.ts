import { type Kysely, sql, type Transaction } from "kysely";
import { systemNow } from "../kit/clock.ts";
import { type Migration, migrations } from "./migrations/index.ts";
import type { Schema } from "./schema.ts";
import { StartError } from "./start-error.ts";
import { inTransaction } from "./transaction.ts";

/** Any fixed number, known to every version of the product: only one process changes the tables at a time. */
const MIGRATION_LOCK = 0x1_5e5;

/**
 * Brings the tables to what this version knows, one migration after the other, each in a transaction with its row in
 * `migration`: one that fails leaves the tables as the one before it left them. Processes that start together take turns.
 * @returns the names applied now
 * @throws StartError when a newer version has been here
 */
export async function migrate(
	db: Kysely<Schema>,
	known: Readonly<Record<string, Migration>> = migrations,
): Promise<string[]> {
	const applied: string[] = [];
	for (;;) {
		const name = await inTransaction(db, (tx) => applyNext(tx, known));
		if (name === undefined) return applied;
		applied.push(name);
	}
}

async function applyNext(
	tx: Transaction<Schema>,
	known: Readonly<Record<string, Migration>>,
): Promise<string | undefined> {
	await sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`.execute(tx);
	await sql`create table if not exists migration (name text primary key, at timestamptz not null)`.execute(tx);
	const { rows } = await sql<{ name: string }>`select name from migration order by name`.execute(tx);
	const done = new Set(rows.map(({ name }) => name));
	const names = Object.keys(known).sort();
	const foreign = [...done].findLast((name) => !(name in known));
	if (foreign !== undefined)
		throw new StartError(
			`The database was made by a newer version of this program (${foreign}); this one knows it up to ${names.at(-1)}. ` +
				"Start the newer version, or restore a backup made with this one.",
		);
	const name = names.find((candidate) => !done.has(candidate));
	const migration = name === undefined ? undefined : known[name];
	if (name === undefined || migration === undefined) return undefined;
	const later = rows.find((row) => row.name > name);
	if (later !== undefined)
		throw new Error(`migration ${name} comes before ${later.name}, which has already been applied`);
	await migration.up(tx as Transaction<unknown>);
	await sql`insert into migration (name, at) values (${name}, ${systemNow()})`.execute(tx);
	return name;
}
