import { type Kysely, sql } from "kysely";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { testDatabase, testEngine } from "../../test/support/test-database.ts";
import { Busy } from "./busy.ts";
import type { Database } from "./database.ts";
import type { Schema } from "./schema.ts";
import { inTransaction } from "./transaction.ts";

let database: Database;
let db: Kysely<Schema>;
beforeAll(async () => {
	database = await testDatabase();
	db = database.db;
	await sql`create table sample (id text primary key, number integer not null default 0)`.execute(db);
});
afterEach(async () => {
	await sql`truncate sample`.execute(db);
});

const insert = (handle: Kysely<Schema>, id: string) => sql`insert into sample (id) values (${id})`.execute(handle);
const ids = async () =>
	(await sql<{ id: string }>`select id from sample order by id`.execute(db)).rows.map(({ id }) => id);

/** Occupies every connection until the function it resolves with is called. */
async function occupyAll(): Promise<() => Promise<void>> {
	const release = Promise.withResolvers<void>();
	const held = Array.from({ length: database.pool.options.max }, () => {
		const open = Promise.withResolvers<void>();
		const done = inTransaction(db, async (tx) => {
			await sql`select 1`.execute(tx);
			open.resolve();
			await release.promise;
		});
		return { open: open.promise, done };
	});
	await Promise.all(held.map(({ open }) => open));
	return async () => {
		release.resolve();
		await Promise.all(held.map(({ done }) => done));
	};
}

describe("columns", () => {
	const read = async (value: string) =>
		(await sql<{ value: unknown }>`select ${sql.raw(value)} as value`.execute(db)).rows[0]?.value;

	it.each<[string, unknown]>([
		["9007199254740991::bigint", 9007199254740991],
		["(select count(*) from generate_series(1, 3))", 3],
		["array[1, null]::bigint[]", [1, null]],
		["1.10::numeric", "1.10"],
		["timestamptz '2007-06-28 12:00:00.5+02'", "2007-06-28T10:00:00.500Z"],
		["timestamptz '0099-01-01 00:00:00.123999Z'", "0099-01-01T00:00:00.123Z"],
		["array[timestamptz '2007-06-28 12:00+02']", ["2007-06-28T10:00:00.000Z"]],
		["date '2007-06-28'", "2007-06-28"],
		["array[date '2007-06-28']", ["2007-06-28"]],
		["'{\"a\": [1, null]}'::jsonb", { a: [1, null] }],
		["'\\x00ff'::bytea", Buffer.from([0, 255])],
		["array['à', 'b']", ["à", "b"]],
		["null::timestamptz", null],
	])("reads %s", async (value, expected) => {
		expect(await read(value)).toEqual(expected);
	});

	it.each(["9007199254740992::bigint", "'infinity'::timestamptz", "date '0044-03-15 BC'"])(
		"refuses %s, which has no exact form here",
		async (value) => {
			await expect(read(value)).rejects.toThrow(RangeError);
			expect(await read("1")).toBe(1);
		},
	);

	it("writes an instant and reads the same one back", async () => {
		const at = "2007-06-28T10:00:00.123Z";
		const { rows } = await sql`select ${at}::timestamptz as at`.execute(db);
		expect(rows).toEqual([{ at }]);
	});
});

