import { spawn } from "node:child_process";
import { join } from "node:path";
import { build } from "vite";
import type { Line, Task } from "./protocol.ts";

/** Bundles the replying program, since Node alone does not read .tsx. Returns its file. */
export async function buildReplier(folder: string): Promise<string> {
	await build({
		configFile: false,
		logLevel: "error",
		ssr: { noExternal: [/^@intersession\//] },
		build: { ssr: join(import.meta.dirname, "replier.ts"), outDir: folder, target: "node24", sourcemap: true },
	});
	return join(folder, "replier.js");
}

/** The replying program under way. */
export interface Replier {
	/** Resolves with true at the first acknowledged reply, with false when the program ended before. */
	readonly acknowledges: Promise<boolean>;
	/** Resolves when the program has ended, with what it had said and its complaint, if it ended by itself. */
	readonly ended: Promise<{ lines: Line[]; complaint: string | undefined }>;
	/** Kills it at once, wherever it is. */
	kill(): void;
}

export function startReplier(program: string, task: Task, environment: NodeJS.ProcessEnv): Replier {
	const child = spawn(process.execPath, [program, JSON.stringify(task)], {
		env: { ...process.env, ...environment },
		stdio: ["ignore", "pipe", "pipe"],
	});
	let said = "";
	let complaint = "";
	const first = Promise.withResolvers<boolean>();
	child.stdout.setEncoding("utf8").on("data", (text: string) => {
		said += text;
		if (said.includes('\n{"acknowledged"')) first.resolve(true);
	});
	child.stderr.setEncoding("utf8").on("data", (text: string) => {
		complaint += text;
	});
	const ended = new Promise<{ lines: Line[]; complaint: string | undefined }>((resolve) => {
		child.on("close", (_, signal) => {
			first.resolve(false);
			// A line that the kill cut off was not said.
			const lines = said
				.split("\n")
				.slice(0, -1)
				.map((line) => JSON.parse(line) as Line);
			resolve({ lines, complaint: signal === "SIGKILL" ? undefined : complaint || "it ended by itself" });
		});
	});
	return { acknowledges: first.promise, ended, kill: () => void child.kill("SIGKILL") };
}
