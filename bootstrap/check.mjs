// `npm run check`: everything that can be said about the code without running the product. A check that passed over
// files, or over all of them, has failed: silence is what a broken tool and a clean tree have in common.
import { checks } from "./checks.mjs";
import { ensureInstalled } from "./install.mjs";
import { capture, say } from "./run.mjs";

await ensureInstalled();

async function perform({ name, command: [program, ...args], fault, tidy = (output) => output }) {
	const started = performance.now();
	const { code, output } = await capture(program, args, { NO_COLOR: "1" });
	const seconds = ((performance.now() - started) / 1000).toFixed(1);
	const failed = code === 0 ? fault(output) : `${program} ended with code ${code}.`;
	if (failed !== undefined) say(`\n${tidy(output).trim()}\n`);
	say(`${failed === undefined ? "✓" : "✗"} ${name}, ${seconds} s${failed === undefined ? "" : `: ${failed}`}`);
	return failed === undefined;
}

const waiting = [...checks];
const results = [];
async function takeTurns() {
	for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
		results.push(await perform(next));
	}
}
await Promise.all([takeTurns(), takeTurns()]);
process.exit(results.every(Boolean) ? 0 : 1);
