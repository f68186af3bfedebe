import { mkdtemp, open, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type Files, openFiles } from "./index.ts";

let directory: string;
let files: Files;
beforeAll(async () => {
	directory = await mkdtemp(join(tmpdir(), "intersession-files-"));
	files = await openFiles(join(directory, "files"));
});
afterAll(() => rm(directory, { recursive: true }));

// SHA-256 of "abc": FIPS 180-4, example B.1.
const abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
const pathOf = (hash: string) => join(directory, "files", hash.slice(0, 2), hash.slice(2, 4), hash);

describe("the store of files", () => {
	test("names content by its SHA-256 and gives it back", async () => {
		expect(await files.put(Buffer.from("abc"))).toEqual({ hash: abc, size: 3 });
		expect((await files.read(abc)).toString()).toBe("abc");
		expect(await readdir(join(directory, "files", "ba", "78"))).toEqual([abc]);
	});

	test("tells what is missing and what is damaged, and mends it when it is sent again", async () => {
		await files.put(Buffer.from("abc"));
		const absent = "0".repeat(64);
		expect(await files.verify([abc, absent])).toEqual({ missing: [absent], damaged: [] });
		await writeFile(pathOf(abc), "abd");
		expect(await files.verify([abc])).toEqual({ missing: [], damaged: [abc] });
		await expect(files.read(abc)).rejects.toThrow("has changed on disk");
		await files.put(Buffer.from("abc"));
		expect(await files.verify([abc])).toEqual({ missing: [], damaged: [] });
	});

	test("takes the same content from several at once", async () => {
		const large = Buffer.alloc(300_000, "x");
		const put = await Promise.all(Array.from({ length: 8 }, () => files.put(large)));
		expect(new Set(put.map(({ hash }) => hash)).size).toBe(1);
		expect((await files.read(put[0]?.hash ?? "")).equals(large)).toBe(true);
	});

	test("syncs the content, then each directory that names it, before it answers", async () => {
		const handle = await open(directory, "r");
		const prototype = Object.getPrototypeOf(handle) as typeof handle;
		await handle.close();
		const sync = vi.spyOn(prototype, "sync");
		await files.put(Buffer.from("synced"));
		expect(sync).toHaveBeenCalledTimes(process.platform === "win32" ? 1 : 4);
		sync.mockRestore();
	});
});
