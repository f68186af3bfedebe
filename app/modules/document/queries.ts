import type { Kysely } from "kysely";
import type { Schema } from "../../data/schema.ts";
import type { StaffScope } from "../../kit/reader.ts";
import type { KeptDocument } from "./model.ts";
import { type Followed, findDocument, lastReason, originalsFollowed } from "./store.ts";

/** A document with what its forms show beside it. */
export interface Desk {
	readonly kept: KeptDocument;
	readonly followed: Followed;
	/** The reason that is proposed for the next change. */
	readonly reason: string;
}

/** Undefined when there is no such document. Three statements. */
export async function deskOf(db: Kysely<Schema>, scope: StaffScope, id: string): Promise<Desk | undefined> {
	const kept = await findDocument(db, id);
	if (kept === undefined) return undefined;
	return { kept, followed: await originalsFollowed(db, kept), reason: await lastReason(db, id, scope.person) };
}
