import fs from "node:fs";
import { sql } from "kysely";
import { afterAll, inject } from "vitest";
import { type Database, openDatabase } from "../../app/data/database.ts";
import { migrate } from "../../app/data/migrate.ts";
import { createDatabase } from "./database.ts";
import { temporaryFolder } from "./folder.ts";

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
	await sql.raw(forgetEveryRow).execute(database.db);
	return database;
}

/**
 * As `emptyTables`, in a tenth of the time: a truncation gives every table and index of the product a new file, thousands of
 * times in a run. It needs a superuser, whom only tests have, since the references between rows are not looked at meanwhile.
 */
const forgetEveryRow = `do $$
	declare name text;
	begin
		set local session_replication_role = replica;
		for name in select tablename from pg_tables where schemaname = current_schema() and tablename <> 'migration' loop
			execute format('delete from %I', name);
		end loop;
		perform setval(format('%I.%I', schemaname, sequencename)::regclass, start_value, false)
			from pg_sequences where schemaname = current_schema() and last_value is not null;
	end $$`;

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
	const directory = temporaryFolder();
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
	return { url: server.url, directory: temporaryFolder() };
}
