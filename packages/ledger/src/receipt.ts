import { fromBase64, toBase64 } from "./base64.ts";
import { openCheckpoint } from "./checkpoint.ts";
import { type Fault, LedgerError } from "./fault.ts";
import type { Verifier } from "./key.ts";
import { type Hash, leafHash, verifyInclusion } from "./tree.ts";

const FIRST_LINE = "c2sp.org/tlog-proof@v1";

/** What a delegation keeps: where its entry stands, the path to the root, and the signed checkpoint (a note). */
export interface Receipt {
	index: number;
	proof: Hash[];
	checkpoint: string;
}

export type ReceiptVerdict = { ok: true; index: number; size: number; root: Hash } | { ok: false; code: Fault };

/** Text of a receipt (c2sp.org/tlog-proof), without the unauthenticated `extra` line. */
export function formatReceipt({ index, proof, checkpoint }: Receipt): string {
	const lines = [FIRST_LINE, `index ${index}`, ...proof.map(toBase64)];
	return `${lines.join("\n")}\n\n${checkpoint}`;
}

/** Reads what `formatReceipt` writes; throws `proof`. The checkpoint is carried as it stands, not yet opened. */
export function parseReceipt(text: string): Receipt {
	const blank = text.indexOf("\n\n");
	const [first, indexLine = "", ...hashes] = text.slice(0, Math.max(blank, 0)).split("\n");
	const [, digits = ""] = /^index (0|[1-9][0-9]*)$/.exec(indexLine) ?? [];
	const index = Number(digits);
	const proof = hashes.map((line) => fromBase64(line, "proof"));
	const wellFormed = first === FIRST_LINE && digits !== "" && Number.isSafeInteger(index);
	if (!wellFormed || proof.some((hash) => hash.length !== 32)) throw new LedgerError("proof");
	return { index, proof, checkpoint: text.slice(blank + 2) };
}

/** Whether the receipt proves that `entry` stands in the log of `verifier`. */
export function verifyReceipt(text: string, entry: Uint8Array, verifier: Verifier): ReceiptVerdict {
	try {
		const { index, proof, checkpoint } = parseReceipt(text);
		const { size, root } = openCheckpoint(checkpoint, verifier);
		if (!verifyInclusion(leafHash(entry), index, size, proof, root)) throw new LedgerError("inclusion");
		return { ok: true, index, size, root };
	} catch (error) {
		if (error instanceof LedgerError) return { ok: false, code: error.code };
		throw error;
	}
}
