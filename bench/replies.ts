// Complete replies per second over HTTP, beside the least that the database can do; and where the time goes.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Visitor } from "../test/support/visitor.ts";
import { type Engine, pglite, postgresql } from "./engines.ts";
import { insertsPerSecond } from "./inserts.ts";
import { during, percentile } from "./load.ts";
import { processorTime } from "./processor.ts";
import { summarise } from "./profile.ts";
import { buildPrograms, prepare, startProduct, statementsOf } from "./programs.ts";
import { replyOnce } from "./reply.ts";
import type { World } from "./world.ts";

const warmUp = 3;
const seconds = 10;

await buildPrograms();
for (const open of [postgresql, pglite]) {
	const engine = await open();
	try {
		await measure(engine);
	} finally {
		await engine.remove();
	}
}

async function measure(engine: Engine): Promise<void> {
	console.log(`\n${engine.name}`);
	const world = prepare(engine);
	const inserts = new Map<number, number>();
	for (const callers of [1, 16]) {
		inserts.set(callers, await insertsPerSecond(engine, callers, 3));
		console.log(`  durable inserts of one row, ${callers} at once: ${inserts.get(callers)?.toFixed(0)}/s`);
	}
	for (const clients of [8, 16]) await measureReplies(engine, world, clients, inserts.get(16) ?? 0);
	sayStatements(engine, world);
	await sayProfile(engine, world);
}

async function measureReplies(engine: Engine, world: World, clients: number, inserts: number): Promise<void> {
	const product = await startProduct(engine);
	await reply(product.origin, world, clients, warmUp);
	const before = processorTime(product.pid);
	const times = await reply(product.origin, world, clients, seconds);
	const after = processorTime(product.pid);
	const each = (part: keyof typeof after) => `${((after[part] - before[part]) / times.length).toFixed(1)} ms`;
	const rate = times.length / seconds;
	const [half, most] = [percentile(times, 0.5), percentile(times, 0.99)];
	console.log(
		`  complete replies, ${clients} clients: ${rate.toFixed(0)}/s (${(100 * (rate / inserts)).toFixed(1)} % of the inserts), ` +
			`half within ${half.toFixed(0)} ms, 99 % within ${most.toFixed(0)} ms, ${(product.memory() / 1e6).toFixed(0)} MB`,
	);
	console.log(
		`    processor time of a reply: product ${each("product")}, database ${each("database")}, load ${each("load")}`,
	);
	await product.stop();
}

/** Each client answers for one delegation after the other, as fast as it is served. */
async function reply(origin: string, { delegates, open }: World, clients: number, seconds: number): Promise<number[]> {
	const visitors = delegates.map(({ member, cookies }) => ({ member, browser: new Visitor(origin, cookies) }));
	const times = await during(seconds, clients, async (client, time) => {
		const mine = visitors[(client + clients * time) % (visitors.length - (visitors.length % clients))];
		if (mine !== undefined) await replyOnce(mine.browser, open, mine.member, time);
	});
	for (const { browser } of visitors) browser.leave();
	return times;
}

function sayStatements(engine: Engine, world: World): void {
	const requests = statementsOf(engine, world);
	const total = requests.reduce((sum, { statements }) => sum + statements.length, 0);
	console.log(`  statements in a complete reply: ${total}`);
	for (const { request, statements } of requests) {
		console.log(`    ${request}: ${statements.length}`);
		if (process.argv.includes("--statements")) for (const text of statements) console.log(`      ${text}`);
	}
}

async function sayProfile(engine: Engine, world: World): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), "intersession-profile-"));
	const product = await startProduct(engine, folder);
	const { length: replies } = await reply(product.origin, world, 16, seconds);
	await product.stop();
	const { busy, places, functions } = summarise(folder);
	const share = ([name, part]: [string, number]) => `    ${(100 * part).toFixed(1)} % ${name}`;
	console.log(`  processor time of the product's main thread: ${(busy / replies).toFixed(1)} ms a reply, by package`);
	console.log(places.slice(0, 12).map(share).join("\n"));
	console.log("  and by function");
	console.log(functions.slice(0, 25).map(share).join("\n"));
	rmSync(folder, { recursive: true });
}
