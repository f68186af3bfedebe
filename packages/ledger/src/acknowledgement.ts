import * as z from "zod";
import { beginsWith, canonicalJson, parseCanonical } from "./canonical.ts";
import { commit } from "./commitment.ts";
import { parseEntry } from "./entry.ts";
import { LedgerError } from "./fault.ts";
import type { Verifier } from "./key.ts";
import { type ReceiptVerdict, verifyReceipt } from "./receipt.ts";
import { Decision, Reply } from "./record.ts";

const common = { v: z.literal(1), entry: z.string(), salt: z.string().regex(/^[0-9a-f]{64}$/) };

/** What is kept beside a receipt: a document that was sealed, what opens the seal, and the entry as the log holds it. */
const Kept = z.discriminatedUnion("format", [
	z.strictObject({ ...common, format: z.literal("intersession/reply"), document: Reply }),
	z.strictObject({ ...common, format: z.literal("intersession/decision"), document: Decision }),
]);
type Kept = z.infer<typeof Kept>;
export type KeptReply = Pick<Extract<Kept, { format: "intersession/reply" }>, "entry" | "salt" | "document">;
export type KeptDecision = Pick<Extract<Kept, { format: "intersession/decision" }>, "entry" | "salt" | "document">;

/** Text of a kept reply: one canonical JSON document. */
export const formatKeptReply = (kept: KeptReply): string => format({ v: 1, format: "intersession/reply", ...kept });

/** Text of a kept decision: one canonical JSON document. */
export const formatKeptDecision = (kept: KeptDecision): string =>
	format({ v: 1, format: "intersession/decision", ...kept });

const format = ({ v, format, entry, salt, document }: Kept): string =>
	canonicalJson({ v, format, entry, salt, document });

/** What was found; of what is genuine also the reply that was acknowledged, or the decision that was recorded. */
export type AcknowledgementVerdict = (Extract<ReceiptVerdict, { ok: true }> & Opened) | NotGenuine;
type NotGenuine = Extract<ReceiptVerdict, { ok: false }>;
type Opened =
	| { readonly kind: "reply"; readonly reply: Reply }
	| { readonly kind: "decision"; readonly decision: Decision };

/** Whether a kept reply or decision is what its entry sealed, and whether the receipt proves that this entry stands in the log. */
export function verifyAcknowledgement(receipt: string, kept: string, verifier: Verifier): AcknowledgementVerdict {
	try {
		if (!beginsWith(kept, "document")) throw new LedgerError("format");
		const parsed = Kept.safeParse(parseCanonical(kept));
		if (!parsed.success) throw new LedgerError("format");
		const opened = openedBy(parsed.data);
		const verdict = verifyReceipt(receipt, Buffer.from(parsed.data.entry), verifier);
		return verdict.ok ? { ...verdict, ...opened } : verdict;
	} catch (error) {
		if (error instanceof LedgerError) return { ok: false, code: error.code };
		throw error;
	}
}

/** The document, if it is the one that the entry sealed; throws `entry` and `commitment`. */
function openedBy(kept: Kept): Opened {
	const entry = parseEntry(kept.entry, "entry");
	const salt = Buffer.from(kept.salt, "hex");
	if (kept.format === "intersession/reply") {
		const { document } = kept;
		const sealed = commit("reply", salt, document);
		const received = entry.type === "reply" || entry.type === "lateReply";
		if (received && entry.survey === document.survey && entry.commitment === sealed)
			return { kind: "reply", reply: document };
	} else {
		const { document } = kept;
		const sealed = commit("decision", salt, document);
		const recorded = entry.type === "decision" || entry.type === "decisionCorrection";
		const corrected = entry.type === "decisionCorrection" ? entry.corrects : undefined;
		if (
			recorded &&
			entry.decision === document.decision &&
			corrected === document.corrects &&
			entry.commitment === sealed
		)
			return { kind: "decision", decision: document };
	}
	throw new LedgerError("commitment");
}
