// `npm start`: from a fresh clone to the demonstration, in one command.
import { join } from "node:path";
import { ensureBuilt } from "./build.mjs";
import { ensureInstalled } from "./install.mjs";
import { become, root } from "./run.mjs";

await ensureInstalled();
await ensureBuilt();
become("node", ["--enable-source-maps", join(root, "dist/server/main.js"), ...process.argv.slice(2)], {
	NODE_ENV: "production",
});
