import { sql } from "kysely";
import pg from "pg";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { createDatabase, type TestDatabase } from "../../test/support/database.ts";
import { openDatabase } from "./database.ts";
import { StartError } from "./start-error.ts";
import { inTransaction } from "./transaction.ts";

let server: TestDatabase;
beforeAll(async () => {
	server = await createDatabase();
});
afterAll(() => server.drop());

const open = (url: string) => openDatabase({ url, directory: "" });
const changed = (change: (url: URL) => void): string => {
	const url = new URL(server.url);
	change(url);
	return url.href;
};

it.each<[string, () => string, RegExp]>([
	["is not an address", () => "localhost", /is not the address of a PostgreSQL database/],
	["is another database's", () => "mysql://localhost/x", /is not the address of a PostgreSQL database/],
	["has no readable port", () => "postgresql://localhost:port/x", /is not the address of a PostgreSQL database/],
	[
		"names a port where nothing listens",
		() => changed((url) => (url.port = "1")),
		/No PostgreSQL server listens where/,
	],
	[
		"names a socket that is absent",
		() => "postgresql:///x?host=/nowhere",
		/No PostgreSQL server listens where .*x at \/nowhere/,
	],
	[
		"names no host",
		() => changed((url) => (url.host = "nowhere.invalid")),
		/host that DATABASE_URL names cannot be found/,
	],
	[
		"gives a wrong password",
		() => changed((url) => (url.password = "wrong")),
		/refuses the user "postgres" or the password/,
	],
	["gives no password", () => changed((url) => (url.password = "")), /asks for a password and DATABASE_URL gives none/],
	["names no database", () => changed((url) => (url.pathname = "absent")), /has no database named "absent"/],
])("says in a sentence that DATABASE_URL %s", async (_, url, sentence) => {
	const refused = open(url());
	await expect(refused).rejects.toThrow(sentence);
	await expect(refused).rejects.toThrow(StartError);
	await expect(refused).rejects.not.toThrow(new URL(server.url).password);
});

it("refuses a server older than 15", async () => {
	await run(server.url, [
		"create schema old",
		`create function old.current_setting(text) returns text language sql as
			$$ select case $1 when 'server_version_num' then '140011' else '14.11' end $$`,
	]);
	await expect(open(`${server.url}?options=-csearch_path=old,pg_catalog`)).rejects.toThrow(
		/is version 14\.11; version 15 or later/,
	);
});

it("refuses a database that cannot hold every language", async () => {
	await run(inject("postgresUrl"), ["create database ascii encoding 'SQL_ASCII' locale 'C' template template0"]);
	await expect(open(changed((url) => (url.pathname = "ascii")))).rejects.toThrow(/stores text as SQL_ASCII/);
	await run(inject("postgresUrl"), ["drop database ascii"]);
});

it("outlives connections that the server ends, idle or in a transaction", async () => {
	const database = await open(server.url);
	await database.pool.query("select 1");
	const gone = new Promise((resolve) => database.pool.once("remove", resolve));
	await endConnections();
	await gone;
	const broken = inTransaction(database.db, async (tx) => {
		await sql`create table half (id integer)`.execute(tx);
		await endConnections();
		await sql`select 1`.execute(tx);
	});
	await expect(broken).rejects.toThrow();
	const { rows } = await database.pool.query("select to_regclass('half') as half");
	expect(rows).toEqual([{ half: null }]);
	await database.close();
});

const endConnections = () =>
	run(server.url, [
		`select pg_terminate_backend(pid, 5000) from pg_stat_activity
			where datname = current_database() and pid <> pg_backend_pid()`,
	]);

async function run(url: string, statements: string[]): Promise<void> {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	for (const statement of statements) await client.query(statement);
	await client.end();
}
