// `npm run docs`: makes docs/acts/ anew from the acts. A test fails while the pages and the acts disagree.
import { ensureInstalled } from "./install.mjs";
import { follow } from "./run.mjs";

await ensureInstalled();
process.exit(await follow("vitest", ["run", "test/docs/acts.test.ts"], { INTERSESSION_WRITE_DOCS: "1" }));
