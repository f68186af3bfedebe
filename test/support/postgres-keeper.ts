// Runs one PostgreSQL server for as long as its standard input stays open, then removes the server's folder.
// A process of its own, so that the server goes however its user ends: normally, by Ctrl-C, killed, or crashed.
import { spawn } from "node:child_process";
import { rmSync } from "node:fs";

const [folder, account, program, ...programArguments] = process.argv.slice(2);
if (folder === undefined || account === undefined || program === undefined) {
	throw new Error("usage: postgres-keeper FOLDER ACCOUNT PROGRAM ARGUMENT…");
}

const server = spawn(program, programArguments, {
	...JSON.parse(account),
	cwd: folder,
	stdio: ["ignore", "ignore", "pipe"],
});
let log = "";
server.stderr.setEncoding("utf8").on("data", (text: string) => {
	log = (log + text).slice(-4_000);
});

let wanted = true;
process.stdin.resume().on("close", () => {
	wanted = false;
	// The data is about to be removed: the immediate shutdown, which writes nothing more.
	server.kill("SIGQUIT");
});
server.on("close", () => {
	rmSync(folder, { recursive: true, force: true });
	if (wanted) process.stderr.write(`The PostgreSQL server of the tests ended by itself:\n${log}\n`);
	process.exit(wanted ? 1 : 0);
});
