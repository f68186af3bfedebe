// `npm test`: from a fresh clone to the last journey, in one command. Arguments go on to vitest; `--long` runs the
// recovery trials at full length instead.
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBuilt } from "./build.mjs";
import { ensureInstalled } from "./install.mjs";
import { follow, say } from "./run.mjs";

const long = process.argv.includes("--long");
const chosen = process.argv.slice(2).filter((argument) => argument !== "--long");

await ensureInstalled();
await ensureBuilt();

say("Checking…");
const checked = await follow("node", ["bootstrap/check.mjs"]);
const { code, passed, failed } = checked === 0 ? await runTests() : { code: checked, passed: 0, failed: 1 };

// The last line, alone, is what a machine reads; the exit code is the truth.
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = code;

async function runTests() {
	say("Testing…");
	const folder = mkdtempSync(join(tmpdir(), "intersession-test-"));
	const counts = join(folder, "counts.json");
	const reporters = ["--reporter=default", "--reporter=./bootstrap/closing-reporter.mjs"];
	const code = await follow("vitest", ["run", ...reporters, ...(long ? ["test/recovery"] : []), ...chosen], {
		INTERSESSION_TEST_COUNTS: counts,
		...(long ? { INTERSESSION_LONG: "1" } : {}),
	});
	// A run that broke off has counted nothing.
	const counted = existsSync(counts) ? JSON.parse(readFileSync(counts, "utf8")) : { passed: 0, failed: 1 };
	rmSync(folder, { recursive: true });
	return { code, ...counted };
}
