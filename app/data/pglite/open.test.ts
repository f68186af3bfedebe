import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { type Database, openDatabase } from "../database.ts";
import { StartError } from "../start-error.ts";

// One directory, made once since that takes seconds; each test leaves it closed and whole.
const parent = fs.mkdtempSync(path.join(os.tmpdir(), "intersession-open-"));
const directory = path.join(parent, "data");
let open: Database[] = [];

const openHere = async (place = directory): Promise<Database> => {
	const database = await openDatabase({ directory: place });
	open.push(database);
	return database;
};
const insert = ({ db }: Database) => sql`insert into sample default values`.execute(db);
const count = async ({ db }: Database) =>
	(await sql<{ n: number }>`select count(*) as n from sample`.execute(db)).rows[0]?.n;

beforeAll(async () => {
	const { db } = await openHere();
	await sql`create table sample (id integer generated always as identity)`.execute(db);
	await closeAll();
});
afterEach(closeAll);
afterAll(() => fs.rmSync(parent, { recursive: true, force: true }));

async function closeAll(): Promise<void> {
	vi.restoreAllMocks();
	for (const database of open) await database.close();
	open = [];
}

describe("what is acknowledged", () => {
	it("was synced to the disk first, each commit by itself", async () => {
		const database = await openHere();
		const sync = vi.spyOn(fs, "fdatasyncSync");
		for (let commit = 1; commit <= 20; commit++) {
			await insert(database);
			expect(sync.mock.calls.length).toBeGreaterThanOrEqual(commit);
		}
	});

	it("ends with the first sync that the disk refuses, and is there after the next start", async () => {
		const database = await openHere();
		await insert(database);
		const before = await count(database);
		vi.spyOn(fs, "fdatasyncSync").mockImplementationOnce(() => {
			throw Object.assign(new Error("EIO"), { code: "EIO" });
		});
		await expect(insert(database)).rejects.toThrow("has stopped");
		await expect(insert(database)).rejects.toThrow("has stopped");
		await expect(count(database)).rejects.toThrow("has stopped");
		await closeAll();
		expect(await count(await openHere())).toBeGreaterThanOrEqual(before ?? Number.NaN);
	});

	it("is there when the process is killed, and the directory free at once", async () => {
		const before = (await count(await openHere())) ?? Number.NaN;
		await closeAll();
		const writer = program(`
			for (let n = 1; ; n++) {
				await sql\`insert into sample default values\`.execute(database.db);
				console.log(n);
			}`);
		for (let i = 0; i < 50; i++) await writer.line();
		writer.process.kill("SIGKILL");
		let acknowledged = 50;
		for (let line = await writer.line(); line !== undefined; line = await writer.line()) acknowledged = Number(line);
		const after = (await count(await openHere())) ?? Number.NaN;
		// One more may have been committed and not yet said.
		expect([before + acknowledged, before + acknowledged + 1]).toContain(after);
	});
});

describe("the directory", () => {
	it("belongs to one process, which the other is told", async () => {
		const holder = program(`console.log("open"); setInterval(() => {}, 1000);`);
		expect(await holder.line()).toBe("open");
		const second = openHere();
		await expect(second).rejects.toThrow(StartError);
		await expect(second).rejects.toThrow(`${directory} is in use by another process (pid ${holder.process.pid})`);
		holder.process.kill("SIGKILL");
		await once(holder.process, "exit");
		await openHere();
	});

	it("belongs to one opening in the same process too, until it is closed", async () => {
		await openHere();
		await expect(openDatabase({ directory })).rejects.toThrow(`is in use by another process (pid ${process.pid})`);
		await closeAll();
		await openHere();
	});

	it("is made anew where an earlier creation was interrupted", async () => {
		const place = path.join(parent, "interrupted");
		fs.mkdirSync(path.join(place, "cluster.new"), { recursive: true });
		fs.writeFileSync(path.join(place, "cluster.new", "PG_VERSION"), "18\n");
		const { rows } = await sql`select 1 as one`.execute((await openHere(place)).db);
		expect(rows).toEqual([{ one: 1 }]);
	});

	it("of another version is refused, and left as it is", async () => {
		const file = path.join(directory, "cluster", "PG_VERSION");
		fs.writeFileSync(file, "17\n");
		const refused = openHere();
		await expect(refused).rejects.toThrow(StartError);
		await expect(refused).rejects.toThrow("made with version 17 of the embedded database");
		fs.writeFileSync(file, "18\n");
		await openHere();
	});

	it("that cannot be written is refused", async () => {
		// Root may write everywhere but in the kernel's own tree.
		const place = process.getuid?.() === 0 ? "/sys/intersession" : path.join(parent, "closed", "data");
		fs.mkdirSync(path.join(parent, "closed"), { mode: 0o500 });
		const refused = openHere(place);
		await expect(refused).rejects.toThrow(StartError);
		await expect(refused).rejects.toThrow(`The data directory ${place} cannot be made or written by this user.`);
	});

	it("whose place a file takes is refused", async () => {
		fs.writeFileSync(path.join(parent, "file"), "");
		await expect(openHere(path.join(parent, "file"))).rejects.toThrow("a file is in its place");
		await expect(openHere(path.join(parent, "file", "data"))).rejects.toThrow("a file is in its place");
	});
});

/** Another process that has the directory open as `database` and then does as told; its output comes line by line. */
function program(work: string): { process: ChildProcess; line(): Promise<string | undefined> } {
	const source = `
		import { sql } from "kysely";
		const { openDatabase } = await import(${JSON.stringify(new URL("../database.ts", import.meta.url).href)});
		const database = await openDatabase({ directory: ${JSON.stringify(directory)} });
		${work}`;
	const child = spawn(process.execPath, ["--input-type=module", "-e", source], {
		cwd: import.meta.dirname,
		stdio: ["ignore", "pipe", "inherit"],
	});
	const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
	return { process: child, line: async () => (await lines.next()).value };
}
