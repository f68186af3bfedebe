import fs from "node:fs";
import path from "node:path";

/**
 * Puts every file under `directory`, and the entries of every directory, on disk.
 * Windows opens no directory for this; NTFS journals their entries itself.
 */
export function syncTree(directory: string): void {
	for (const entry of fs.readdirSync(directory, { withFileTypes: true })) {
		const name = path.join(directory, entry.name);
		if (entry.isDirectory()) syncTree(name);
		else if (entry.isFile()) sync(name, "r+");
	}
	syncEntries(directory);
}

/** Puts the entries of one directory on disk: what was created, renamed or removed in it. */
export function syncEntries(directory: string): void {
	if (process.platform !== "win32") sync(directory, "r");
}

function sync(name: string, flags: "r" | "r+"): void {
	const file = fs.openSync(name, flags);
	try {
		fs.fsyncSync(file);
	} finally {
		fs.closeSync(file);
	}
}
