import type { PostgresPool, PostgresPoolClient, PostgresQueryResult } from "kysely";
import type pg from "pg";

/** Statements that differ in their text (a list of variable length, say) must not fill the server's memory with plans. */
const mostNames = 500;

/**
 * The pool as Kysely sees it, each statement that has parameters prepared once per connection under a name: parsing and
 * planning are most of a small read's cost (measured: twice the reads per second on PGlite, docs/decisions/0011).
 */
export function preparing(pool: pg.Pool): PostgresPool {
	const names = new Map<string, string>();
	const nameOf = (text: string): string | undefined => {
		if (!names.has(text) && names.size < mostNames) names.set(text, `s${names.size}`);
		return names.get(text);
	};
	const query = async (client: pg.PoolClient, text: string, values: readonly unknown[]) => {
		// Without parameters it may be several statements (a migration), which cannot be prepared.
		if (values.length === 0) return client.query(text);
		const name = nameOf(text);
		return client.query(name === undefined ? { text, values: [...values] } : { name, text, values: [...values] });
	};
	return {
		options: pool.options,
		end: () => pool.end(),
		async connect() {
			const client = await pool.connect();
			return {
				query: (<R>(text: string, values: readonly unknown[]) =>
					query(client, text, values) as Promise<PostgresQueryResult<R>>) as PostgresPoolClient["query"],
				release: (destroy) => client.release(destroy),
			};
		},
	};
}
