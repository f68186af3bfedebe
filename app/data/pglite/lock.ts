import fs from "node:fs";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { StartError } from "../start-error.ts";

/** SQLITE_BUSY (sqlite.org/rescode.html). */
const busy = 5;

/**
 * Takes `directory` for this process alone and returns how to let go. PGlite itself takes no lock, and two processes on one
 * directory destroy it silently.
 *
 * The lock is an exclusive transaction on an empty SQLite file: a lock of the operating system on Linux, macOS and Windows, so
 * that nothing is left behind when the holder is killed, and nothing has to be guessed from a file that says who held it.
 * (Node has no flock; a socket's name is stale after a kill or bound to one network namespace: docs/decisions/0010.)
 * The file beside it with the process id serves the message only.
 */
export function lockDirectory(directory: string): () => void {
	const pidFile = path.join(directory, "pid");
	const lock = new DatabaseSync(path.join(directory, "lock"), { timeout: 0 });
	try {
		lock.exec("pragma locking_mode = exclusive; begin exclusive");
		fs.writeFileSync(pidFile, `${process.pid}\n`);
	} catch (error) {
		lock.close();
		if ((error as { errcode?: number }).errcode !== busy) throw error;
		const holder = fs.existsSync(pidFile) ? ` (pid ${fs.readFileSync(pidFile, "utf8").trim()})` : "";
		throw new StartError(
			`The data directory ${directory} is in use by another process${holder}. Stop that one, or use another directory.`,
		);
	}
	return () => {
		fs.rmSync(pidFile, { force: true });
		lock.close();
	};
}
