import { fromBase64, toBase64 } from "./base64.ts";
import { LedgerError } from "./fault.ts";
import type { Signer, Verifier } from "./key.ts";
import { type OpenedNote, openNote, signNote } from "./note.ts";
import type { Hash } from "./tree.ts";

/** The state of a log: what it is called, how many entries it holds, and the root hash of their tree. */
export interface Checkpoint {
	origin: string;
	size: number;
	root: Hash;
}

/** Note text of a checkpoint (c2sp.org/tlog-checkpoint), without extension lines. */
export function formatCheckpoint({ origin, size, root }: Checkpoint): string {
	return `${origin}\n${size}\n${toBase64(root)}\n`;
}

/** Reads what `formatCheckpoint` writes and nothing else; throws `checkpoint`. */
export function parseCheckpoint(text: string): Checkpoint {
	const [origin = "", digits = "", base64 = "", end, ...more] = text.split("\n");
	const root = fromBase64(base64, "checkpoint");
	const size = Number(digits);
	const wellFormed = origin !== "" && end === "" && more.length === 0 && root.length === 32;
	if (!wellFormed || !Number.isSafeInteger(size) || String(size) !== digits || size < 0) {
		throw new LedgerError("checkpoint");
	}
	return { origin, size, root };
}

/**
 * Signs a checkpoint as the log of that name. The caller must have made every earlier checkpoint a prefix of this
 * one: two inconsistent signatures are the one thing a log can never take back.
 */
export function signCheckpoint(checkpoint: Checkpoint, signer: Signer): string {
	if (checkpoint.origin !== signer.name) throw new LedgerError("checkpoint", "origin");
	return signNote(formatCheckpoint(checkpoint), signer);
}

/** Opens a checkpoint signed by its own log; throws `signature` or `checkpoint`. */
export function openCheckpoint(note: string, verifier: Verifier): Checkpoint & { note: OpenedNote } {
	const opened = openNote(note, [verifier]);
	const checkpoint = parseCheckpoint(opened.text);
	if (checkpoint.origin !== verifier.name) throw new LedgerError("checkpoint", "origin");
	return { ...checkpoint, note: opened };
}
