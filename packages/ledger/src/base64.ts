import { type Fault, LedgerError } from "./fault.ts";

export function toBase64(bytes: Uint8Array): string {
	return Buffer.from(bytes).toString("base64");
}

/** Bytes of a base64 text (RFC 4648 §4) in its only valid spelling: padding complete, unused bits zero. */
export function fromBase64(text: string, fault: Fault): Buffer {
	const bytes = Buffer.from(text, "base64");
	if (bytes.toString("base64") !== text) throw new LedgerError(fault);
	return bytes;
}
