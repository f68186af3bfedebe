import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const folder = join(import.meta.dirname, "../../docs/decisions");
const records = readdirSync(folder).filter((name) => name !== "README.md");
const read = (name: string): string => readFileSync(join(folder, name), "utf8");

test("the index has every record under its title, in order", () => {
	const listed = [...read("README.md").matchAll(/^\| \[(\d+)\]\((.+)\) \| (.+) \|$/gm)].map(
		([, number, file, title]) => ({
			number: Number(number),
			file,
			title,
		}),
	);
	const kept = records.map((file) => {
		const [, number, title] = /^# 0*(\d+)\.? (?:– )?(.+)$/m.exec(read(file)) ?? [];
		return { number: Number(number), file, title };
	});
	expect(kept.length).toBeGreaterThan(10);
	expect(listed).toEqual(kept);
	for (const { number, file } of kept) expect(Number(file.slice(0, 4))).toBe(number);
});

test.each(records)("%s is half a page or a page, and says what was tried or follows", (name) => {
	const lines = read(name).split("\n");
	expect(lines.length).toBeLessThan(60);
	expect(read(name)).toMatch(/Context/);
	expect(read(name)).toMatch(/Deci(sion|ded)/);
});
