import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as document from "./index.ts";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");

test("README.md's example gives what it says", () => {
	const [, names = "", example = ""] = /```ts\nimport \{([^}]*)\}[^\n]*\n([\s\S]*?)```/.exec(readme) ?? [];
	const claims = [...example.matchAll(/^(\S.*); \/\/ (.*)$/gm)].map(([, code, value]) => `[${code}, ${value}]`);
	expect(claims.length).toBeGreaterThan(3);
	const run = new Function(`{${names}}`, `${example}; return [${claims.join()}];`);
	for (const [found, said] of run(document)) expect(found).toEqual(said);
});
