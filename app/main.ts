import { readConfig } from "./config.ts";
import { fail, run } from "./run.ts";

/** `npm start`: the demonstration. A real body's product is started by `npx intersession start`. */
try {
	await run(readConfig(process.env, { demo: true, openToNetwork: process.argv.includes("--open-to-network") }));
} catch (error) {
	fail(error);
}
