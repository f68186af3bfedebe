import { openDatabase } from "../app/data/database.ts";
import type { Engine } from "./engines.ts";
import { during } from "./load.ts";

const entry = "x".repeat(200);

/**
 * Durable one-row inserts per second into a table like `ledger_pending`: the least that a recorded reply can cost. Each is a
 * transaction of its own.
 */
export async function insertsPerSecond({ place }: Engine, callers: number, seconds: number): Promise<number> {
	const { pool, close } = await openDatabase(place);
	await pool.query("create table if not exists bench_pending (like ledger_pending including all)");
	const insert = { name: "bench", text: "insert into bench_pending (entry) values ($1)", values: [entry] };
	const times = await during(seconds, callers, () => pool.query(insert));
	await pool.query("drop table bench_pending");
	await close();
	return times.length / seconds;
}
