import type { Kysely, Transaction } from "kysely";
import type { Schema } from "../data/schema.ts";
import type { MediaType, RecordedFile } from "./model.ts";

/** Names a file that `put` has made durable. The same content sent again keeps its first name and time. */
export async function recordFile(tx: Transaction<Schema>, { mediaType, ...file }: RecordedFile): Promise<void> {
	await tx
		.insertInto("file")
		.values({ ...file, media_type: mediaType })
		.onConflict((conflict) => conflict.column("hash").doNothing())
		.execute();
}

export async function recordedFile(db: Kysely<Schema>, hash: string): Promise<RecordedFile | undefined> {
	const row = await db.selectFrom("file").selectAll().where("hash", "=", hash).executeTakeFirst();
	if (row === undefined) return undefined;
	const { media_type, ...file } = row;
	return { ...file, mediaType: media_type as MediaType };
}

/** The hashes of all files that rows name, for `verify`. */
export async function recordedHashes(db: Kysely<Schema>): Promise<string[]> {
	const rows = await db.selectFrom("file").select("hash").orderBy("hash").execute();
	return rows.map(({ hash }) => hash);
}
