// The checks of `npm run check`, each with what its output must show that it looked at.
import { existsSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { root } from "./run.mjs";
import { filesUnder } from "./sources.mjs";

const code = ["app", "packages", "demo", "test", "bench", "bootstrap", "bin"]
	.filter((folder) => existsSync(join(root, folder)))
	.flatMap(filesUnder)
	.filter((file) => /\.(tsx?|mjs)$/.test(file));
const typed = code.filter((file) => !file.endsWith(".mjs"));

/** Browser scripts are checked against the browser's types, everything else against Node's. */
const islands = join("app", "web", "islands");
const isIsland = (file) => file.startsWith(islands + sep);

/** What is run, and how each one’s output is held against the files there are. A test holds that each fails at nothing. */
export const checks = [
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
