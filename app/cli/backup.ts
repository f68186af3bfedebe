import { existsSync } from "node:fs";
import { mkdir, open, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Kysely } from "kysely";
import { openSystem } from "../compose.ts";
import type { Config } from "../config.ts";
import type { Schema } from "../data/schema.ts";
import { messageOf, StartError } from "../data/start-error.ts";
import { tableNames } from "../data/tables.ts";
import { inTransaction } from "../data/transaction.ts";
import { type Files, filesIn, recordedHashes } from "../files/index.ts";
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
		const { hashes, ...rows } = await inTransaction(ctx.db, async (tx) => {
			await readInOneSnapshot(tx);
			const counts: Record<string, number> = {};
			for (const table of tables)
				counts[table] = await writeTable(tx, table, join(directory, "tables", `${table}.jsonl`));
			return { counts, numbers: await lastNumbers(tx), hashes: await recordedHashes(tx) };
		});
		const lost = await copyFiles(ctx.files, filesIn(join(directory, "files")), hashes);
		await writeNew(join(directory, "ledger.key"), await readFile(config.ledgerKeyFile, "utf8"));
		// Written last: a directory without it is not a whole backup, and is refused by restore.
		const manifest = { v: 1, ...rows, lost };
		await writeNew(join(directory, "backup.json"), `${JSON.stringify(manifest, undefined, "\t")}\n`);
		process.stdout.write(
			`Backup written to ${directory}. It holds the ledger’s key and everybody’s replies: keep it as you keep those. ` +
				"Sessions, sign-in links and the mails that carry them are not in it.\n",
		);
		if (lost.length > 0)
			throw new StartError(
				`These files are missing or damaged in ${config.data}, and so are not in the backup: ${lost.join(", ")}`,
			);
	} finally {
		await database.close();
	}
}

/** Copies what is whole, and names what is not: one damaged file must not keep the rest from being backed up. */
async function copyFiles(from: Files, to: Files, hashes: readonly string[]): Promise<string[]> {
	const { missing, damaged } = await from.verify(hashes);
	const lost = [...missing, ...damaged];
	for (const hash of hashes) if (!lost.includes(hash)) await to.put(await from.read(hash));
	return lost;
}

async function writeNew(file: string, text: string): Promise<void> {
	await writeFile(file, text, { flag: "wx", mode: 0o600, flush: true });
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
