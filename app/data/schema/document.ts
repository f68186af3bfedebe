import type { Generated } from "kysely";
import type { Instant } from "../../kit/clock.ts";
import type { Json } from "./columns.ts";

/** Texts in every language, and documents with every version. */
export interface Documents {
	work: { id: string; owner: string; original: string };
	expression: ExpressionTable;
	document: { id: string; owner: string; version: number };
	document_version: DocumentVersionTable;
	document_wording: DocumentWordingTable;
}

interface ExpressionTable {
	work_id: string;
	lang: string;
	revision: number;
	follows: number | null;
	body: string;
	at: Instant;
	person_id: string | null;
}

interface DocumentVersionTable {
	document_id: string;
	number: number;
	tree: Json<unknown>;
	reason: string;
	at: Instant;
	person_id: string | null;
	/** The id of the record for which it was made: a proposal that it reflects. */
	because: Generated<string | null>;
}

interface DocumentWordingTable {
	document_id: string;
	element: string;
	lang: string;
	revision: number;
	body: string;
	at: Instant;
	person_id: string | null;
}
