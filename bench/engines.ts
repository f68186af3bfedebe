import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startPostgres } from "../test/support/postgres.ts";

/** A database to measure on: empty, and as durable as in production. */
export interface Engine {
	readonly name: string;
	/** For `openDatabase`. */
	readonly place: { readonly url?: string; readonly directory: string };
	/** For the product. */
	readonly environment: Readonly<Record<string, string>>;
	remove(): Promise<void>;
}

/** PostgreSQL: a server of its own, the machine's programs or the packaged ones, with their default settings. */
export async function postgresql(): Promise<Engine> {
	const { url, stop } = await startPostgres();
	const { folder, remove } = temporary();
	return {
		name: "PostgreSQL",
		place: { url, directory: folder },
		environment: { INTERSESSION_DATA: folder, DATABASE_URL: url },
		async remove() {
			await stop();
			remove();
		},
	};
}

/** PGlite, in a directory of its own. */
export async function pglite(): Promise<Engine> {
	const { folder, remove } = temporary();
	return {
		name: "PGlite",
		place: { directory: join(folder, "database") },
		environment: { INTERSESSION_DATA: folder },
		remove: async () => remove(),
	};
}

function temporary(): { folder: string; remove: () => void } {
	const folder = mkdtempSync(join(tmpdir(), "intersession-bench-"));
	return { folder, remove: () => rmSync(folder, { recursive: true }) };
}
