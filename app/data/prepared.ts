import type { PostgresPool, PostgresPoolClient } from "kysely";
import type pg from "pg";

/** Statements that differ in their text (a list of variable length, say) must not fill the server's memory with plans. */
const mostNames = 500;

/**
 * The pool as Kysely sees it, each statement that has parameters prepared once per connection under a name: parsing and
 * planning are most of a small read's cost (measured: twice the reads per second on PGlite, docs/decisions/0011).
 *
 * To a server, `begin` waits for the first statement of its transaction and both leave in one piece: the way there and back is
 * most of what it costs. Should it fail, which takes a connection that breaks, that statement is told so.
 */
export function preparing(pool: pg.Pool): PostgresPool {
	const names = new Map<string, string>();
	const nameOf = (text: string): string | undefined => {
		if (!names.has(text) && names.size < mostNames) names.set(text, `s${names.size}`);
		return names.get(text);
	};
	const query = (client: pg.PoolClient, text: string, values: readonly unknown[]): Promise<pg.QueryResult> => {
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
			let begins = false;
			const ask = async (text: string, values: readonly unknown[]): Promise<Pick<pg.QueryResult, "rows">> => {
				if (text === "begin" && client.pipeline) {
					begins = true;
					return { rows: [] };
				}
				if (!begins) return query(client, text, values);
				begins = false;
				const { stream } = client.connection;
				stream.cork();
				const both = Promise.all([client.query("begin"), query(client, text, values)]);
				stream.uncork();
				const [, answer] = await both;
				return answer;
			};
			return {
				query: ask as PostgresPoolClient["query"],
				release: (destroy) => client.release(destroy),
			};
		},
	};
}
