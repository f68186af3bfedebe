import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
	compile,
	MAX_OPTIONS,
	MAX_OUTCOMES,
	MAX_ROUNDS,
	type RuleId,
	robustness,
	rules,
	tally,
	VERSION,
	verifyOutcome,
} from "./index.ts";

const spec = readFileSync(new URL("../SPEC.md", import.meta.url), "utf8");
const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");

describe("SPEC.md says what the code does", () => {
	test.each(Object.keys(rules) as RuleId[])("%s", (id) => {
		const { takes, maxSeats } = rules[id];
		const seats = maxSeats === 1 ? "one seat" : "any number of seats";
		expect(spec).toContain(`\`${id}\` — takes \`${takes}\`, ${seats}\n`);
	});

	test("version and limits", () => {
		expect(spec).toContain(`# Counting rules, version ${VERSION}\n`);
		expect(spec).toContain(`1 to ${MAX_OPTIONS} options`);
		expect(spec).toContain(`2 to ${MAX_OUTCOMES} outcomes`);
		expect(spec).toContain(`more than ${MAX_ROUNDS} rounds`);
	});
});

describe("SPEC.md names every step and every bound", () => {
	test.each(Object.keys(rules) as RuleId[])("%s", (id) => {
		const replies = { choose: { choose: 0 }, approve: { approve: [0] }, ranking: { ranking: [[0]] } };
		const { steps } = tally(compile(["A", "B"], [replies[rules[id].takes]]), { rule: id, seats: 1 });
		for (const { step } of steps) expect(spec).toContain(`- **\`${step}\`** `);
		expect(spec.split("## 7. Robustness")[1]).toContain(`\`${id}\``);
	});
});

test("README.md's example gives what it says", () => {
	const [, example = ""] =
		readme
			.split("```ts\n", 2)
			.at(-1)
			?.match(/^import [^\n]*\n([\s\S]*?)```/) ?? [];
	const claims = [...example.matchAll(/^(\S.*); \/\/ (.*)$/gm)].map(([, code, value]) => `[${code}, ${value}]`);
	expect(claims.length).toBeGreaterThan(5);
	const run = new Function("compile", "robustness", "tally", "verifyOutcome", `${example}; return [${claims.join()}];`);
	for (const [found, said] of run(compile, robustness, tally, verifyOutcome)) expect(found).toEqual(said);
});
