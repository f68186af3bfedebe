import { createReadStream, existsSync } from "node:fs";
import { copyFile, cp, mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { LedgerError, parseVerifier, vkeyOf } from "@intersession/ledger";
import type { Kysely } from "kysely";
import { z } from "zod";
import type { Config } from "../config.ts";
import { openDatabase } from "../data/database.ts";
import { migrate } from "../data/migrate.ts";
import type { Schema } from "../data/schema.ts";
import { StartError } from "../data/start-error.ts";
import { inTransaction } from "../data/transaction.ts";
import { openFiles, recordedHashes } from "../files/index.ts";
import { auditLog, loadSigner } from "../ledger/index.ts";
import { foundedBody } from "../modules/membership/index.ts";
import { readInput } from "./input.ts";
import { continueAfter, insertJsonRows } from "./store.ts";
import { numbered, tables } from "./tables.ts";

const Numbers = z.record(z.string(), z.int().nonnegative());
const Manifest = z.strictObject({ v: z.literal(1), counts: Numbers, numbers: Numbers });
const BATCH = 500;

/** Brings a backup into an empty place, all or nothing, then reads the ledger from its first entry and every file. */
export async function restore(config: Config, directory: string): Promise<void> {
	const { counts, numbers } = await readManifest(directory);
	if (existsSync(config.ledgerKeyFile))
		throw new StartError(
			`${config.ledgerKeyFile} exists already. A backup is restored into an empty place only; nothing was changed.`,
		);
	const database = await openDatabase({
		...(config.databaseUrl !== undefined && { url: config.databaseUrl }),
		directory: join(config.data, "database"),
	});
	try {
		await migrate(database.db);
		if ((await foundedBody(database.db)) !== undefined)
			throw new StartError(
				"The database holds a body already. A backup is restored into an empty place only; nothing was changed.",
			);
		await inTransaction(database.db, async (tx) => {
			for (const table of tables.filter((name) => name !== "migration"))
				await readTable(tx, table, join(directory, "tables", `${table}.jsonl`), counts[table] ?? 0);
			for (const table of numbered) await continueAfter(tx, table, numbers[table] ?? 0);
		});
		await cp(join(directory, "files"), join(config.data, "files"), { recursive: true });
		await mkdir(dirname(config.ledgerKeyFile), { recursive: true });
		await copyFile(join(directory, "ledger.key"), config.ledgerKeyFile);
		process.stdout.write(`${await check(config, database.db)}\n`);
	} finally {
		await database.close();
	}
}

async function readManifest(directory: string): Promise<z.output<typeof Manifest>> {
	const file = join(directory, "backup.json");
	if (!existsSync(file)) throw new StartError(`${directory} is not a whole backup: ${file} is missing.`);
	const parsed = Manifest.safeParse(await readInput(file));
	if (!parsed.success) throw new StartError(`${file} was not written by this program’s backup.`);
	return parsed.data;
}

/** Rows go back in by their column types, so that instants, bytes and numbers are what they were. */
async function readTable(db: Kysely<Schema>, table: string, file: string, expected: number): Promise<void> {
	let rows: string[] = [];
	let count = 0;
	const flush = async () => {
		if (rows.length === 0) return;
		await insertJsonRows(db, table, rows);
		count += rows.length;
		rows = [];
	};
	for await (const line of createInterface({ input: createReadStream(file) })) {
		if (rows.push(line) === BATCH) await flush();
	}
	await flush();
	if (count !== expected)
		throw new StartError(
			`${file} has ${count} rows and should have ${expected}: the backup is damaged. Nothing was restored.`,
		);
}

/** What the restored data says of itself; a fault does not undo the restore, for the data may be all there is. */
async function check(config: Config, db: Kysely<Schema>): Promise<string> {
	const files = await openFiles(join(config.data, "files"));
	const { missing, damaged } = await files.verify(await recordedHashes(db));
	if (missing.length + damaged.length > 0)
		throw new StartError(
			`The backup was restored, but these files are missing or damaged: ${[...missing, ...damaged].join(", ")}`,
		);
	try {
		const size = await auditLog(db, parseVerifier(vkeyOf(await loadSigner(config.ledgerKeyFile))));
		return `Restored. The ledger was verified from its first entry: ${size} entries, and all files are what they were.`;
	} catch (error) {
		if (!(error instanceof LedgerError)) throw error;
		throw new StartError(
			`The backup was restored, but its ledger does not verify (${error.message}). Keep the backup and find out why before anybody works with it.`,
		);
	}
}
