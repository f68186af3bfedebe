import { join } from "node:path";
import { compose } from "./compose.ts";
import type { Config } from "./config.ts";
import { openLog } from "./kit/log.ts";
import { listen } from "./serve.ts";

/** What the build made, beside the server that runs from it. */
const dist = join(import.meta.dirname, "..");

/** Runs the product until it is told to stop; a second signal does not wait. */
export async function run(config: Config): Promise<void> {
	const log = openLog("warn");
	const running = await compose(config, log, dist);
	const server = await listen(running.app, config).catch(async (error) => {
		await running.stop();
		throw error;
	});
	const what = config.demo ? "The demonstration" : "Intersession";
	process.stdout.write(`${what} is ready: ${config.baseUrl}\n`);

	const stop = () => {
		for (const signal of signals) process.removeListener(signal, stop);
		// Requests under way are answered; idle connections would keep the process alive for nothing.
		server.close(() => void running.stop());
		if ("closeIdleConnections" in server) server.closeIdleConnections();
	};
	const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
	for (const signal of signals) process.on(signal, stop);
}

/** Prints what went wrong: a sentence for what the operator can mend, the whole error for a bug. */
export function fail(error: unknown): void {
	process.stderr.write(
		`\n${isForOperator(error) ? error.message : error instanceof Error ? error.stack : String(error)}\n`,
	);
	process.exitCode = 1;
}

const isForOperator = (error: unknown): error is Error => error instanceof Error && error.name === "StartError";
