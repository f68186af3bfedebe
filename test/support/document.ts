import { type Document, type Draft, edit, emptyDocument } from "@intersession/document";
import { inTransaction } from "../../app/data/transaction.ts";
import { createDocument } from "../../app/modules/document/index.ts";
import { testNow } from "./register.ts";
import type { TestDatabase } from "./test-database.ts";

/** A document with these elements: the title is `e1`, they are `e2`, `e3`, … */
export function written(title: string, ...drafts: Draft[]): Document {
	const edited = edit(emptyDocument("en", title), [{ kind: "add", after: null, drafts }]);
	if ("obstacle" in edited) throw new Error(edited.obstacle);
	return edited.document;
}

/** The document as its own owner would keep it. */
export const kept = ({ db }: TestDatabase, document: Document, person: string | null = null): Promise<string> =>
	inTransaction(db, (tx) =>
		createDocument(tx, { owner: "0000000000000000", document, at: testNow, reason: "Drafting", person }),
	);
