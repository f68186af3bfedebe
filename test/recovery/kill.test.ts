import { randomInt } from "node:crypto";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { append, leafHash, parseVerifier } from "@intersession/ledger";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { openSystem } from "../../app/compose.ts";
import { readConfig } from "../../app/config.ts";
import { createDatabase } from "../support/database.ts";
import { openLargeSurvey } from "../support/large-survey.ts";
import { testEngine } from "../support/test-database.ts";
import { readAll } from "./found.ts";
import type { Task } from "./protocol.ts";
import { buildReplier, startReplier } from "./replier-process.ts";
import { Witness } from "./witness.ts";

const rounds = process.env.INTERSESSION_LONG === "1" ? 500 : 50;
/** Repeats the moments of an earlier run, as far as the machine allows: INTERSESSION_SEED=… */
const seed = Number(process.env.INTERSESSION_SEED ?? randomInt(2 ** 32));
const submitters = 8;

/** Milliseconds after its start, or after its first acknowledgement, within which the program is killed. */
const startUp = 1_500;
const atWork = 250;

const undo: (() => Promise<void> | void)[] = [];
let environment: NodeJS.ProcessEnv;
let program: string;

beforeAll(async () => {
	const folder = mkdtempSync(join(tmpdir(), "intersession-recovery-"));
	undo.push(() => rmSync(folder, { recursive: true }));
	environment = { INTERSESSION_DATA: folder, BASE_URL: "https://dialogue.example.org" };
	if (testEngine === "pglite") cpSync(inject("pgliteTemplate"), join(folder, "database"), { recursive: true });
	else {
		const database = await createDatabase();
		undo.push(() => database.drop());
		environment.DATABASE_URL = database.url;
	}
	program = await buildReplier(join("dist", "recovery", testEngine));
});

afterAll(async () => {
	for (const step of undo.reverse()) await step();
});

const open = () => openSystem(readConfig(environment, { demo: false }));

test(
	`${rounds} times killed at a random moment, it has everything that it acknowledged`,
	async () => {
		const before = await open();
		const survey = await openLargeSurvey(before.ctx, before.ctx.clock.now(), submitters);
		const verifier = parseVerifier(before.ctx.ledgerKey.vkey);
		const witness = new Witness(verifier, await readAll(before.ctx.db, verifier));
		await before.database.close();

		const task = (): Task => ({
			survey,
			delegations: survey.delegations.map(({ drafter }) => drafter),
			checkpoint: witness.checkpoint,
		});
		const random = generator(seed);
		for (let round = 1; round <= rounds; round++) {
			const replier = startReplier(program, task(), environment);
			// One in four is killed while it starts: while it opens the database, integrates what was left, or looks around.
			if (random() < 0.75) await replier.acknowledges;
			else await delay(random() * (startUp - atWork));
			await delay(random() * atWork);
			replier.kill();
			const { lines, complaint } = await replier.ended;
			const which = `round ${round}, INTERSESSION_SEED=${seed}`;
			expect(complaint, which).toBeUndefined();
			expect(witness.hear(lines), which).toEqual([]);
		}

		const { ctx, database } = await open();
		const found = await readAll(ctx.db, verifier);
		const nodes = await ctx.db.selectFrom("ledger_node").selectAll().orderBy("level").orderBy("index").execute();
		await database.close();
		expect(witness.judge(found), `INTERSESSION_SEED=${seed}`).toEqual([]);
		expect(found.waiting).toEqual([]);
		expect(nodes.map(({ hash, ...ref }) => ({ ...ref, hash: hash.toString("hex") }))).toEqual(nodesOf(found.entries));
		// The kills fell where they were meant to: among acknowledgements, and between a commit and its acknowledgement.
		expect(witness.acknowledged.size).toBeGreaterThan(rounds);
		expect(witness.unacknowledged.size).toBeGreaterThan(0);
	},
	rounds * 12_000,
);

/** The tree that these entries have, made from scratch. */
const nodesOf = (entries: readonly string[]) =>
	append(
		0,
		[],
		entries.map((entry) => leafHash(Buffer.from(entry))),
	)
		.nodes.map(({ level, index, hash }) => ({ level, index, hash: Buffer.from(hash).toString("hex") }))
		.sort((a, b) => a.level - b.level || a.index - b.index);

/** Numbers from 0 to 1, the same ones for the same seed (Tommy Ettinger's mulberry32). */
function generator(start: number): () => number {
	let state = start;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}
