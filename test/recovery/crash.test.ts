import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { parseVerifier } from "@intersession/ledger";
import pg from "pg";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { openSystem } from "../../app/compose.ts";
import { readConfig } from "../../app/config.ts";
import { openLargeSurvey } from "../support/large-survey.ts";
import { type PostgresServer, startPostgres } from "../support/postgres.ts";
import { testEngine } from "../support/test-database.ts";
import { readAll } from "./found.ts";
import { buildReplier, startReplier } from "./replier-process.ts";
import { Witness } from "./witness.ts";

const crashes = 5;
const submitters = 8;

// The embedded engine has no server that could crash by itself: kill.test.ts kills it with the program.
const onServer = testEngine === "postgresql";

let folder: string;
let server: PostgresServer;

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), "intersession-crash-"));
	if (onServer) server = await startPostgres();
});
afterAll(async () => {
	rmSync(folder, { recursive: true });
	if (onServer) await server.stop();
});

test.runIf(onServer)(
	`${crashes} crashes of the database server lose nothing that was acknowledged`,
	async () => {
		const environment = {
			INTERSESSION_DATA: folder,
			BASE_URL: "https://dialogue.example.org",
			DATABASE_URL: server.url,
		};
		const open = () => openSystem(readConfig(environment, { demo: false }));
		const program = await buildReplier(join("dist", "recovery", "crash"));
		const before = await open();
		const survey = await openLargeSurvey(before.ctx, before.ctx.clock.now(), submitters);
		const verifier = parseVerifier(before.ctx.ledgerKey.vkey);
		const witness = new Witness(verifier, await readAll(before.ctx.db, verifier));
		await before.database.close();

		for (let crash = 1; crash <= crashes; crash++) {
			const delegations = survey.delegations.map(({ drafter }) => drafter);
			const replier = startReplier(program, { survey, delegations, checkpoint: witness.checkpoint }, environment);
			expect(await replier.acknowledges).toBe(true);
			await delay(100 * crash);
			await crashServer(server.url);
			// Without its database the program can only end; where it still waits for an answer, it is ended.
			await delay(500);
			replier.kill();
			const { lines } = await replier.ended;
			await answering(server.url);
			expect(witness.hear(lines)).toEqual([]);
		}

		const { ctx, database } = await open();
		const found = await readAll(ctx.db, verifier);
		await database.close();
		expect(witness.judge(found)).toEqual([]);
		expect(found.waiting).toEqual([]);
		expect(witness.acknowledged.size).toBeGreaterThan(crashes);
	},
	120_000,
);

/**
 * Kills the process that serves one of the program's connections. The server can then trust nothing in its shared memory: it
 * ends every other process of its own at once, and recovers from what is on disk.
 */
async function crashServer(url: string): Promise<void> {
	const client = new pg.Client({ connectionString: url });
	const ended = new Promise((resolve) => client.on("error", resolve));
	await client.connect();
	const { rows } = await client.query<{ pid: number }>(
		"select pid from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid() limit 1",
	);
	process.kill(rows[0]!.pid, "SIGKILL");
	await ended;
}

async function answering(url: string): Promise<void> {
	await vi.waitFor(
		async () => {
			const client = new pg.Client({ connectionString: url });
			await client.connect();
			await client.end();
		},
		{ timeout: 30_000, interval: 100 },
	);
}
