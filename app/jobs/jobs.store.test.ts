import { sql } from "kysely";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { testDatabase } from "../../test/support/test-database.ts";
import type { Database } from "../data/database.ts";
import { openLog } from "../kit/log.ts";
import { startJobs } from "./index.ts";

const said: string[] = [];
const log = openLog("info", { write: (line: string) => void said.push(line) });

let database: Database;
beforeAll(async () => {
	database = await testDatabase();
});

const eventually = { timeout: 30_000, interval: 50 };

describe("jobs", () => {
	test("run at the start and again at their interval, whether or not they fail, and no more once stopped", async () => {
		const runs = { steady: 0, failing: 0 };
		const stop = await startJobs(database, log, [
			{ name: "steady", everySeconds: 1, run: async () => void runs.steady++ },
			{
				name: "failing",
				everySeconds: 1,
				run: async () => {
					runs.failing++;
					throw new Error("not today");
				},
			},
		]);
		await vi.waitFor(() => {
			expect(runs.steady).toBeGreaterThanOrEqual(3);
			expect(runs.failing).toBeGreaterThanOrEqual(3);
		}, eventually);
		await stop();
		const after = { ...runs };
		await new Promise((resolve) => setTimeout(resolve, 2_500));
		expect(runs).toEqual(after);
		expect(said.filter((line) => line.includes("not today")).length).toBe(runs.failing);
	});

	test.each([
		[
			"a row that is refused",
			"23502",
			(text: string) => sql`insert into outbox (occasion, body) values ('o', ${text})`,
		],
		["a value that is refused", "22007", (text: string) => sql`select ${text}::text::date`],
	])("leave nothing of %s in the log", async (_, code, statement) => {
		said.length = 0;
		const refused = () =>
			statement("THE REPLY OF THE NIGER")
				.execute(database.db)
				.then(() => {});
		const stop = await startJobs(database, log, [{ name: `refused-${code}`, everySeconds: 3600, run: refused }]);
		await vi.waitFor(() => expect(said.join()).toContain(code), eventually);
		await stop();
		expect(said.join()).toContain("a job failed");
		expect(said.join()).not.toContain("THE REPLY");
	});

	test("are asked to stop and waited for; processes that start together leave one run waiting", async () => {
		const seen: string[] = [];
		const job = {
			name: "patient",
			everySeconds: 3600,
			run: async (signal: AbortSignal) => {
				seen.push("begun");
				// It may be begun in the very moment of the stop, and then finds the signal aborted already.
				if (!signal.aborted) await new Promise((resolve) => signal.addEventListener("abort", resolve));
				seen.push("ended");
			},
		};
		const stops = [await startJobs(database, log, [job]), await startJobs(database, log, [job])];
		await vi.waitFor(() => expect(seen).toContain("begun"), eventually);
		await Promise.all(stops.map((stop) => stop()));
		expect(seen.filter((word) => word === "ended")).toHaveLength(seen.filter((word) => word === "begun").length);
		const waiting = await database.pool.query(
			"select count(*) from pgboss.job where name = 'patient' and state = 'created'",
		);
		expect(waiting.rows[0].count).toBe(1);
	});
});
