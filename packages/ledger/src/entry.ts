import * as z from "zod";
import { canonicalJson, parseCanonical } from "./canonical.ts";
import { LedgerError } from "./fault.ts";

/** Opaque identifier of a survey, or of a decision: carries no title, body or date. */
export const SurveyId = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
const Commitment = z.string().regex(/^[0-9a-f]{64}$/);
const common = { v: z.literal(1), survey: SurveyId };
/** Of what was added to the list since. */
const second = { v: z.literal(2), survey: SurveyId };

/**
 * The closed list of what the log can hold. No name, instant, group or text: an entry says that something was sealed,
 * and the sealed document is opened, if ever, to those entitled to read it. Bytes once published are frozen, so a
 * change here is a new `v`.
 */
export const Entry = z.discriminatedUnion("type", [
	z.strictObject({ ...common, type: z.literal("opening"), commitment: Commitment }),
	z.strictObject({
		...common,
		type: z.literal("reply"),
		commitment: Commitment,
		/** The reply in force which this one replaces. */
		supersedes: Commitment.exactOptional(),
	}),
	z.strictObject({ ...common, type: z.literal("withdrawal"), supersedes: Commitment }),
	z.strictObject({ ...common, type: z.literal("extension"), commitment: Commitment }),
	z.strictObject({ ...common, type: z.literal("annulment"), commitment: Commitment }),
	/** Number of replies in force at the close. */
	z.strictObject({ ...common, type: z.literal("closing"), replies: z.int().nonnegative() }),
	z.strictObject({ ...common, type: z.literal("result"), commitment: Commitment }),
	z.strictObject({ ...common, type: z.literal("publicity"), commitment: Commitment }),
	/** A decision of an organ: it may rest on a survey, and names none. */
	z.strictObject({ v: second.v, decision: SurveyId, type: z.literal("decision"), commitment: Commitment }),
	/** A decision that was recorded in error is corrected: the one named is no longer in force. */
	z.strictObject({
		v: z.literal(3),
		decision: SurveyId,
		type: z.literal("decisionCorrection"),
		corrects: SurveyId,
		commitment: Commitment,
	}),
	/** A slip in a language version of the questionnaire is corrected. */
	z.strictObject({ ...second, type: z.literal("corrigendum"), commitment: Commitment }),
	/** A reply received after the date is kept, and does not count. */
	z.strictObject({
		...second,
		type: z.literal("lateReply"),
		commitment: Commitment,
		/** The one of the same member that was kept before. */
		supersedes: Commitment.exactOptional(),
	}),
]);
export type Entry = z.infer<typeof Entry>;
/** An entry of a survey: all but decisions and their corrections. */
export type SurveyEntry = Exclude<Entry, { type: "decision" | "decisionCorrection" }>;

export const isOfSurvey = (entry: Entry): entry is SurveyEntry => "survey" in entry;

/** Bytes of an entry as the log holds them: canonical JSON, at most some 300 bytes. */
export function entryBytes(entry: Entry): Uint8Array {
	return Buffer.from(canonicalJson(Entry.parse(entry)));
}

/** Reads the text of an entry; throws `entry` with `where` for anything that `entryBytes` could not have written. */
export function parseEntry(text: string, where?: string): Entry {
	const parsed = Entry.safeParse(readOrNull(text));
	if (!parsed.success) throw new LedgerError("entry", where);
	return parsed.data;
}

function readOrNull(text: string): unknown {
	try {
		return parseCanonical(text);
	} catch (error) {
		if (error instanceof LedgerError) return null;
		throw error;
	}
}