describe("transactions", () => {
	it("keeps everything or nothing", async () => {
		await inTransaction(db, async (tx) => void (await insert(tx, "kept")));
		const undone = inTransaction(db, async (tx) => {
			await insert(tx, "undone");
			throw new Error("no");
		});
		await expect(undone).rejects.toThrow("no");
		expect(await ids()).toEqual(["kept"]);
	});

	it("does not take a commit that the server turned into a rollback for one", async () => {
		const swallowed = inTransaction(db, async (tx) => {
			await insert(tx, "a");
			await insert(tx, "a").catch(() => {});
		});
		await expect(swallowed).rejects.toThrow();
		expect(await ids()).toEqual([]);
	});

	it("refuses the outer handle inside, at once", async () => {
		const misuse = inTransaction(db, async (tx) => {
			await insert(tx, "a");
			await insert(db, "b");
		});
		await expect(misuse).rejects.toThrow("pass its handle (tx)");
		const byPool = inTransaction(db, () => database.pool.query("select 1"));
		await expect(byPool).rejects.toThrow("pass its handle (tx)");
		const nested = inTransaction(db, () => inTransaction(db, async () => {}));
		await expect(nested).rejects.toThrow("pass its handle (tx)");
		expect(await ids()).toEqual([]);
	});

	it("lets what a transaction left running use the outer handle once it has ended", async () => {
		const ended = Promise.withResolvers<void>();
		const left = await inTransaction(db, async () => ({ later: ended.promise.then(() => insert(db, "later")) }));
		ended.resolve();
		await left.later;
		expect(await ids()).toEqual(["later"]);
	});

	// The embedded engine has one connection: two transactions cannot wait for each other.
	it.runIf(testEngine === "postgresql")(
		"runs a transaction again that the server undid to end a deadlock",
		async () => {
			await insert(db, "a");
			await insert(db, "b");
			const bothHoldOne = Promise.withResolvers<void>();
			let holders = 0;
			let runs = 0;
			const add = (handle: Kysely<Schema>, id: string) =>
				sql`update sample set number = number + 1 where id = ${id}`.execute(handle);
			const both = (first: string, second: string) =>
				inTransaction(db, async (tx) => {
					runs++;
					await add(tx, first);
					if (++holders === 2) bothHoldOne.resolve();
					await bothHoldOne.promise;
					await add(tx, second);
				});
			await Promise.all([both("a", "b"), both("b", "a")]);
			expect(runs).toBe(3);
			const { rows } = await sql`select number from sample`.execute(db);
			expect(rows).toEqual([{ number: 2 }, { number: 2 }]);
		},
	);
});

describe("the queue", () => {
	it("serves those who wait, and refuses those beyond its length", async () => {
		const free = await occupyAll();
		const waiting = Array.from({ length: 500 }, (_, i) => insert(db, String(i)));
		await vi.waitFor(() => expect(database.pool.waitingCount).toBe(500));
		await expect(insert(db, "one too many")).rejects.toThrow(Busy);
		await free();
		await Promise.all(waiting);
		expect(await ids()).toHaveLength(500);
	});

	it("refuses those who have waited 30 seconds, and goes on", async () => {
		const free = await occupyAll();
		vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
		const late = insert(db, "late");
		const refused = expect(late).rejects.toThrow(Busy);
		await vi.waitFor(() => expect(database.pool.waitingCount).toBe(1));
		vi.advanceTimersByTime(30_000);
		await refused;
		vi.useRealTimers();
		await free();
		await insert(db, "next");
		expect(await ids()).toEqual(["next"]);
	});
});

describe("a connection", () => {
	it("that a library left inside a failed transaction is not handed to the next caller as it is", async () => {
		await expect(database.pool.query("begin; insert into sample values ('a'); select 1 / 0")).rejects.toThrow();
		await insert(db, "b");
		expect(await ids()).toEqual(["b"]);
	});

	it("that is given up in a transaction leaves nothing of it, and its prepared statements do not outlive it", async () => {
		await insert(db, "kept");
		const client = await database.pool.connect();
		await client.query("begin; insert into sample values ('lost'); set local timezone = 'Asia/Tokyo'");
		client.release(true);
		await insert(db, "next");
		expect(await ids()).toEqual(["kept", "next"]);
	});

	it("commits to disk before it acknowledges, in read committed", async () => {
		const { rows } = await sql`select current_setting('synchronous_commit') as commit,
			current_setting('default_transaction_isolation') as isolation, current_setting('fsync') as fsync`.execute(db);
		expect(rows).toEqual([{ commit: "on", isolation: "read committed", fsync: "on" }]);
	});

	it("prepares statements that have parameters, up to a number", async () => {
		await inTransaction(db, async (tx) => {
			const prepared = async () =>
				(await sql<{ n: number }>`select count(*) as n from pg_prepared_statements`.execute(tx)).rows[0]?.n ?? 0;
			await insert(tx, "a");
			expect(await prepared()).toBeGreaterThan(0);
			for (let n = 0; n < 600; n++) await sql`select ${sql.raw(String(n))} + ${n}::integer`.execute(tx);
			// The names are the pool's; a few are in use on other connections only.
			expect(await prepared()).toBeGreaterThan(400);
			expect(await prepared()).toBeLessThanOrEqual(500);
		});
	});
});
