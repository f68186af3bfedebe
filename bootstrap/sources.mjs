import { readdirSync } from "node:fs";
import { join, sep } from "node:path";
import { root } from "./run.mjs";

/** The files under a folder of the project, packages from elsewhere apart: paths from the root, in a fixed order. */
export function filesUnder(folder) {
	return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(root.length))
		.filter((file) => !file.split(sep).includes("node_modules"))
		.sort();
}
