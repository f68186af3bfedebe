import pg from "pg";
import { Busy } from "./busy.ts";
import { columnTypes } from "./column-types.ts";
import { assertOutsideTransaction } from "./open-transaction.ts";

/** Milliseconds a caller waits for a connection: embedded, one slow transaction holds up everybody. */
const patience = 30_000;
/** Callers allowed to wait. At the slowest rate measured (250 transactions/s) they are served within two seconds. */
const mostWaiting = 500;

type Callback = (
	error: Error | undefined,
	client: pg.PoolClient | undefined,
	done: (destroy?: Error | boolean) => void,
) => void;

/**
 * The pool of either engine. A caller queues when every connection is taken, is refused as `Busy` when the queue is full or
 * has not moved for too long, and gets an error when it is inside a transaction and should be using that one.
 */
export class Connections extends pg.Pool {
	constructor(config: pg.PoolConfig) {
		// The pool awaits what onConnect returns, though its type says otherwise; a session is set before anybody has it.
		// oxlint-disable-next-line typescript/no-misused-promises
		super({ onConnect: setSession, ...config, connectionTimeoutMillis: patience, types: columnTypes });
		// A connection that breaks between two statements says so by an event, and without a listener Node would end the process.
		// Nothing is lost by ignoring it: an idle one has already left the pool, one in use fails at its holder's next statement.
		this.on("error", () => {});
		this.on("connect", (client) => client.on("error", () => {}));
	}

	override connect(): Promise<pg.PoolClient>;
	override connect(callback: Callback): void;
	override connect(callback?: Callback): Promise<pg.PoolClient> | undefined {
		const connected = this.#connect();
		if (callback === undefined) return connected;
		connected.then(
			(client) => callback(undefined, client, (destroy) => client.release(destroy)),
			(error) => callback(error, undefined, () => {}),
		);
		return undefined;
	}

	async #connect(): Promise<pg.PoolClient> {
		assertOutsideTransaction();
		if (this.waitingCount >= mostWaiting) throw new Busy();
		try {
			return await super.connect();
		} catch (error) {
			if (error instanceof Error && error.message === "timeout exceeded when trying to connect") throw new Busy();
			throw error;
		}
	}
}

/**
 * What the code relies on whatever the server's own settings are: times as column-types.ts reads them, read committed with
 * explicit locks, and a commit that is on disk when it is acknowledged (a stricter setting than `on` is left alone).
 */
export async function setSession(client: pg.ClientBase): Promise<void> {
	await client.query(`select
		set_config('TimeZone', 'UTC', false),
		set_config('DateStyle', 'ISO, YMD', false),
		set_config('default_transaction_isolation', 'read committed', false),
		set_config('synchronous_commit', case current_setting('synchronous_commit') when 'off' then 'on' else
			current_setting('synchronous_commit') end, false)`);
}
