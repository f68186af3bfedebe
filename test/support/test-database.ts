import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, inject } from "vitest";
import { type Database, openDatabase } from "../../app/data/database.ts";
import { migrate } from "../../app/data/migrate.ts";
import { emptyTables } from "../../app/data/tables.ts";
import { createDatabase } from "./database.ts";

export interface TestDatabase extends Database {
	/** What opened it, to open it again: after closing it, or beside it on PostgreSQL. */
	readonly place: { url?: string; directory: string };
}

export const testEngine: Database["engine"] =
	process.env.INTERSESSION_TEST_ENGINE === "pglite" ? "pglite" : "postgresql";

let opened: Promise<TestDatabase> | undefined;
const undo: (() => Promise<void> | void)[] = [];

/**
 * The calling test file's own database on the engine of its project: migrated, and without a row. Each call empties it again,
 * so it is called before each test or once, as the file likes; it is removed when the file is done.
 */
export async function testDatabase(): Promise<TestDatabase> {
	opened ??= open();
	const database = await opened;
	await emptyTables(database.db);
	return database;
}

afterAll(async () => {
	for (const step of undo.reverse()) await step();
});

async function open(): Promise<TestDatabase> {
	const place = testEngine === "pglite" ? copyOfTemplate() : await databaseOnServer();
	const database = await openDatabase(place);
	undo.push(() => database.close());
	return { ...database, place };
}

function copyOfTemplate(): { directory: string } {
	const directory = temporaryDirectory();
	fs.cpSync(inject("pgliteTemplate"), directory, { recursive: true });
	return { directory };
}

async function databaseOnServer(): Promise<{ url: string; directory: string }> {
	const server = await createDatabase({
		name: "migrated",
		async fill(url) {
			const database = await openDatabase({ url, directory: "" });
			await migrate(database.db);
			await database.close();
		},
	});
	undo.push(() => server.drop());
	return { url: server.url, directory: temporaryDirectory() };
}

function temporaryDirectory(): string {
	const directory = fs.mkdtempSync(path.join(os.tmpdir(), "intersession-test-"));
	undo.push(() => fs.rmSync(directory, { recursive: true, force: true }));
	return directory;
}
