import { toBase64 } from "./base64.ts";
import { beginsWith, canonicalJson, parseCanonical } from "./canonical.ts";
import { openCheckpoint } from "./checkpoint.ts";
import { parseEntry } from "./entry.ts";
import { Export } from "./export.ts";
import { type Fault, LedgerError } from "./fault.ts";
import { type History, historyOf, type State } from "./history.ts";
import { parseVerifier, type Verifier } from "./key.ts";
import {
	readAnnulment,
	readCorrigenda,
	readExtensions,
	readOpening,
	readPublicity,
	readReplies,
	readResult,
} from "./opened.ts";
import type { Counted, Opening, Reply } from "./record.ts";
import { checkReplies } from "./replies.ts";
import { checkOutline, checkRecount } from "./result.ts";
import { type Hash, leafHash, rootOf, sameHash } from "./tree.ts";

/** What was found. `recomputed` says whether the result was established a second time from the replies. */
export type Verdict =
	| {
			ok: true;
			survey: string;
			level: Opening["level"];
			state: State;
			recomputed: boolean;
			/** Replies in force. */
			replies: number;
			superseded: number;
			withdrawn: number;
			/** Replies received after the date that are kept and do not count. */
			late: number;
			/** Entries in the log, and its root hash in base64, as a checkpoint writes them. */
			size: number;
			root: string;
			key: { name: string; fingerprint: string };
			/** Whether the key is the one the caller trusts; false when the caller named none. */
			trusted: boolean;
	  }
	| { ok: false; code: Fault; where?: string };

export interface VerifyOptions {
	/** The vkey that must have signed, obtained from elsewhere than the export. */
	trustedKey?: string;
	/** Counts replies under the sealed rules: gives the questions of the result. Replies come in log order. */
	recount: (opening: Opening, replies: Reply[]) => readonly Counted[];
}

/** Verifies an export from its bytes alone, in the order of SPEC.md §8, up to the first fault. */
export function verifyExport(bytes: Uint8Array, options: VerifyOptions): Verdict {
	try {
		return verify(bytes, options);
	} catch (error) {
		if (!(error instanceof LedgerError)) throw error;
		const { code, where } = error;
		return { ok: false, code, ...(where !== undefined && { where }) };
	}
}

function verify(bytes: Uint8Array, { trustedKey, recount }: VerifyOptions): Verdict {
	const document = readExport(bytes);
	const verifier = parseVerifier(document.key);
	if (trustedKey !== undefined && trustedKey !== document.key) throw new LedgerError("untrustedKey", "key");
	const root = checkTree(document, verifier);

	const entries = document.entries.map((text, i) => parseEntry(text, `entries[${i}]`));
	const history = historyOf(entries, document.survey);

	const opening = readOpening(document, history);
	checkCourtesy(opening, history);
	const extensions = readExtensions(document, history, opening);
	readCorrigenda(document, history, opening);
	readAnnulment(document, history);
	readPublicity(document, history);
	const replies = readReplies(document, history, opening);
	if (replies) checkReplies(replies, history.inForce, opening, extensions);

	const result = readResult(document, history);
	if (result) checkOutline(result, opening, history.inForce.length);
	if (result && replies) checkRecount(result, opening, replies, canonicalRecount(recount(opening, replies)));

	const { state, inForce, superseded, withdrawn } = history;
	const { name, fingerprint } = verifier;
	return {
		ok: true,
		survey: document.survey,
		level: opening.level,
		state,
		recomputed: result !== null && replies !== null,
		replies: inForce.length,
		superseded,
		withdrawn,
		late: history.late.length,
		size: entries.length,
		root: toBase64(root),
		key: { name, fingerprint },
		trusted: trustedKey !== undefined,
	};
}

/** Replies are kept without counting only where the opening says so. */
function checkCourtesy({ receivedAfterDate }: Opening, { late: [first] }: History): void {
	if (first !== undefined && receivedAfterDate !== "kept") throw new LedgerError("sequence", `entries[${first.index}]`);
}

function readExport(bytes: Uint8Array): Export {
	// Cut short to nothing is incomplete; anything else that does not even begin as a record is another file.
	if (bytes.length > 0 && !beginsWith(Buffer.from(bytes.subarray(0, 200)).toString(), "annulment"))
		throw new LedgerError("format");
	const parsed = Export.safeParse(parseCanonical(decode(bytes)));
	if (!parsed.success) throw new LedgerError("format");
	return parsed.data;
}

function decode(bytes: Uint8Array): string {
	try {
		return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		throw new LedgerError("notCanonical");
	}
}

/** Signature, then size, then root. A second signature is refused: if nobody checks it, it could be anything. */
function checkTree({ checkpoint, entries }: Export, verifier: Verifier): Hash {
	const { note, size, root } = openCheckpoint(checkpoint, verifier);
	if (note.signatures !== 1) throw new LedgerError("signature", "checkpoint");
	const leaves = entries.map((text) => leafHash(Buffer.from(text)));
	if (size !== leaves.length || !sameHash(root, rootOf(leaves))) throw new LedgerError("root", "entries");
	return root;
}

/** A recount that is no canonical JSON is a mistake of the caller, not a fault of the export. */
function canonicalRecount(questions: unknown): string {
	try {
		return canonicalJson(questions);
	} catch (cause) {
		throw new TypeError("the recount is not canonical JSON", { cause });
	}
}
