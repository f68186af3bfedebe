import { readConfig } from "./config.ts";
import { fail, run } from "./run.ts";

/** `npm start`: the demonstration. A real body's product is started by `npx intersession start`. */
try {
	const said = (flag: string) => process.argv.includes(flag);
	await run(readConfig(process.env, { demo: true, openToNetwork: said("--open-to-network"), reset: said("--reset") }));
} catch (error) {
	fail(error);
}
