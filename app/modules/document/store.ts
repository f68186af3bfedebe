import { Document, Expressions, nodesOf, type Work } from "@intersession/document";
import { type Kysely, sql, type Transaction } from "kysely";
import type { Schema } from "../../data/schema.ts";
import type { Instant } from "../../kit/clock.ts";
import { newId } from "../../kit/ids.ts";
import type { KeptDocument, VersionEntry } from "./model.ts";

type Db = Kysely<Schema>;
type Tx = Transaction<Schema>;

/** Who made a version, when and why. */
export interface Authorship {
	readonly person: string | null;
	readonly at: Instant;
	readonly reason: string;
	/** The address, without its language, of the record for which it was made, if there is one. */
	readonly because?: string | null;
}

const kept = (db: Db) =>
	db
		.selectFrom("document")
		.innerJoin("document_version", (join) =>
			join
				.onRef("document_version.document_id", "=", "document.id")
				.onRef("document_version.number", "=", "document.version"),
		)
		.select(["id", "owner", "version", "tree"]);

const keptOf = ({ tree, ...row }: { id: string; owner: string; version: number; tree: unknown }): KeptDocument => ({
	...row,
	document: Document.parse(tree),
});

/** The first version of a new document that belongs to `owner`, the id of the record whose text it is. */
export async function createDocument(
	tx: Tx,
	{ owner, document, ...authorship }: Authorship & { owner: string; document: Document },
): Promise<string> {
	const id = newId();
	await tx.insertInto("document").values({ id, owner, version: 1 }).execute();
	await insertVersion(tx, { id, version: 1, document, before: undefined }, authorship);
	return id;
}

export async function findDocument(db: Db, id: string): Promise<KeptDocument | undefined> {
	const row = await kept(db).where("id", "=", id).executeTakeFirst();
	return row && keptOf(row);
}

/** The document with its row locked: whoever changes it meanwhile waits, and then changes what this transaction leaves. */
export async function lockDocument(tx: Tx, id: string): Promise<KeptDocument | undefined> {
	await tx.selectFrom("document").select("id").where("id", "=", id).forUpdate().execute();
	return await findDocument(tx, id);
}

/** The documents of these owners as they stand, in one statement. */
export async function documentsOf(db: Db, owners: readonly string[]): Promise<KeptDocument[]> {
	if (owners.length === 0) return [];
	const rows = await kept(db)
		.where("owner", "in", [...owners])
		.orderBy("id")
		.execute();
	return rows.map(keptOf);
}

/** The titles of documents by their owner, without the documents: for lists. */
export async function titlesOf(db: Db, owners: readonly string[]): Promise<ReadonlyMap<string, Work>> {
	if (owners.length === 0) return new Map();
	const rows = await db
		.selectFrom("document")
		.innerJoin("document_version", (join) =>
			join
				.onRef("document_version.document_id", "=", "document.id")
				.onRef("document_version.number", "=", "document.version"),
		)
		.select([
			"id",
			"owner",
			sql<string>`tree ->> 'original'`.as("original"),
			sql<unknown>`tree -> 'title' -> 'text'`.as("text"),
		])
		.where("owner", "in", [...owners])
		.execute();
	return new Map(
		rows.map(({ id, owner, original, text }) => [owner, { id, original, expressions: Expressions.parse(text) }]),
	);
}

/** The next version of a document that `lockDocument` gave. */
export async function addVersion(
	tx: Tx,
	{ id, version, document: before }: KeptDocument,
	document: Document,
	authorship: Authorship,
): Promise<number> {
	const next = version + 1;
	await insertVersion(tx, { id, version: next, document, before }, authorship);
	await tx.updateTable("document").set({ version: next }).where("id", "=", id).execute();
	return next;
}

async function insertVersion(
	tx: Tx,
	{ id, version, document, before }: { id: string; version: number; document: Document; before: Document | undefined },
	{ person, at, reason, because = null }: Authorship,
): Promise<void> {
	await tx
		.insertInto("document_version")
		.values({
			document_id: id,
			number: version,
			tree: JSON.stringify(document),
			reason,
			at,
			person_id: person,
			because,
		})
		.execute();
	const known = new Map(before === undefined ? [] : nodesOf(before).map(({ id, text }) => [id, text]));
	const wordings = nodesOf(document).flatMap(({ id: element, text }) =>
		Object.entries(text)
			.filter(([lang, { revision }]) => known.get(element)?.[lang]?.revision !== revision)
			.map(([lang, { revision, body }]) => ({ document_id: id, element, lang, revision, body, at, person_id: person })),
	);
	if (wordings.length > 0) await tx.insertInto("document_wording").values(wordings).execute();
}

export async function documentAt(db: Db, id: string, number: number): Promise<Document | undefined> {
	const row = await db
		.selectFrom("document_version")
		.select("tree")
		.where("document_id", "=", id)
		.where("number", "=", number)
		.executeTakeFirst();
	return row && Document.parse(row.tree);
}

