import { createReadStream, existsSync } from "node:fs";
import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { LedgerError, parseVerifier, vkeyOf } from "@intersession/ledger";
import type { Kysely } from "kysely";
import { z } from "zod";
import type { Config } from "../config.ts";
import { type Database, openDatabase } from "../data/database.ts";
import { migrate } from "../data/migrate.ts";
import type { Schema } from "../data/schema.ts";
import { codeOf, messageOf, StartError } from "../data/start-error.ts";
import { inTransaction } from "../data/transaction.ts";
import { filesIn, openFiles, recordedHashes } from "../files/index.ts";
import { auditLog, loadSigner, restoringKey } from "../ledger/index.ts";
import { foundedBody } from "../modules/membership/index.ts";
import { readInput } from "./input.ts";
import { continueAfter, insertJsonRows } from "./store.ts";
import { numbered, tables } from "./tables.ts";

const Numbers = z.record(z.string(), z.int().nonnegative());
const Manifest = z.strictObject({
	v: z.literal(1),
	counts: Numbers,
	numbers: Numbers,
	/** Hashes of files that were missing or damaged already when the backup was written. */
	lost: z.array(z.string()).default([]),
});
type Manifest = z.output<typeof Manifest>;
const BATCH = 500;

/**
 * Brings a backup into an empty place, all or nothing. The files and the key, under another name, are on disk before the database
 * commits, the ledger is verified from its first entry, and the key gets its name last. Until then nothing starts: killed before
 * the commit, the place is still empty; killed after it, the key is not there yet, and restoring again gives it its name.
 */
export async function restore(config: Config, directory: string): Promise<void> {
	const manifest = await readManifest(directory);
	if (existsSync(config.ledgerKeyFile))
		throw new StartError(
			`${config.ledgerKeyFile} exists already. A backup is restored into an empty place only; nothing was changed.`,
		);
	const key = restoringKey(config.ledgerKeyFile);
	const database = await openDatabase({
		...(config.databaseUrl !== undefined && { url: config.databaseUrl }),
		directory: join(config.data, "database"),
	});
	try {
		await migrate(database.db);
		const begun = (await foundedBody(database.db)) !== undefined;
		if (begun && !existsSync(key))
			throw new StartError(
				"The database holds a body already. A backup is restored into an empty place only; nothing was changed.",
			);
		const found = begun
			? await check(database.db, { key, files: join(config.data, "files"), lost: manifest.lost })
			: await bringBack(config, database, { directory, key, manifest });
		await rename(key, config.ledgerKeyFile);
		await syncDirectory(dirname(key));
		process.stdout.write(`${found}\n`);
	} finally {
		await database.close();
	}
}

interface Backup {
	readonly directory: string;
	readonly manifest: Manifest;
	/** Where the key waits for the end. */
	readonly key: string;
}

/** Everything but the key's name. When it fails, what it had put down is taken away again. */
async function bringBack(config: Config, { db }: Database, { directory, key, manifest }: Backup): Promise<string> {
	const { counts, numbers, lost } = manifest;
	const files = join(config.data, "files");
	const hadFiles = existsSync(files);
	try {
		await copyKey(join(directory, "ledger.key"), key);
		return await inTransaction(db, async (tx) => {
			for (const table of tables.filter((name) => name !== "migration"))
				await readTable(tx, table, join(directory, "tables", `${table}.jsonl`), counts[table] ?? 0);
			for (const table of numbered) await continueAfter(tx, table, numbers[table] ?? 0);
			await copyFiles(join(directory, "files"), files, without(lost, await recordedHashes(tx)));
			return await check(tx, { key, files, lost });
		});
	} catch (error) {
		await rm(key, { force: true });
		if (!hadFiles) await rm(files, { recursive: true, force: true });
		throw error;
	}
}

const without = (left: readonly string[], hashes: readonly string[]): string[] =>
	hashes.filter((hash) => !left.includes(hash));

