// `npm run build`, and what the other commands use to build only when something has changed.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ensureInstalled } from "./install.mjs";
import { capture, giveUp, root, say } from "./run.mjs";

/** Everything the build is made from. */
const sources = ["app", "packages", "demo", "vite.config.ts", "tsconfig.json", "package-lock.json"];
const stamp = join(root, "dist", ".stamp");

/** Builds into dist/ unless what is there was made from these very sources. */
export async function ensureBuilt() {
	const digest = digestOf(sources);
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
		capture("vite", ["build", "--logLevel", "warn"]),
		capture("vite", ["build", "--ssr", "--logLevel", "warn"]),
	]);
	for (const { code, output } of halves) {
		if (output !== "") say(output.trimEnd());
		if (code !== 0) giveUp("The build failed; the message above says where.");
	}
	writeFileSync(stamp, digest);
	say(`  done, ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

/** One digest over names and contents: times lie after a checkout, contents do not. */
function digestOf(places) {
	const hash = createHash("sha256");
	for (const place of places) {
		for (const file of filesUnder(place)) {
			const content = readFileSync(join(root, file));
			hash.update(`${file}\0${content.length}\0`).update(content);
		}
	}
	return hash.digest("hex");
}

function filesUnder(place) {
	if (!existsSync(join(root, place))) return [];
	if (place.includes(".")) return [place];
	return readdirSync(join(root, place), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && !entry.parentPath.includes("node_modules"))
		.map((entry) => join(entry.parentPath, entry.name).slice(root.length))
		.sort();
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
	await ensureInstalled();
	await build(digestOf(sources));
}
