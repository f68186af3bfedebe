import fs from "node:fs";
import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import type pg from "pg";
import { Connections, setSession } from "../connections.ts";
import { codeOf, messageOf, StartError } from "../start-error.ts";
import { DurableFS, durableStartParams } from "./durable-fs.ts";
import { lockDirectory } from "./lock.ts";
import { PgliteStream } from "./stream.ts";
import { syncEntries, syncTree } from "./sync-tree.ts";

/** PostgreSQL's major version in the pinned PGlite: the only data directories it can read. */
const version = "18";

/**
 * Opens the embedded database in `directory` (made if absent) and holds the directory until `release`. Throws `StartError`.
 */
export async function openPglite(directory: string): Promise<{ pool: pg.Pool; release: () => Promise<void> }> {
	const place = path.resolve(directory);
	const unlock = explained(place, () => {
		fs.mkdirSync(place, { recursive: true, mode: 0o700 });
		// One that an operator made, or an earlier version, may be open to others.
		fs.chmodSync(place, 0o700);
		fs.accessSync(place, fs.constants.W_OK);
		return lockDirectory(place);
	});
	try {
		const cluster = path.join(place, "cluster");
		if (!fs.existsSync(cluster)) await create(place, cluster);
		checkVersion(place, cluster);
		const { pglite, disk } = await start(place, cluster);
		return {
			pool: new Connections({
				max: 1,
				idleTimeoutMillis: 0,
				user: "postgres",
				database: "postgres",
				stream: () => new PgliteStream(pglite, disk),
				// The pool awaits what onConnect returns, though its type says otherwise.
				// oxlint-disable-next-line typescript/no-misused-promises
				onConnect: freshSession,
			}),
			async release() {
				// Closing writes a checkpoint, which after a failed write would vouch for what is not on disk; recovery will not.
				if (!disk.failed) await pglite.close();
				unlock();
			},
		};
	} catch (error) {
		unlock();
		throw error;
	}
}

/**
 * Made beside its place and moved there once it is whole and on disk: an interrupted creation leaves nothing that would be
 * taken for a database, and after the move not even a power failure can.
 */
async function create(place: string, cluster: string): Promise<void> {
	const unfinished = `${cluster}.new`;
	fs.rmSync(unfinished, { recursive: true, force: true });
	const { pglite } = await start(place, unfinished);
	await pglite.close();
	explained(place, () => {
		syncTree(unfinished);
		fs.renameSync(unfinished, cluster);
		syncEntries(place);
	});
}

function checkVersion(place: string, cluster: string): void {
	const found = fs.readFileSync(path.join(cluster, "PG_VERSION"), "utf8").trim();
	if (found !== version)
		throw new StartError(
			`The data directory ${place} was made with version ${found} of the embedded database and this program has version ${version}. ` +
				"Make a backup with the program that made it, and restore it with this one.",
		);
}

async function start(place: string, cluster: string): Promise<{ pglite: PGlite; disk: DurableFS }> {
	// What the engine last wrote to its log: the reason, when it does not start.
	const said: string[] = [];
	const onStderr = (line: string): boolean => {
		said.push(line);
		if (said.length > 5) said.shift();
		return false;
	};
	try {
		const disk = new DurableFS(cluster);
		const pglite = await PGlite.create({ fs: disk, startParams: durableStartParams, onStderr });
		return { pglite, disk };
	} catch (error) {
		throw explain(place, error, said.join(" "));
	}
}

/** The engine has one session for ever; a connection that follows another must find it as if it were new. */
async function freshSession(client: pg.ClientBase): Promise<void> {
	await client.query("rollback");
	await client.query("discard all");
	await setSession(client);
}

function explained<T>(place: string, work: () => T): T {
	try {
		return work();
	} catch (error) {
		throw explain(place, error);
	}
}

/** WASI's number for ENOSPC, which Emscripten's errors carry instead of a code. */
const noSpace = 51;
/** SQLite's result codes for a lock file that cannot be made or written (sqlite.org/rescode.html). */
const sqlite = { readonly: 8, full: 13, cannotOpen: 14 };
/** Node says ENOENT, too, when a directory cannot be made on a file system that is read-only. */
const unwritable = ["EACCES", "EPERM", "EROFS", "ENOENT"];

function explain(place: string, error: unknown, said = ""): Error {
	if (error instanceof StartError) return error;
	const code = codeOf(error) ?? "";
	const { errno, errcode } = error as { errno?: number; errcode?: number };
	if (code === "ENOSPC" || errno === noSpace || errcode === sqlite.full || /No space left/.test(said))
		return new StartError(`The disk that holds the data directory ${place} is full.`, error);
	if (unwritable.includes(code) || errcode === sqlite.readonly || errcode === sqlite.cannotOpen)
		return new StartError(`The data directory ${place} cannot be made or written by this user.`, error);
	if (["EEXIST", "ENOTDIR"].includes(code))
		return new StartError(`The data directory ${place} cannot be made: a file is in its place.`, error);
	return new Error(`The embedded database in ${place} does not open: ${messageOf(error)} ${said}`.trim(), {
		cause: error,
	});
}
