import { sql } from "kysely";

/** One more than the highest number or place so far: gaps left by removals are not filled. */
export const nextIn = (table: string, column: string, owner: string, id: string) =>
	sql<number>`(select coalesce(max(${sql.ref(column)}), 0) + 1 from ${sql.table(table)} where ${sql.ref(owner)} = ${id})`;
