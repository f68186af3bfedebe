import { type ChildProcess, spawn } from "node:child_process";
import { cpSync } from "node:fs";
import { join } from "node:path";
import { inject } from "vitest";
import { temporaryFolder } from "../support/folder.ts";

const server = join(import.meta.dirname, "../../dist/server");

export interface Ended {
	readonly code: number | null;
	readonly out: string;
	readonly err: string;
}

/** Only what a test gives: no setting of the machine it runs on. */
const environment = (variables: Readonly<Record<string, string>>) => ({ PATH: process.env.PATH ?? "", ...variables });

/** Runs `intersession …` as built, to its end, whatever is done to it meanwhile. */
export function intersession(
	args: readonly string[],
	variables: Readonly<Record<string, string>> = {},
	meanwhile: (child: ChildProcess) => void = () => {},
): Promise<Ended> {
	return ended("cli.js", args, variables, meanwhile);
}

/** Runs the demonstration's program to its end: for starts that must fail. */
export const demonstration = (args: readonly string[], variables: Readonly<Record<string, string>>): Promise<Ended> =>
	ended("main.js", args, variables);

function ended(
	program: string,
	args: readonly string[],
	variables: Readonly<Record<string, string>>,
	meanwhile: (child: ChildProcess) => void = () => {},
): Promise<Ended> {
	const child = spawn(process.execPath, [join(server, program), ...args], { env: environment(variables) });
	meanwhile(child);
	let out = "";
	let err = "";
	child.stdout.on("data", (chunk) => {
		out += chunk;
	});
	child.stderr.on("data", (chunk) => {
		err += chunk;
	});
	return new Promise((resolve, reject) => {
		child.on("error", reject);
		child.on("close", (code) => resolve({ code, out, err }));
	});
}

/** Starts a program that goes on; resolves when it says that it is ready. */
export function started(
	program: "cli.js" | "main.js",
	args: readonly string[],
	variables: Readonly<Record<string, string>>,
): Promise<{ url: string; stop(signal?: NodeJS.Signals): Promise<number | null> }> {
	const child = spawn(process.execPath, [join(server, program), ...args], { env: environment(variables) });
	const over = new Promise<number | null>((resolve) => child.on("close", resolve));
	let err = "";
	child.stderr.on("data", (chunk) => {
		err += chunk;
	});
	return new Promise((resolve, reject) => {
		child.on("close", (code) => reject(new Error(`ended with ${code}: ${err}`)));
		child.stdout.on("data", (chunk) => {
			const url = /is ready: (\S+)/.exec(String(chunk))?.[1];
			if (url === undefined) return;
			resolve({
				url,
				stop(signal = "SIGTERM") {
					child.kill(signal);
					return over;
				},
			});
		});
	});
}

/** A data directory whose embedded database is made, and holds nothing: making one takes seconds. */
export function dataDirectory(): string {
	const folder = temporaryFolder();
	cpSync(inject("pgliteTemplate"), join(folder, "database"), { recursive: true });
	return folder;
}
