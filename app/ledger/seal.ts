import { randomBytes } from "node:crypto";
import { commit, type Kind } from "@intersession/ledger";

/** A document sealed under a fresh salt: the salt is kept beside the document, the commitment goes into the log. */
export function seal(kind: Kind, document: unknown): { readonly salt: string; readonly commitment: string } {
	const salt = randomBytes(32);
	return { salt: salt.toString("hex"), commitment: commit(kind, salt, document) };
}
