import * as z from "zod";
import { canonicalJson } from "./canonical.ts";
import { repliesAreAuditable, repliesArePublic } from "./disclosure.ts";
import { parseEntry, SurveyId } from "./entry.ts";
import { LedgerError } from "./fault.ts";
import { historyOf, type Sealing } from "./history.ts";
import { Opening } from "./record.ts";

/** A document with the salt (hexadecimal) that opens its commitment. */
export const Sealed = z.strictObject({ salt: z.string().regex(/^[0-9a-f]{64}$/), document: z.json() });
export type Sealed = z.infer<typeof Sealed>;

/** The whole record of one survey in one canonical JSON document. No part of it can differ and still verify. */
export const Export = z.strictObject({
	v: z.literal(1),
	format: z.literal("intersession/export"),
	/** `auditor` exactly when it opens replies that the public one does not. */
	kind: z.enum(["public", "auditor"]),
	survey: SurveyId,
	key: z.string(),
	/** Note of the checkpoint, with the log's signature alone. */
	checkpoint: z.string(),
	/** Every entry of the log up to the checkpoint, those of other surveys included: without them there is no root. */
	entries: z.array(z.string()),
	opening: Sealed,
	extensions: z.array(Sealed),
	/** Left out where there is none. */
	corrigenda: z.array(Sealed).min(1).exactOptional(),
	annulment: Sealed.nullable(),
	publicity: Sealed.nullable(),
	/** The replies in force in the order of the log, or null when this export does not open them. */
	replies: z.array(Sealed).nullable(),
	result: Sealed.nullable(),
});
export type Export = z.infer<typeof Export>;

/** What an export is made of. */
export interface ExportSource {
	/** Who will read it. The auditor's is the public one when there is nothing more to open. */
	reader: "public" | "auditor";
	survey: string;
	/** The log's vkey. */
	key: string;
	checkpoint: string;
	/** Texts of all entries up to the checkpoint. */
	entries: string[];
	/** Documents and salts by commitment; those which the reader may not open are left out of the export. */
	sealed: ReadonlyMap<string, Sealed>;
}

/**
 * Bytes of an export. The log and the sealed level – not the caller – say whether replies are opened, so that no mistake
 * outside can publish a confidential reply or one of an open survey. Throws `missing` when a document is not there.
 */
export function buildExport({ reader, survey, key, checkpoint, entries, sealed }: ExportSource): Uint8Array {
	const history = historyOf(
		entries.map((text, i) => parseEntry(text, `entries[${i}]`)),
		survey,
	);
	const open = ({ commitment, index }: Sealing): Sealed => {
		const found = sealed.get(commitment);
		if (!found) throw new LedgerError("missing", `entries[${index}]`);
		return found;
	};
	const opening = open(history.opening);
	const isPublic = repliesArePublic(Opening.parse(opening.document).level, history.state);
	const forAuditor = !isPublic && reader === "auditor" && repliesAreAuditable(history.state);
	const document: Export = {
		v: 1,
		format: "intersession/export",
		kind: forAuditor ? "auditor" : "public",
		survey,
		key,
		checkpoint,
		entries,
		opening,
		extensions: history.extensions.map(open),
		...(history.corrigenda.length > 0 && { corrigenda: history.corrigenda.map(open) }),
		annulment: history.annulment && open(history.annulment),
		publicity: history.publicity && open(history.publicity),
		replies: isPublic || forAuditor ? history.inForce.map(open) : null,
		result: history.result && open(history.result),
	};
	return Buffer.from(canonicalJson(Export.parse(document)));
}
