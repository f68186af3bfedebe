import { createHash } from "node:crypto";
import { canonicalJson } from "./canonical.ts";

/** The documents that stand behind a commitment in the log. */
export type Kind =
	| "opening"
	| "reply"
	| "extension"
	| "annulment"
	| "result"
	| "publicity"
	| "corrigendum"
	| "decision";

/**
 * Commitment to a document, hexadecimal: SHA-256(`intersession/<kind>/v1` ‖ 00 ‖ salt ‖ canonical JSON).
 * The salt is 32 random bytes, fresh for each document: replies are few and guessable, so that without it anybody
 * could try them all.
 */
export function commit(kind: Kind, salt: Uint8Array, document: unknown): string {
	if (salt.length !== 32) throw new RangeError("a salt has 32 bytes");
	return createHash("sha256")
		.update(`intersession/${kind}/v1\0`)
		.update(salt)
		.update(canonicalJson(document))
		.digest("hex");
}
