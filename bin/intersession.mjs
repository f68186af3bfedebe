#!/usr/bin/env node
// `npx intersession …`: the command line, installed and built first where that is still missing.
import { join } from "node:path";
import { ensureBuilt } from "../bootstrap/build.mjs";
import { ensureInstalled } from "../bootstrap/install.mjs";
import { become, root } from "../bootstrap/run.mjs";

await ensureInstalled();
await ensureBuilt();
become("node", ["--enable-source-maps", join(root, "dist/server/cli.js"), ...process.argv.slice(2)], {
	NODE_ENV: "production",
});
