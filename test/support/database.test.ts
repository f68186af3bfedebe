import { Client } from "pg";
import { expect, test } from "vitest";
import { createDatabase, type Template } from "./database.ts";

test("each test file's database is a copy of a template that is made once", async () => {
	let made = 0;
	const template: Template = {
		name: "made_once",
		fill: async (url) => {
			made += 1;
			await run(url, "create table seat (city text)", "insert into seat values ('Geneva')");
		},
	};
	const databases = await Promise.all([createDatabase(template), createDatabase(template), createDatabase(template)]);
	const [first, second] = databases;
	await run(first!.url, "delete from seat");
	expect(await run(second!.url, "select city from seat")).toEqual([{ city: "Geneva" }]);
	expect(made).toBe(1);
	await Promise.all(databases.map((database) => database.drop()));
});

test("a template whose making failed is never copied", async () => {
	const half: Template = {
		name: "half",
		fill: async (url) => {
			await run(url, "create table seat (city text)");
			throw new Error("interrupted");
		},
	};
	await expect(createDatabase(half)).rejects.toThrow("interrupted");
	const whole = await createDatabase({
		name: "half",
		fill: (url) => run(url, "create table seat (town text)").then(() => {}),
	});
	expect(await run(whole.url, "select town from seat")).toEqual([]);
	await whole.drop();
});

test("a dropped database is gone even while someone is connected", async () => {
	const database = await createDatabase();
	const left = new Client({ connectionString: database.url });
	left.on("error", () => {});
	await left.connect();
	await database.drop();
	await expect(run(database.url, "select 1")).rejects.toThrow("does not exist");
});

/** Runs the statements on one connection and returns the rows of the last. */
async function run(url: string, ...statements: string[]): Promise<unknown[]> {
	const client = new Client({ connectionString: url });
	await client.connect();
	try {
		let rows: unknown[] = [];
		for (const statement of statements) rows = (await client.query(statement)).rows;
		return rows;
	} finally {
		await client.end();
	}
}
