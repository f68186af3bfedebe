import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { createServer } from "node:net";
import { join } from "node:path";
import { build } from "vite";
import type { Engine } from "./engines.ts";
import type { World } from "./world.ts";

const folder = join("dist", "bench");

/** Bundles the programs that import pages, which Node alone does not read. */
export async function buildPrograms(): Promise<void> {
	await build({
		configFile: false,
		logLevel: "error",
		ssr: { noExternal: [/^@intersession\//] },
		build: {
			ssr: true,
			outDir: folder,
			target: "node24",
			rolldownOptions: {
				input: ["prepare.ts", "statements.ts", "yardstick.tsx"].map((name) =>
					join(import.meta.dirname, "programs", name),
				),
			},
		},
	});
}

export const prepare = (engine: Engine): World => JSON.parse(output("prepare.js", engine));

/** The SQL statements of one complete reply, by request. */
export const statementsOf = (engine: Engine, world: World): { request: string; statements: string[] }[] =>
	JSON.parse(output("statements.js", engine, JSON.stringify(world)));

const output = (program: string, { environment }: Engine, ...given: string[]): string =>
	execFileSync(process.execPath, [join(folder, program), ...given], {
		env: { ...process.env, ...environment },
		encoding: "utf8",
		maxBuffer: 1 << 26,
	});

/** A program that answers requests. */
export interface Serving {
	readonly origin: string;
	readonly pid: number;
	/** Resident memory in bytes. */
	memory(): number;
	stop(): Promise<void>;
}

/** The product as it was built, in a process of its own. With `profile`, it leaves a CPU profile in that folder when it stops. */
export async function startProduct({ environment }: Engine, profile?: string): Promise<Serving> {
	const port = await freePort();
	const flags = profile === undefined ? [] : ["--cpu-prof", `--cpu-prof-dir=${profile}`];
	const child = spawn(process.execPath, [...flags, join("dist", "server", "cli.js"), "start"], {
		env: { ...process.env, ...environment, PORT: String(port) },
		stdio: ["ignore", "pipe", "inherit"],
	});
	await firstLine(child);
	return serving(child, `http://127.0.0.1:${port}`);
}

export async function startYardstick(bytes: number): Promise<Serving> {
	const child = spawn(process.execPath, [join(folder, "yardstick.js"), String(bytes)], {
		stdio: ["ignore", "pipe", "inherit"],
	});
	return serving(child, await firstLine(child));
}

const serving = (child: ChildProcess, origin: string): Serving => ({
	origin,
	pid: child.pid ?? 0,
	memory: () => 1024 * Number(execFileSync("ps", ["-o", "rss=", "-p", String(child.pid)], { encoding: "utf8" })),
	stop: () =>
		new Promise((resolve) => {
			child.once("exit", () => resolve());
			child.kill("SIGTERM");
		}),
});

function firstLine(child: ChildProcess): Promise<string> {
	// A benchmark that breaks off leaves nothing running.
	process.once("exit", () => child.kill());
	return new Promise((resolve, reject) => {
		child.once("exit", (code) => reject(new Error(`the program ended with ${code} before it was ready`)));
		child.stdout?.setEncoding("utf8").once("data", (text: string) => resolve(text.trim()));
	});
}

function freePort(): Promise<number> {
	return new Promise((resolve) => {
		const server = createServer().listen(0, "127.0.0.1", () => {
			const address = server.address();
			server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
		});
	});
}