/** Several versions at once, by document and number: `${document} ${version}`. */
export async function documentsAt(
	db: Db,
	wanted: readonly { readonly document: string; readonly version: number }[],
): Promise<ReadonlyMap<string, Document>> {
	if (wanted.length === 0) return new Map();
	const rows = await db
		.selectFrom("document_version")
		.select(["document_id", "number", "tree"])
		.where(({ eb, refTuple, tuple }) =>
			eb(
				refTuple("document_id", "number"),
				"in",
				wanted.map(({ document, version }) => tuple(document, version)),
			),
		)
		.execute();
	return new Map(rows.map(({ document_id, number, tree }) => [`${document_id} ${number}`, Document.parse(tree)]));
}

/** Which version of each document stood at an instant, by document; a document made later has none. One statement. */
export async function versionsStanding(
	db: Db,
	asked: readonly { readonly document: string; readonly at: Instant }[],
): Promise<ReadonlyMap<string, number>> {
	if (asked.length === 0) return new Map();
	const rows = await db
		.selectFrom("document_version")
		.select((eb) => ["document_id", eb.fn.max("number").as("number")])
		.where((eb) =>
			eb.or(asked.map(({ document, at }) => eb.and([eb("document_id", "=", document), eb("at", "<=", at)]))),
		)
		.groupBy("document_id")
		.execute();
	return new Map(rows.map(({ document_id, number }) => [document_id, number]));
}

/** A document's versions, latest first. */
export async function versionsOf(db: Db, id: string): Promise<VersionEntry[]> {
	return await db
		.selectFrom("document_version")
		.leftJoin("person", "person.id", "document_version.person_id")
		.select(["number", "at", "person.name as by", "reason", "because"])
		.where("document_id", "=", id)
		.orderBy("number", "desc")
		.execute();
}

/** What was in a version of a document, by the id that it has there. */
export interface Removed {
	readonly document: string;
	readonly element: string;
	readonly version: number;
}

/**
 * The versions since which elements are no longer in their documents, by `${document} ${element}`; of one that is still there, none. An id is
 * never given twice, so that what is gone stays gone. One statement, or none where nothing is asked.
 */
export async function goneSince(db: Db, wanted: readonly Removed[]): Promise<ReadonlyMap<string, number>> {
	if (wanted.length === 0) return new Map();
	const column = (name: keyof Removed) => wanted.map((removed) => removed[name]);
	const { rows } = await sql<{ document: string; element: string; number: number }>`
		select wanted.document, wanted.element, min(later.number) as number
		from unnest(${column("document")}::text[], ${column("element")}::text[], ${column("version")}::int[])
			as wanted (document, element, version)
		join document_version later on later.document_id = wanted.document and later.number > wanted.version
		where not jsonb_path_exists(later.tree, '$.**.id ? (@ == $element)', jsonb_build_object('element', wanted.element))
		group by wanted.document, wanted.element`.execute(db);
	return new Map(rows.map(({ document, element, number }) => [`${document} ${element}`, number]));
}

/** What the original said when translations that are stale now were made. */
export type Followed = ReadonlyMap<string, string>;
export const followedKey = (element: string, revision: number): string => `${element}@${revision}`;

/** The originals from which stale translations were made, by `followedKey`: one statement, or none where nothing is stale. */
export async function originalsFollowed(db: Db, { id, document }: KeptDocument): Promise<Followed> {
	const { original } = document;
	const stale = nodesOf(document).flatMap(({ id: element, text }) =>
		Object.values(text)
			.filter(({ follows }) => follows !== null && follows !== text[original]?.revision)
			.map(({ follows }) => ({ element, lang: original, revision: follows ?? 0 })),
	);
	const bodies = await wordingsAt(db, id, stale);
	return new Map(bodies.map(({ element, revision, body }) => [followedKey(element, revision), body]));
}

interface WordingKey {
	readonly element: string;
	readonly lang: string;
	readonly revision: number;
}

/** What elements said in a language at a revision. */
export async function wordingsAt(
	db: Db,
	id: string,
	keys: readonly WordingKey[],
): Promise<(WordingKey & { readonly body: string })[]> {
	if (keys.length === 0) return [];
	return await db
		.selectFrom("document_wording")
		.select(["element", "lang", "revision", "body"])
		.where("document_id", "=", id)
		.where(({ eb, refTuple, tuple }) =>
			eb(
				refTuple("element", "lang", "revision"),
				"in",
				keys.map(({ element, lang, revision }) => tuple(element, lang, revision)),
			),
		)
		.execute();
}

/** The reason that a person gave for the version they made last; empty where they made none. */
export async function lastReason(db: Db, id: string, person: string): Promise<string> {
	const row = await db
		.selectFrom("document_version")
		.select("reason")
		.where("document_id", "=", id)
		.where("person_id", "=", person)
		// The first version was made by what the document belongs to.
		.where("number", ">", 1)
		.orderBy("number", "desc")
		.limit(1)
		.executeTakeFirst();
	return row?.reason ?? "";
}
