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

/** What was found; of a genuine acknowledgement also the reply that it acknowledges. */
export type AcknowledgementVerdict = (Extract<ReceiptVerdict, { ok: true }> & { reply: Reply }) | NotGenuine;
type NotGenuine = Extract<ReceiptVerdict, { ok: false }>;

/** Whether a kept reply is what its entry sealed, and whether the receipt proves that this entry stands in the log. */
export function verifyAcknowledgement(receipt: string, kept: string, verifier: Verifier): AcknowledgementVerdict {
	try {
		if (!beginsWith(kept, "document")) throw new LedgerError("format");
		const parsed = KeptReply.safeParse(parseCanonical(kept));
		if (!parsed.success) throw new LedgerError("format");
		const { entry: text, salt, document } = parsed.data;
		const entry = parseEntry(text, "entry");
		const sealed = commit("reply", Buffer.from(salt, "hex"), document);
		if (entry.type !== "reply" || entry.survey !== document.survey || entry.commitment !== sealed)
			throw new LedgerError("commitment");
		const verdict = verifyReceipt(receipt, Buffer.from(text), verifier);
		return verdict.ok ? { ...verdict, reply: document } : verdict;
	} catch (error) {
		if (error instanceof LedgerError) return { ok: false, code: error.code };
		throw error;
	}
}
