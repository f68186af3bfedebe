// `npm run build`, and what the other commands use to build only when something has changed.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ensureInstalled } from "./install.mjs";
import { capture, giveUp, root, say } from "./run.mjs";
import { filesUnder } from "./sources.mjs";

/** Everything the build is made from. */
const folders = ["app", "packages", "demo"];
const files = ["vite.config.ts", "tsconfig.json", "package-lock.json"];
const stamp = join(root, "dist", ".stamp");

/** Builds into dist/ unless what is there was made from these very sources. */
export async function ensureBuilt() {
	const digest = digestOfSources();
	if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== digest) {
		await build(digest);
	}
}

async function build(digest) {
	say("Building…");
	const started = performance.now();
	// Without the stamp first, a build that fails half-way is never taken for a whole one.
	rmSync(stamp, { force: true });
	const halves = await Promise.all([
		capture("vite", ["build", "--logLevel", "warn"], { NO_COLOR: "1" }),
		capture("vite", ["build", "--ssr", "--logLevel", "warn"], { NO_COLOR: "1" }),
	]);
	for (const { code, output } of halves) {
		if (output !== "") say(output.trimEnd());
		if (code !== 0) giveUp("The build failed; the message above says where.");
	}
	writeFileSync(stamp, digest);
	say(`  done, ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

/** One digest over names and contents: times lie after a checkout, contents do not. */
function digestOfSources() {
	const hash = createHash("sha256");
	for (const file of [...files, ...folders.flatMap(filesUnder)]) {
		const content = readFileSync(join(root, file));
		hash.update(`${file}\0${content.length}\0`).update(content);
	}
	return hash.digest("hex");
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
	await ensureInstalled();
	await build(digestOfSources());
}
