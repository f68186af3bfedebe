import pg from "pg";
import { Connections } from "./connections.ts";
import { codeOf, messageOf, StartError } from "./start-error.ts";

const oldest = 15;
const mostConnections = 16;
/** Milliseconds in which the server must answer when the product starts. */
const startPatience = 10_000;

/** Connects once to see that the server will do, then opens the pool. Throws `StartError`; never shows the password. */
export async function openPostgresql(url: string): Promise<pg.Pool> {
	const client = clientFor(url);
	const where = `${client.database} at ${client.host}${client.host.startsWith("/") ? "" : `:${client.port}`}`;
	try {
		await client.connect().catch((error) => {
			throw new StartError(whyRefused(error, client, where), error);
		});
		await checkServer(client, where);
	} finally {
		// Also when connecting failed: pg leaves the socket open when it has no password to give, and the server then waits.
		await client.end();
	}
	return new Connections({ connectionString: url, max: mostConnections, pipeline: true });
}

async function checkServer(client: pg.Client, where: string): Promise<void> {
	const { rows } = await client.query<{ number: number; version: string; encoding: string }>(
		`select current_setting('server_version_num')::int as number, current_setting('server_version') as version,
			current_setting('server_encoding') as encoding`,
	);
	const [server] = rows;
	if (server === undefined) throw new Error("the server did not say its version");
	if (server.number < oldest * 10_000)
		throw new StartError(
			`The PostgreSQL server that DATABASE_URL names is version ${server.version}; version ${oldest} or later is needed.`,
		);
	if (server.encoding !== "UTF8")
		throw new StartError(
			`The database ${where} stores text as ${server.encoding}; create it with the encoding UTF8, which holds every language.`,
		);
}

function clientFor(url: string): pg.Client {
	const malformed =
		"DATABASE_URL is not the address of a PostgreSQL database. It should look like postgresql://user:password@host:5432/database.";
	if (!/^postgres(ql)?:\/\//.test(url)) throw new StartError(malformed);
	try {
		return new pg.Client({ connectionString: url, connectionTimeoutMillis: startPatience });
	} catch (error) {
		throw new StartError(malformed, error);
	}
}

function whyRefused(error: unknown, { user, database }: pg.Client, where: string): string {
	switch (codeOf(error)) {
		case "ECONNREFUSED":
		case "ENOENT":
			return `No PostgreSQL server listens where DATABASE_URL says (${where}). Start it, or correct the address.`;
		case "ENOTFOUND":
		case "EAI_AGAIN":
			return `The host that DATABASE_URL names cannot be found (${where}).`;
		case "28P01":
		case "28000":
			return `The PostgreSQL server refuses the user "${user}" or the password that DATABASE_URL gives (${where}): ${messageOf(error)}.`;
		case "3D000":
			return `The PostgreSQL server has no database named "${database}" (${where}). Create it, or correct DATABASE_URL.`;
		case "57P03":
			return `The PostgreSQL server is starting or stopping (${where}). Try again in a moment.`;
		case "53300":
			return `The PostgreSQL server has no connection left (${where}). Raise its max_connections, or stop other programs that use it.`;
		default:
			return whyUnanswered(error, where);
	}
}

/** The driver gives these no code, only words. */
function whyUnanswered(error: unknown, where: string): string {
	if (/timeout/.test(messageOf(error)))
		return `The PostgreSQL server that DATABASE_URL names did not answer in ${startPatience / 1000} seconds (${where}).`;
	if (/password must be a(?: non-empty)? string/.test(messageOf(error)))
		return `The PostgreSQL server asks for a password and DATABASE_URL gives none (${where}).`;
	return `The PostgreSQL server that DATABASE_URL names cannot be used (${where}): ${messageOf(error)}.`;
}
