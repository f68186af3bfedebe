import { Duplex } from "node:stream";
import type { PGlite } from "@electric-sql/pglite";
import type { DurableFS } from "./durable-fs.ts";

// Message types of the PostgreSQL protocol (PostgreSQL documentation, chapter "Frontend/Backend Protocol").
const terminate = "X".charCodeAt(0);
const readyForQuery = "Z".charCodeAt(0);
const readyForQueryBytes = 6;

/**
 * PGlite as the socket of a pg connection: what pg writes is handed to the engine, what the engine answers is read back. pg
 * thus speaks its own protocol to both engines, and sends the five messages of a statement in one piece; through PGlite's
 * `node-postgres` facade each crosses by itself, at half the speed (docs/decisions/0011).
 */
export class PgliteStream extends Duplex {
	readonly #pglite: PGlite;
	readonly #disk: DurableFS;

	constructor(pglite: PGlite, disk: DurableFS) {
		super();
		this.#pglite = pglite;
		this.#disk = disk;
	}

	// What pg calls on a net.Socket besides reading and writing.
	connect(): this {
		queueMicrotask(() => this.emit("connect"));
		return this;
	}
	setNoDelay(): this {
		return this;
	}
	ref(): this {
		return this;
	}
	unref(): this {
		return this;
	}

	override _read(): void {}

	override _write(messages: Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
		try {
			this.#exchange(messages);
		} catch (error) {
			done(error as Error);
			return;
		}
		// The engine runs in this thread: without a turn of the event loop after each exchange, a full queue of statements would
		// keep requests from even being read until it is empty.
		setImmediate(done);
	}

	override _writev(chunks: { chunk: Buffer }[], done: (error?: Error | null) => void): void {
		this._write(Buffer.concat(chunks.map(({ chunk }) => chunk)), "utf8", done);
	}

	override _final(done: () => void): void {
		this.push(null);
		done();
	}

	/** Everything that pg writes ends in the engine being ready again; when it is not, it has crashed and will never answer. */
	#exchange(messages: Buffer): void {
		const answer = this.#disk.failed ? undefined : Buffer.from(this.#pglite.execProtocolRawSync(messages));
		if (messages[0] === terminate) return;
		if (answer?.at(-readyForQueryBytes) !== readyForQuery)
			throw new Error(
				"the embedded database has stopped, because the disk or the memory failed: start the program again",
			);
		this.push(answer);
	}
}
