import type { Run } from "../run.ts";

/** A text in the notation that `readRuns` reads; signs that stand for themselves get their backslash. */
export const writeRuns = (runs: readonly Run[]): string => runs.map(writeRun).join("");

function writeRun(run: Run): string {
	switch (run.kind) {
		case "text":
			return run.text.replace(/[\\*[\]^]/g, "\\$&");
		case "emphasis":
			return `*${writeRuns(run.runs)}*`;
		case "strong":
			return `**${writeRuns(run.runs)}**`;
		case "note":
			return `^[${writeRuns(run.runs)}]`;
		case "reference":
			return `[${writeRuns(run.runs)}](${run.to})`;
		case "language":
			return `[${writeRuns(run.runs)}]{${run.lang}}`;
	}
}
