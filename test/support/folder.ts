import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll } from "vitest";

const made: string[] = [];

/** An empty folder of the calling test file, gone when the file is done. */
export function temporaryFolder(): string {
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), "intersession-test-"));
	made.push(folder);
	return folder;
}

afterAll(() => {
	for (const folder of made) fs.rmSync(folder, { recursive: true, force: true });
});
