import { createHash, randomBytes } from "node:crypto";
import { chmod, mkdir, open, readFile, rename } from "node:fs/promises";
import { dirname, join } from "node:path";

/** A store of files named by the SHA-256 of their content: the same content is kept once, and a change of content shows. */
export interface Files {
	/** Resolves when the content is durable; only then may a row name it. */
	put(bytes: Uint8Array): Promise<{ hash: string; size: number }>;
	/** The content, checked against its name. Throws when it is missing or damaged. */
	read(hash: string): Promise<Buffer>;
	/** Looks at each of the files that rows name, and says which are not what they were. */
	verify(hashes: Iterable<string>): Promise<{ missing: string[]; damaged: string[] }>;
}

/**
 * Opens the store under a directory. It is made when there is none, and closed to everybody but the user who runs the product:
 * letters and their answers lie in it.
 */
export async function openFiles(directory: string): Promise<Files> {
	await mkdir(directory, { recursive: true, mode: 0o700 });
	await chmod(directory, 0o700);
	return filesIn(directory);
}

/** The store under a directory, `<directory>/ab/cd/abcd…`, as it is: a backup may lie where nothing can be written. */
export function filesIn(directory: string): Files {
	const pathOf = (hash: string): string => join(directory, hash.slice(0, 2), hash.slice(2, 4), hash);
	return {
		put: async (bytes) => {
			const hash = sha256(bytes);
			await putDurably(directory, pathOf(hash), bytes);
			return { hash, size: bytes.length };
		},
		read: async (hash) => {
			const bytes = await readFile(pathOf(hash));
			if (sha256(bytes) !== hash) throw new Error(`the content of the file ${hash} has changed on disk`);
			return bytes;
		},
		verify: async (hashes) => {
			const missing: string[] = [];
			const damaged: string[] = [];
			for (const hash of hashes) {
				const bytes = await readIfThere(pathOf(hash));
				if (bytes === undefined) missing.push(hash);
				else if (sha256(bytes) !== hash) damaged.push(hash);
			}
			return { missing, damaged };
		},
	};
}

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/**
 * Written beside its place, synced, renamed, and the directories synced up to the store's own. A crash before the rename leaves a
 * `.part` file that nothing names; a crash after it leaves a whole file that no row names yet, and sending it again finds it there.
 * It is written even when the name exists: that costs a rewrite, and mends a file that was damaged.
 */
async function putDurably(directory: string, path: string, bytes: Uint8Array): Promise<void> {
	const parent = dirname(path);
	await mkdir(parent, { recursive: true, mode: 0o700 });
	const part = `${path}.${randomBytes(6).toString("hex")}.part`;
	const file = await open(part, "wx", 0o600);
	try {
		await file.writeFile(bytes);
		await file.sync();
	} finally {
		await file.close();
	}
	// The content is durable under the temporary name.
	await rename(part, path);
	for (const entry of [parent, dirname(parent), directory]) await syncDirectory(entry);
	// The name is durable.
}

async function syncDirectory(path: string): Promise<void> {
	// Windows has no handle on a directory to sync; NTFS journals the rename itself.
	if (process.platform === "win32") return;
	const handle = await open(path, "r");
	try {
		await handle.sync();
	} finally {
		await handle.close();
	}
}

async function readIfThere(path: string): Promise<Buffer | undefined> {
	try {
		return await readFile(path);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
		throw error;
	}
}
