import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { writtenIn } from "./written.ts";

test.each([
	["ar", "rtl"],
	["fa-AF", "rtl"],
	["he", "rtl"],
	["ur", "rtl"],
	["pa-Arab", "rtl"],
	["pa", "ltr"],
	["ru", "ltr"],
	["zh-Hant", "ltr"],
])("a text in %s is read %s", (lang, dir) => {
	expect(writtenIn(lang)).toEqual({ lang, dir });
});

test("a text in the page’s own language says nothing", () => {
	expect(writtenIn(undefined)).toEqual({});
});

/** What a reader types says its language to the browser’s spelling, and its direction by what is typed. */
const typedInto = "app/web/components/text-area.tsx";
test("whatever says in which language it is also says which way it is read", () => {
	const sources = globSync("{app,demo}/**/*.tsx").filter((file) => !file.includes(".test."));
	const elements = sources.flatMap((file) =>
		[...readFileSync(file, "utf8").matchAll(/<[a-z]\w*\b[^<]*?\slang=\{[^>]*>/g)].map(([element]) => [file, element]),
	);
	expect(sources.length).toBeGreaterThan(100);
	expect(elements.map(([file]) => file).sort()).toEqual([typedInto]);
	for (const [, element] of elements) expect(element).toContain("dir=");
});
