import { no, type Verdict } from "../kit/refusal.ts";
import { type MediaType, maximumSize } from "./model.ts";

const signatures: readonly [MediaType, Buffer][] = [
	["application/pdf", Buffer.from("%PDF-")],
	["image/png", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
	["image/jpeg", Buffer.from([0xff, 0xd8, 0xff])],
];

/** What the first bytes say the content is, whatever the browser or the name say; undefined when it is none of the types taken. */
export const sniff = (bytes: Uint8Array): MediaType | undefined =>
	signatures.find(([, signature]) => signature.equals(bytes.subarray(0, signature.length)))?.[0];

export type FileRefusal = "file.empty" | "file.tooLarge" | "file.notAccepted";

/** Whether a file sent in may be kept. */
export function mayKeep(bytes: Uint8Array): Verdict<FileRefusal> {
	if (bytes.length === 0) return no("file.empty");
	if (bytes.length > maximumSize) return no("file.tooLarge", { maximum: maximumSize / 1024 / 1024 });
	return sniff(bytes) === undefined ? no("file.notAccepted") : undefined;
}
