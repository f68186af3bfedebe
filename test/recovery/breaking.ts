import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient, type PostgresQueryResult } from "kysely";
import type pg from "pg";
import type { Schema } from "../../app/data/schema.ts";

/** Where a connection breaks: at its n-th statement, counted over all, before that reached the server or after it was done. */
export interface Break {
	readonly at: number;
	readonly done: boolean;
}

export class ConnectionBroke extends Error {}

/**
 * The database behind connections of which one breaks at the given statement and is of no use afterwards, as it is when the
 * network, the server or the machine goes: what it had begun is undone by the server. `texts` collects what was sent.
 */
export function breaking(pool: pg.Pool, { at, done }: Break): { db: Kysely<Schema>; texts: string[] } {
	const texts: string[] = [];
	const outer: PostgresPool = {
		options: pool.options,
		end: async () => {},
		async connect() {
			const client = await pool.connect();
			let broken = false;
			const query = async <R>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<R>> => {
				if (broken) throw new ConnectionBroke(text);
				broken = texts.push(text) === at;
				if (broken && !done) throw new ConnectionBroke(text);
				const result: unknown = await client.query(text, [...values]);
				if (broken) throw new ConnectionBroke(text);
				return result as PostgresQueryResult<R>;
			};
			return { query: query as PostgresPoolClient["query"], release: () => client.release(broken || undefined) };
		},
	};
	return { db: new Kysely<Schema>({ dialect: new PostgresDialect({ pool: outer }) }), texts };
}
