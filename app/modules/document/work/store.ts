import { type Expression, revisionsOf, type Wording, type Work } from "@intersession/document";
import type { Kysely, Transaction } from "kysely";
import type { Schema } from "../../../data/schema.ts";
import type { Instant } from "../../../kit/clock.ts";
import { newId } from "../../../kit/ids.ts";

/** A fresh work that belongs to `owner` (the id of the record whose text it is). */
export async function createWork(
	tx: Transaction<Schema>,
	{
		owner,
		original,
		wording,
		at,
		person,
	}: { owner: string; original: string; wording: Wording; at: Instant; person: string | null },
): Promise<string> {
	const id = newId();
	await tx.insertInto("work").values({ id, owner, original }).execute();
	await writeWork(tx, { id, original, expressions: {} }, { wording, at, person });
	return id;
}

/** Writes the revisions that a wording adds to a work. */
export async function writeWork(
	tx: Transaction<Schema>,
	work: Work,
	{ wording, at, person }: { wording: Wording; at: Instant; person: string | null },
): Promise<void> {
	const rows = revisionsOf(work, wording).map(({ lang, revision, follows, body }) => ({
		work_id: work.id,
		lang,
		revision,
		follows,
		body,
		at,
		person_id: person,
	}));
	if (rows.length > 0) await tx.insertInto("expression").values(rows).execute();
}

/** Every work of these owners as it stands, in one statement. */
export async function worksOf(db: Kysely<Schema>, ...owners: string[]): Promise<ReadonlyMap<string, Work>> {
	if (owners.length === 0) return new Map();
	const rows = await db
		.selectFrom("work")
		.leftJoin("expression", "expression.work_id", "work.id")
		.select(["id", "original", "lang", "revision", "follows", "body"])
		.distinctOn(["work.id", "expression.lang"])
		.where("owner", "in", owners)
		.orderBy("work.id")
		.orderBy("expression.lang")
		.orderBy("expression.revision", "desc")
		.execute();
	const works = new Map<string, Work & { expressions: Record<string, Expression> }>();
	for (const { id, original, lang, revision, follows, body } of rows) {
		const work = works.get(id) ?? { id, original, expressions: {} };
		works.set(id, work);
		if (lang !== null && revision !== null && body !== null) work.expressions[lang] = { revision, follows, body };
	}
	return works;
}

/** One of the works that were read together; throws where it is not among them, which is a mistake in the reading. */
export function workIn(works: ReadonlyMap<string, Work>, id: string): Work {
	const work = works.get(id);
	if (work === undefined) throw new Error(`work ${id} was not read`);
	return work;
}

export async function removeWorks(tx: Transaction<Schema>, ids: readonly string[]): Promise<void> {
	if (ids.length > 0)
		await tx
			.deleteFrom("work")
			.where("id", "in", [...ids])
			.execute();
}
