// `npm run check`: everything that can be said about the code without running the product. A check that passed over
// files, or over all of them, has failed: silence is what a broken tool and a clean tree have in common.
import { existsSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { ensureInstalled } from "./install.mjs";
import { capture, root, say } from "./run.mjs";
import { filesUnder } from "./sources.mjs";

await ensureInstalled();

const code = ["app", "packages", "demo", "test", "bench", "bootstrap", "bin"]
	.filter((folder) => existsSync(join(root, folder)))
	.flatMap(filesUnder)
	.filter((file) => /\.(tsx?|mjs)$/.test(file));
const typed = code.filter((file) => !file.endsWith(".mjs"));

/** Browser scripts are checked against the browser's types, everything else against Node's. */
const islands = join("app", "web", "islands");
const isIsland = (file) => file.startsWith(islands + sep);

const steps = [
	step("format and lint", ["biome", "ci", "--colors=off"], /Checked (\d+) files/),
	typesStep("types", "tsconfig.json", (file) => !isIsland(file)),
	typesStep("types of islands", join(islands, "tsconfig.json"), isIsland),
	step("promises and switches", ["oxlint", "--type-aware"], /on (\d+) files with [1-9]\d* rules/),
	step(
		"unused code",
		["knip", "--reporter", "symbols", "--reporter", "./bootstrap/knip-reporter.mjs"],
		/Read (\d+) files/,
	),
	step("architecture", ["vitest", "run", "test/architecture.test.ts"], /Tests.* (\d+) passed/, 1),
];

/** A tool that says how many files it looked at: at least all the code, unless told otherwise. */
function step(name, command, counted, atLeast = code.length) {
	return {
		name,
		command,
		fault(output) {
			const seen = Number(counted.exec(output)?.[1] ?? 0);
			return seen < atLeast ? `It looked at ${seen} and there are ${atLeast}.` : undefined;
		},
	};
}

/** The compiler lists the files it read, so the ones it did not read can be named. */
function typesStep(name, project, belongs) {
	return {
		name,
		command: ["tsc", "--noEmit", "--listFiles", "--pretty", "false", "-p", project],
		fault(output) {
			const read = new Set(output.split("\n").map((line) => relative(root, line)));
			const unread = typed.filter((file) => belongs(file) && !read.has(file));
			return unread.length > 0 ? `It did not look at ${unread.join(", ")}.` : undefined;
		},
		/** Its list of files is for us, not for the reader. */
		tidy: (output) =>
			output
				.split("\n")
				.filter((line) => !line.startsWith(sep))
				.join("\n"),
	};
}

async function perform({ name, command: [program, ...args], fault, tidy = (output) => output }) {
	const started = performance.now();
	const { code, output } = await capture(program, args, { NO_COLOR: "1" });
	const seconds = ((performance.now() - started) / 1000).toFixed(1);
	const failed = code === 0 ? fault(output) : `${program} ended with code ${code}.`;
	if (failed !== undefined) say(`\n${tidy(output).trim()}\n`);
	say(`${failed === undefined ? "✓" : "✗"} ${name}, ${seconds} s${failed === undefined ? "" : `: ${failed}`}`);
	return failed === undefined;
}

const waiting = [...steps];
const results = [];
async function takeTurns() {
	for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
		results.push(await perform(next));
	}
}
await Promise.all([takeTurns(), takeTurns()]);
process.exit(results.every(Boolean) ? 0 : 1);
