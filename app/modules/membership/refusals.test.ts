import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { refusals } from "./refusals.ts";

test("every refusal that the module's code says is declared, and every one declared is said", () => {
	const sources = globSync("app/modules/membership/**/*.{ts,tsx}", { exclude: (name) => name.includes(".test.") });
	const said = sources
		.filter((file) => !file.endsWith("refusals.ts"))
		.flatMap((file) =>
			[...readFileSync(file, "utf8").matchAll(/\bno\(\s*"(membership\.\w+)"/g)].map(([, code]) => code),
		);
	expect(said.length).toBeGreaterThan(30);
	expect([...new Set(said)].sort()).toEqual(Object.keys(refusals).sort());
});

test("a sentence names days, languages and roles in the reader's language, and leaves no hole", () => {
	const say = refusals["membership.alreadyEnded"].say;
	expect(say.en({ day: "2007-06-01" })).toContain("1\u00a0June 2007");
	expect(say.fr({ day: "0001-01-01" })).toContain("non consigné");
	expect(refusals["membership.nameMissing"].say.es({ tongue: "fr" })).toBe("Este dato es necesario en francés.");
	expect(refusals["membership.notYourPlace"].say.fr({ role: "head" })).toContain("Chef de délégation");
});

test("French and Spanish sentences keep their typography", () => {
	for (const [code, { say }] of Object.entries(refusals)) {
		const params = { day: "2007-06-01", tongue: "fr", role: "head", line: 2, maximum: 9 };
		expect(say.fr(params), code).not.toMatch(/[^\u00a0]:(?!\/)|[^\u202f][;!?]|«[^\u00a0]|[^\u00a0]»|'/);
		expect(say.es(params), code).not.toMatch(/'|“|”/);
		expect(say.en(params), code).not.toMatch(/'|"/);
	}
});
