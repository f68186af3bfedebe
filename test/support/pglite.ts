import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";

declare module "vitest" {
	interface ProvidedContext {
		/** A directory with a migrated embedded database that nobody has open: test files work on copies. */
		pgliteTemplate: string;
	}
}

/**
 * A global setup: the embedded database made and migrated once for the run, since making one takes seconds. In a process of its
 * own, whose memory is then given back.
 */
export default function setup(project: TestProject): () => void {
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), "intersession-pglite-"));
	execFileSync(process.execPath, [fileURLToPath(new URL("pglite-template.ts", import.meta.url)), folder]);
	project.provide("pgliteTemplate", folder);
	return () => fs.rmSync(folder, { recursive: true, force: true });
}
