import * as z from "zod";
import { beginsWith, canonicalJson, parseCanonical } from "./canonical.ts";
import { commit } from "./commitment.ts";
import { parseEntry } from "./entry.ts";
import { LedgerError } from "./fault.ts";
import type { Verifier } from "./key.ts";
import { type ReceiptVerdict, verifyReceipt } from "./receipt.ts";
import { Reply } from "./record.ts";

/** What a delegation keeps beside its receipt: its reply, what opens the seal, and the entry as the log holds it. */
const KeptReply = z.strictObject({
	v: z.literal(1),
	format: z.literal("intersession/reply"),
	entry: z.string(),
	salt: z.string().regex(/^[0-9a-f]{64}$/),
	document: Reply,
});
export type KeptReply = Pick<z.infer<typeof KeptReply>, "entry" | "salt" | "document">;

/** Text of a kept reply: one canonical JSON document. */
export function formatKeptReply({ entry, salt, document }: KeptReply): string {
	return canonicalJson({ v: 1, format: "intersession/reply", entry, salt, document });
}

/** Whether a kept reply is what its entry sealed, and whether the receipt proves that this entry stands in the log. */
export function verifyAcknowledgement(receipt: string, kept: string, verifier: Verifier): ReceiptVerdict {
	try {
		if (!beginsWith(kept, "document")) throw new LedgerError("format");
		const parsed = KeptReply.safeParse(parseCanonical(kept));
		if (!parsed.success) throw new LedgerError("format");
		const { entry: text, salt, document } = parsed.data;
		const entry = parseEntry(text, "entry");
		const sealed = commit("reply", Buffer.from(salt, "hex"), document);
		if (entry.type !== "reply" || entry.survey !== document.survey || entry.commitment !== sealed)
			throw new LedgerError("commitment");
		return verifyReceipt(receipt, Buffer.from(text), verifier);
	} catch (error) {
		if (error instanceof LedgerError) return { ok: false, code: error.code };
		throw error;
	}
}
