import { sign, verify } from "node:crypto";
import { fromBase64, toBase64 } from "./base64.ts";
import { LedgerError } from "./fault.ts";
import { isKeyName, type Signer, type Verifier } from "./key.ts";

/** c2sp.org/signed-note asks for at least 16; the rest of a longer list is not worth anybody's processor. */
const MAX_SIGNATURES = 100;

export interface OpenedNote {
	/** What was signed, ending in a newline. */
	text: string;
	/** The verifiers whose signature stands, in the order of the lines. */
	signedBy: Verifier[];
	/** Number of signature lines, those of unknown keys included. */
	signatures: number;
}

/** A signed note of `text` with one signature (c2sp.org/signed-note, Ed25519). The text ends in a newline. */
export function signNote(text: string, signer: Signer): string {
	if (!isNoteText(text)) throw new LedgerError("signature", "text");
	const signature = sign(null, Buffer.from(text), signer.privateKey);
	return `${text}\n— ${signer.name} ${toBase64(Buffer.concat([Buffer.from(signer.id, "hex"), signature]))}\n`;
}

/**
 * Opens a note: unknown keys are passed over, a known key whose signature fails rejects the whole note, and so does
 * the absence of any known key. Throws `signature`.
 */
export function openNote(note: string, verifiers: readonly Verifier[]): OpenedNote {
	const blank = note.lastIndexOf("\n\n");
	const text = note.slice(0, blank + 1);
	const tail = note.slice(blank + 2);
	if (!isNoteText(text) || !tail.endsWith("\n")) throw new LedgerError("signature", "note");
	const lines = tail.slice(0, -1).split("\n");
	if (lines.length > MAX_SIGNATURES) throw new LedgerError("signature", "lines");

	const signedBy: Verifier[] = [];
	for (const { name, id, signature } of lines.map(parseLine)) {
		const verifier = verifiers.find((known) => known.name === name && known.id === id);
		if (!verifier) continue;
		if (!verify(null, Buffer.from(text), verifier.publicKey, signature)) throw new LedgerError("signature", name);
		signedBy.push(verifier);
	}
	if (signedBy.length === 0) throw new LedgerError("signature");
	return { text, signedBy, signatures: lines.length };
}

function parseLine(line: string): { name: string; id: string; signature: Buffer } {
	const [dash, name = "", base64 = "", ...more] = line.split(" ");
	const bytes = fromBase64(base64, "signature");
	if (dash !== "—" || !isKeyName(name) || bytes.length < 5 || more.length > 0) throw new LedgerError("signature");
	return { name, id: bytes.toString("hex", 0, 4), signature: bytes.subarray(4) };
}

function isNoteText(text: string): boolean {
	// biome-ignore lint/suspicious/noControlCharactersInRegex: the specification bans exactly these
	return text.endsWith("\n") && text.isWellFormed() && !/[\x00-\x09\x0b-\x1f]/.test(text);
}