async function copyKey(from: string, to: string): Promise<void> {
	const text = await readFile(from, "utf8").catch((error) => {
		throw new StartError(`The backup’s key cannot be read: ${messageOf(error)}. Nothing was restored.`);
	});
	try {
		await mkdir(dirname(to), { recursive: true, mode: 0o700 });
		const file = await open(to, "w", 0o600);
		try {
			await file.writeFile(text);
			await file.sync();
		} finally {
			await file.close();
		}
		await syncDirectory(dirname(to));
	} catch (error) {
		throw new StartError(`The ledger’s key cannot be written: ${messageOf(error)}. Nothing was restored.`, error);
	}
}

/** The files that rows name, each held against its hash before any is copied. */
async function copyFiles(from: string, to: string, hashes: readonly string[]): Promise<void> {
	const source = filesIn(from);
	const { missing, damaged } = await source.verify(hashes);
	if (missing.length + damaged.length > 0)
		throw new StartError(
			`The backup is damaged: of its files these are missing or changed: ${[...missing, ...damaged].join(", ")}. Nothing was restored.`,
		);
	try {
		const target = await openFiles(to);
		for (const hash of hashes) await target.put(await source.read(hash));
	} catch (error) {
		throw new StartError(`The files cannot be written to ${to}: ${messageOf(error)}. Nothing was restored.`, error);
	}
}

async function syncDirectory(directory: string): Promise<void> {
	if (process.platform === "win32") return;
	const handle = await open(directory, "r");
	try {
		await handle.sync();
	} finally {
		await handle.close();
	}
}

async function readManifest(directory: string): Promise<Manifest> {
	const file = join(directory, "backup.json");
	if (!existsSync(file)) throw new StartError(`${directory} is not a whole backup: ${file} is missing.`);
	const parsed = Manifest.safeParse(await readInput(file));
	if (!parsed.success) throw new StartError(`${file} was not written by this program’s backup.`);
	return parsed.data;
}

/** Rows go back in by their column types, so that instants, bytes and numbers are what they were. */
async function readTable(db: Kysely<Schema>, table: string, file: string, expected: number): Promise<void> {
	if (!existsSync(file)) throw new StartError(`${file} is missing: the backup is damaged. Nothing was restored.`);
	let rows: string[] = [];
	let count = 0;
	const flush = async () => {
		if (rows.length === 0) return;
		await insertJsonRows(db, table, rows).catch((error) => {
			throw isOfTheData(error)
				? new StartError(`${file} is damaged: ${messageOf(error)}. Nothing was restored.`, error)
				: error;
		});
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

/** Classes 22 and 23 of PostgreSQL’s error codes: data exception, integrity constraint violation. */
const isOfTheData = (error: unknown): boolean => /^2[23]/.test(codeOf(error) ?? "");

interface Restored {
	readonly key: string;
	readonly files: string;
	readonly lost: readonly string[];
}

/** Reads the ledger from its first entry and every file, and says what it found. Throws `StartError` when something does not hold. */
async function check(db: Kysely<Schema>, { key, files, lost }: Restored): Promise<string> {
	const { missing, damaged } = await filesIn(files).verify(without(lost, await recordedHashes(db)));
	if (missing.length + damaged.length > 0)
		throw new StartError(
			`Files are missing or damaged in ${files}: ${[...missing, ...damaged].join(", ")}. Nothing starts from here; restore into another place.`,
		);
	try {
		const size = await auditLog(db, parseVerifier(vkeyOf(await loadSigner(key))));
		const kept =
			lost.length === 0
				? "all files are what they were"
				: `these files were lost before the backup: ${lost.join(", ")}`;
		return `Restored. The ledger was verified from its first entry: ${size} entries, and ${kept}.`;
	} catch (error) {
		if (!(error instanceof LedgerError)) throw error;
		throw new StartError(
			`The backup’s ledger does not verify (${error.message}). Keep the backup and find out why before anybody works with it. Nothing was restored.`,
		);
	}
}
