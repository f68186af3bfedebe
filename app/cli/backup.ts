import { existsSync } from "node:fs";
import { copyFile, cp, mkdir, open, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Kysely } from "kysely";
import { openSystem } from "../compose.ts";
import type { Config } from "../config.ts";
import type { Schema } from "../data/schema.ts";
import { messageOf, StartError } from "../data/start-error.ts";
import { tableNames } from "../data/tables.ts";
import { inTransaction } from "../data/transaction.ts";
import { lastNumber, readInOneSnapshot, rowsAsJson } from "./store.ts";
import { leftBehind, numbered, tables } from "./tables.ts";

const PAGE = 1_000;

/**
 * Writes database, files and keys into a new directory: rows as JSON lines, read in one snapshot, so that a backup of one
 * engine can be restored into the other. The embedded database must not be in use meanwhile: its lock says so.
 */
export async function backup(config: Config, directory: string): Promise<void> {
	if (existsSync(directory))
		throw new StartError(
			`${directory} exists already. Give a directory that does not, so that no backup is overwritten.`,
		);
	const { database, ctx } = await openSystem(config);
	try {
		await mkdir(join(directory, "tables"), { recursive: true, mode: 0o700 }).catch((error) => {
			throw new StartError(`${directory} cannot be made: ${messageOf(error)}`);
		});
		await refuseUnknownTables(ctx.db);
		const manifest = await inTransaction(ctx.db, async (tx) => {
			await readInOneSnapshot(tx);
			const counts: Record<string, number> = {};
			for (const table of tables)
				counts[table] = await writeTable(tx, table, join(directory, "tables", `${table}.jsonl`));
			return { v: 1, counts, numbers: await lastNumbers(tx) };
		});
		await cp(join(config.data, "files"), join(directory, "files"), { recursive: true });
		await copyFile(config.ledgerKeyFile, join(directory, "ledger.key"));
		// Written last: a directory without it is not a whole backup, and is refused by restore.
		await writeFile(join(directory, "backup.json"), `${JSON.stringify(manifest, undefined, "\t")}\n`);
		process.stdout.write(
			`Backup written to ${directory}. It holds the ledger’s key and everybody’s replies: keep it as you keep those.\n`,
		);
	} finally {
		await database.close();
	}
}

async function refuseUnknownTables(db: Kysely<Schema>): Promise<void> {
	const known: readonly string[] = [...tables, ...leftBehind];
	const unknown = (await tableNames(db)).filter((table) => !known.includes(table));
	if (unknown.length > 0)
		throw new StartError(`The database has tables that a backup would leave out: ${unknown.join(", ")}.`);
}

async function writeTable(db: Kysely<Schema>, table: string, file: string): Promise<number> {
	const handle = await open(file, "wx", 0o600);
	try {
		for (let count = 0; ; ) {
			const rows = await rowsAsJson(db, table, count, PAGE);
			for (const row of rows) await handle.writeFile(`${row}\n`);
			count += rows.length;
			if (rows.length < PAGE) {
				await handle.sync();
				return count;
			}
		}
	} finally {
		await handle.close();
	}
}

async function lastNumbers(db: Kysely<Schema>): Promise<Record<string, number>> {
	const numbers: Record<string, number> = {};
	for (const table of numbered) numbers[table] = await lastNumber(db, table);
	return numbers;
}
