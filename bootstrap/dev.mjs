// `npm run dev`: both builds follow the sources, and the demonstration starts again whenever they have changed.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, rmSync, watch } from "node:fs";
import { join } from "node:path";
import { ensureInstalled } from "./install.mjs";
import { environment, root, say } from "./run.mjs";

await ensureInstalled();

// From here on, what is in dist/ is no longer what `npm start` built.
rmSync(join(root, "dist", ".stamp"), { force: true });

const program = join(root, "dist", "server", "main.js");
const built = [join(root, "dist", "server"), join(root, "dist", "client", ".vite")];
const start = (command, args, variables) =>
	spawn(command, args, { cwd: root, stdio: "inherit", env: { ...environment, ...variables } });

const builders = [
	start("vite", ["build", "--watch", "--logLevel", "warn"]),
	start("vite", ["build", "--ssr", "--watch", "--logLevel", "warn"]),
];

let server;
let again = false;
let due;

/** A build writes many files: the server starts again when they have settled. */
function changed() {
	clearTimeout(due);
	due = setTimeout(restart, 300);
}

/** The running server lets go of its data directory before the next one takes it. */
function restart() {
	if (!existsSync(program)) return;
	if (server === undefined) return startServer();
	again = true;
	server.kill("SIGTERM");
}

function startServer() {
	say("Starting…");
	server = start("node", ["--enable-source-maps", program], {
		INTERSESSION_DATA: join(root, ".intersession", "dev"),
	});
	server.on("exit", () => {
		server = undefined;
		if (again) startServer();
		else say("The server has ended; it starts again after the next change.");
		again = false;
	});
}

for (const folder of built) {
	mkdirSync(folder, { recursive: true });
	watch(folder, changed);
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
	process.on(signal, () => {
		for (const child of [...builders, server]) child?.kill("SIGTERM");
		process.exit(0);
	});
}
