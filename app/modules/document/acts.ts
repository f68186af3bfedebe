import { Change, edit } from "@intersession/document";
import { z } from "zod";
import { act, personOf, type Run } from "../../acts/index.ts";
import { no, Refusal, refuseIf } from "../../kit/refusal.ts";
import { Id, Reason } from "./model.ts";
import { may, obstructed, withoutMarkup } from "./rules.ts";
import { addVersion, lockDocument } from "./store.ts";

export const editDocument = act({
	name: "document.edit",
	effect:
		"Makes a new version of a document: words written or translated, elements added, moved, reshaped or removed, all of them or none. " +
		"A change is held against the words and elements that it touches, so that colleagues who work on others are not disturbed.",
	input: z.strictObject({ document: Id, changes: z.array(Change).min(1).max(2_000), reason: Reason }),
	may: may["document.edit"],
	run: makeVersion,
});

export const acts = [editDocument];

interface Wanted {
	readonly document: string;
	readonly changes: readonly Change[];
	readonly reason: string;
	/** The address, without its language, of the record for which the version is made. */
	readonly because?: string;
}

/**
 * Makes the next version of a document with all the changes, or refuses them all: the one way in which a document is edited, by hand or by what
 * was decided about it. The document's row stays locked until the transaction ends. Changes that say what is said already make no version.
 */
export async function makeVersion(
	run: Run,
	{ document: id, changes, reason, because }: Wanted,
): Promise<{ version: number }> {
	const kept = await lockDocument(run.tx, id);
	if (kept === undefined) throw new Refusal(no("document.notFound"));
	refuseIf(withoutMarkup(changes));
	const edited = edit(kept.document, changes);
	if ("obstacle" in edited) throw new Refusal(obstructed(edited));
	if (edited.document === kept.document) return { version: kept.version };
	const authorship = { person: personOf(run), at: run.now, reason, because: because ?? null };
	return { version: await addVersion(run.tx, kept, edited.document, authorship) };
}
