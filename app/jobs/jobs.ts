import { type Db, PgBoss } from "pg-boss";
import type { Logger } from "pino";
import type { Database } from "../data/database.ts";

/** Something done again and again. It may run in several processes, and twice after a crash; each run does whatever is due. */
export interface Job {
	/** Letters, digits, `_`, `-`, `.`: the queue's name. */
	readonly name: string;
	/** Seconds from the end of one run to the beginning of the next, at least. */
	readonly everySeconds: number;
	/** Stops soon after the signal aborts, leaving the rest to the next run. */
	readonly run: (signal: AbortSignal) => Promise<void>;
}

/** Longest time in seconds that a run may take. */
const longestRun = 300;
/** Seconds for which the row of a run is kept. */
const keepRuns = 3600;
/** Seconds between looks at a queue. An empty look writes nothing. */
const look = 5;
/** Milliseconds that runs are given to end when the product stops. */
const patience = 10_000;

/**
 * Starts the jobs: each once now, then at its interval. A run that fails is logged, and followed by the next one.
 * @returns a function that stops them and waits for the runs under way
 */
export async function startJobs(database: Database, log: Logger, jobs: readonly Job[]): Promise<() => Promise<void>> {
	const boss = new PgBoss({
		db: statementsOf(database),
		backend: database.engine === "pglite" ? "pglite" : "postgres",
		schedule: false,
		reindex: false,
		monitorVacuum: false,
	});
	boss.on("error", (error) => log.error({ err: error }, "the job queue reports an error"));
	boss.on("warning", (warning) => log.warn({ warning }, "the job queue reports a warning"));
	await boss.start();
	const stopping = new AbortController();
	for (const job of jobs) await start(boss, log, job, stopping.signal);
	return async () => {
		stopping.abort();
		await boss.stop({ graceful: true, close: false, timeout: patience });
	};
}

/**
 * A run leaves behind the row of the next one, whether it succeeds or fails. What keeps it from doing so (a crash, no database)
 * brings its own row back, without end, so that the chain never breaks. The policy "short" keeps at most one row waiting: the
 * chains of processes that start together, or of a start after a crash, become one.
 */
async function start(boss: PgBoss, log: Logger, job: Job, stopping: AbortSignal): Promise<void> {
	const { name, everySeconds, run } = job;
	await boss.createQueue(name, {
		policy: "short",
		retryLimit: 1_000_000,
		retryDelay: everySeconds,
		expireInSeconds: longestRun,
		deleteAfterSeconds: keepRuns,
	});
	await boss.work(name, { pollingIntervalSeconds: Math.min(everySeconds, look) }, async ([claimed]) => {
		try {
			await run(claimed === undefined ? stopping : AbortSignal.any([stopping, claimed.signal]));
		} catch (error) {
			log.error({ err: error, job: name }, "a job failed and is run again later");
		}
		await boss.send(name, null, { startAfter: everySeconds });
	});
	await boss.send(name);
}

/**
 * The product's own connections, so that jobs wait in the same queue as requests. A statement that failed may have left its own `begin` open: on PGlite's single connection the
 * next caller would be inside it.
 */
function statementsOf({ pool }: Database): Db {
	return {
		executeSql: async (text, values) => {
			const client = await pool.connect();
			try {
				return await client.query(text, values);
			} catch (error) {
				await client.query("rollback");
				throw error;
			} finally {
				client.release();
			}
		},
	};
}
