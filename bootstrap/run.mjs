import { spawn } from "node:child_process";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));

/** The environment in which `node` is the Node this project brings along, whatever started us. */
export const environment = {
	...process.env,
	PATH: [join(root, "node_modules", ".bin"), process.env.PATH].join(delimiter),
};

/** What is being done, in one line, on the error stream: a command's own output stays clean. */
export function say(line) {
	process.stderr.write(`${line}\n`);
}

/** Leaves with a sentence that says what happened and what to do. */
export function giveUp(sentence) {
	say(`\n${sentence}`);
	process.exit(1);
}

/** The signals that mean "stop", in the order of their severity. */
const stopSignals = ["SIGINT", "SIGTERM", "SIGHUP"];

/**
 * Runs a program in our place: its folder, input and output are ours, signals reach it, and we end as it ends.
 * `node` is started by name, so that the one in node_modules/.bin is found first.
 */
export function become(command, args, variables = {}) {
	const child = spawn(command, args, { stdio: "inherit", env: { ...environment, ...variables } });
	for (const signal of stopSignals) {
		// At a terminal, Ctrl-C already reaches every program in the foreground: a second one would cut its closing short.
		process.on(signal, () => (signal === "SIGINT" && process.stdin.isTTY ? undefined : child.kill(signal)));
	}
	// npm passes a signal on to its shell only; when that is gone, we are meant to go too.
	const parent = process.ppid;
	const watch = setInterval(() => {
		if (process.ppid !== parent) child.kill("SIGTERM");
	}, 500);
	child.on("error", (error) => giveUp(`Could not start ${command}: ${error.message}`));
	child.on("exit", (code, signal) => {
		clearInterval(watch);
		if (signal === null) process.exit(code);
		for (const name of stopSignals) process.removeAllListeners(name);
		process.kill(process.pid, signal);
	});
}

/** Runs a program to its end, its output shown as it comes. Resolves to its exit code (1 when a signal ended it). */
export function follow(command, args, variables = {}) {
	return new Promise((resolve) => {
		const child = spawn(command, args, { cwd: root, stdio: "inherit", env: { ...environment, ...variables } });
		child.on("error", (error) => giveUp(`Could not start ${command}: ${error.message}`));
		child.on("exit", (code) => resolve(code ?? 1));
	});
}

/** Runs a program to its end without showing its output. Resolves to its exit code and to all it printed. */
export function capture(command, args, variables = {}) {
	return new Promise((resolve) => {
		const child = spawn(command, args, {
			cwd: root,
			stdio: ["ignore", "pipe", "pipe"],
			env: { ...environment, ...variables },
		});
		let output = "";
		for (const stream of [child.stdout, child.stderr]) {
			stream.setEncoding("utf8").on("data", (text) => {
				output += text;
			});
		}
		child.on("error", (error) => giveUp(`Could not start ${command}: ${error.message}`));
		child.on("close", (code) => resolve({ code: code ?? 1, output }));
	});
}
