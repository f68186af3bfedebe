import { mkdir, open, readFile } from "node:fs/promises";
import { dirname } from "node:path";
import { generateKey, parseSigner, type Signer } from "@intersession/ledger";

/** Where the key waits while a backup is brought back: it gets its name last, so that nothing starts from half of one. */
export const restoringKey = (file: string): string => `${file}.restoring`;

/** The key that signs checkpoints: the private text stands in one file, readable by its owner only. */
export async function loadSigner(file: string): Promise<Signer> {
	return parseSigner((await readFile(file, "utf8")).trim());
}

/**
 * Makes the log's key in a new file and returns its public text, to be published. Never replaces a file: a log that
 * changed its key would look like another log to everyone who kept a checkpoint.
 */
export async function createKeyFile(file: string, origin: string): Promise<string> {
	const { privateKey, vkey } = generateKey(origin);
	await mkdir(dirname(file), { recursive: true, mode: 0o700 });
	const handle = await open(file, "wx", 0o600);
	try {
		await handle.writeFile(`${privateKey}\n`);
		await handle.sync();
	} finally {
		await handle.close();
	}
	return vkey;
}
