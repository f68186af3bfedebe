import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { fileCycleFaults, folderCycleFaults } from "./architecture/cycles.ts";
import { layerFaults, purityFaults, sqlFaults } from "./architecture/layers.ts";
import { nameFaults, otherNames } from "./architecture/names.ts";
import { parseSource, readSources, type Source } from "./architecture/source.ts";
import { clockFaults, clockReaders } from "./architecture/time.ts";

const rules = { layerFaults, purityFaults, sqlFaults, nameFaults, fileCycleFaults, folderCycleFaults, clockFaults };

describe("the tree as it is", () => {
	const sources = readSources();

	test("was looked at whole", () => {
		const paths = new Set(sources.map(({ path }) => path));
		const folders = ["app", "packages", "demo", "test", "bench"];
		const listed = execFileSync("git", ["ls-files", "--", ...folders], { encoding: "utf8" }).split("\n");
		const expected = listed.filter((path) => /\.tsx?$/.test(path) && existsSync(path));
		expect(expected.filter((path) => !paths.has(path))).toEqual([]);
		expect(expected.length).toBeGreaterThan(0);
		expect(sources.flatMap(({ imports }) => imports).length).toBeGreaterThan(sources.length);
	});

	test.for(Object.entries(rules))("%s: none", ([, rule]) => {
		expect(rule(sources)).toEqual([]);
	});

	test("no exception outlives its file", () => {
		const paths = new Set(sources.map(({ path }) => path));
		expect(Object.keys({ ...otherNames, ...clockReaders }).filter((path) => !paths.has(path))).toEqual([]);
	});
});

describe("planted faults are found", () => {
	const survey = "app/modules/survey";

	test.for<[string, (sources: readonly Source[]) => string[], Record<string, string>, string]>([
		[
			"a package that knows the app",
			layerFaults,
			{ "packages/tally/src/a.ts": 'import "../../../app/kit/clock.ts";' },
			"packages uses",
		],
		[
			"kit that knows data",
			layerFaults,
			{ "app/kit/a.ts": 'import type { Db } from "../data/database.ts";' },
			"nothing else of ours",
		],
		[
			"web that knows data",
			layerFaults,
			{ "app/web/a.tsx": 'import { x } from "../data/database.ts";' },
			"only app/kit",
		],
		[
			"a service that knows a module",
			layerFaults,
			{ "app/mail/a.ts": 'import { x } from "../modules/survey/index.ts";' },
			"app/compose.ts",
		],
		[
			"a later module",
			layerFaults,
			{ [`${survey}/acts.ts`]: 'import { x } from "../event/index.ts";' },
			"app/reactions.ts",
		],
		[
			"a later module, by a dynamic import",
			layerFaults,
			{ [`${survey}/acts.ts`]: 'await import("../event/index.ts");' },
			"app/reactions.ts",
		],
		[
			"a later module, passed on",
			layerFaults,
			{ [`${survey}/index.ts`]: 'export { x } from "../event/index.ts";' },
			"app/reactions.ts",
		],
		[
			"another module's store",
			layerFaults,
			{ [`${survey}/routes.tsx`]: 'import { x } from "../membership/store.ts";' },
			"membership/index.ts",
		],
		[
			"a page past the front door",
			layerFaults,
			{ "app/pages/home.tsx": 'import { x } from "../modules/survey/store.ts";' },
			"survey/index.ts",
		],
		[
			"a package past its front door",
			layerFaults,
			{ [`${survey}/rules.ts`]: 'import { x } from "../../../packages/tally/src/rules/borda.ts";' },
			"src/index.ts",
		],
		[
			"a page that queries",
			layerFaults,
			{ "app/pages/home.tsx": 'import { x } from "../data/database.ts";' },
			"app/pages uses",
		],
		[
			"the product on test support",
			layerFaults,
			{ "app/main.ts": 'import { x } from "../test/support/database.ts";' },
			"stays with the tests",
		],
		[
			"rules that query",
			purityFaults,
			{ [`${survey}/rules.ts`]: 'import { x } from "./store.ts";' },
			"hand the value in",
		],
		[
			"a model with a library",
			purityFaults,
			{ [`${survey}/model.ts`]: 'import { Hono } from "hono";' },
			"hand the value in",
		],
		[
			"rules that call another module",
			purityFaults,
			{ [`${survey}/rules.ts`]: 'import { x } from "../membership/index.ts";' },
			"hand the value in",
		],
		[
			"SQL in an act",
			sqlFaults,
			{ [`${survey}/acts/close.ts`]: 'import { sql } from "kysely";' },
			"belongs in a store.ts",
		],
		["a name of one's own", nameFaults, { [`${survey}/helpers.ts`]: "" }, "a module has index"],
		["a noun in a noun", nameFaults, { [`${survey}/reply/paper/store.ts`]: "" }, "a module has index"],
		["a module nobody ordered", nameFaults, { "app/modules/treaty/index.ts": "" }, "order of modules"],
		[
			"two files in a circle, by types alone",
			fileCycleFaults,
			{ "app/kit/a.ts": 'import type { B } from "./b.ts";', "app/kit/b.ts": 'import { A } from "./a.ts";' },
			"app/kit/a.ts → app/kit/b.ts → app/kit/a.ts",
		],
		[
			"two folders in a circle",
			folderCycleFaults,
			{
				[`${survey}/reply/a.ts`]: 'import "../paper/b.ts";',
				[`${survey}/paper/b.ts`]: "",
				[`${survey}/paper/c.ts`]: 'import "../reply/d.ts";',
				[`${survey}/reply/d.ts`]: "",
			},
			"decide which comes first",
		],
		[
			"a clock in the code",
			clockFaults,
			{ [`${survey}/rules.ts`]: "export const at = Date.now();" },
			":1 has Date.now()",
		],
		[
			"a date in the code",
			clockFaults,
			{ [`${survey}/rules.ts`]: "\n export const at = new Date(0);" },
			":2 has new Date()",
		],
		["a clock in SQL", clockFaults, { [`${survey}/store.ts`]: "export const q = sql`select now()`;" }, "has now()"],
		[
			"a clock in a default",
			clockFaults,
			{ "app/data/a.ts": 'export const ddl = "at timestamptz default current_timestamp";' },
			"has current_timestamp",
		],
	])("%s", ([, rule, files, message]) => {
		const faults = rule(Object.entries(files).map(([path, text]) => parseSource(path, text)));
		expect(faults).toHaveLength(1);
		expect(faults[0]).toContain(message);
	});

	test("a file that cannot be parsed", () => {
		expect(() => parseSource("app/kit/a.ts", "export const =")).toThrow(SyntaxError);
	});
});

interface Check {
	readonly name: string;
	/** What is wrong with what the tool said it looked at. */
	readonly fault: (output: string) => string | undefined;
}

describe("every check of npm run check fails when it saw nothing, or not all", async () => {
	// By a name that the compiler does not follow: what runs before Node 24 is there has no types.
	const file = new URL("../bootstrap/checks.mjs", import.meta.url).href;
	const { checks } = (await import(file)) as { checks: readonly Check[] };

	test("there are as many as the picture says", () => {
		expect(checks.map(({ name }) => name)).toEqual([
			"format and lint",
			"types",
			"types of islands",
			"promises and switches",
			"unused code",
			"architecture",
		]);
	});

	test.each([...checks])("$name", ({ fault }) => {
		for (const output of [
			"",
			"Checked 0 files in 2ms. No fixes applied.",
			"Finished in 1ms on 0 files with 5 rules using 2 threads.",
			"Finished in 1ms on 9999 files with 0 rules using 2 threads.",
			"Read 0 files",
			"Tests  no tests",
			"Tests  1 skipped (1)",
			`${import.meta.filename}\n`,
		])
			expect(fault(output), output).toBeDefined();
	});
});

test("what is in order passes", () => {
	const files = {
		"packages/tally/src/index.ts": 'export * from "./rules.ts";',
		"app/modules/survey/model.ts": 'import { z } from "zod"; import type { Member } from "../membership/index.ts";',
		"app/modules/survey/rules.ts":
			'import { tally } from "@intersession/tally"; import { a } from "./model.ts"; // Date.now() is banned here',
		"app/modules/survey/acts/close.ts":
			'import { memberOf } from "../../membership/index.ts"; import { x } from "../store.ts";',
		"app/modules/survey/acts/remind.ts": 'import { x } from "../reply/model.ts";',
		"app/modules/survey/reply/model.ts": "",
		"app/modules/survey/reply/acts.ts": 'import { x } from "../acts/close.ts";',
		"app/modules/survey/views/monitor.tsx": "",
		"app/modules/survey/reply/store.ts": 'import { sql } from "kysely"; import { y } from "../model.ts";',
		"app/modules/survey/messages/en.ts": 'export const en = { now: "Now", later: "now (or soon)" };',
		"app/modules/survey/acts.test.ts": 'import { world } from "../../../test/support/world.ts"; new Date();',
		"app/pages/home.tsx":
			'import { surveys } from "../modules/survey/index.ts"; import { Page } from "../web/page.tsx";',
		"app/compose.ts": 'import { loadDemo } from "../demo/index.ts"; import { home } from "./pages/home.tsx";',
	};
	const sources = Object.entries(files).map(([path, text]) => parseSource(path, text));
	expect(Object.values(rules).flatMap((rule) => rule(sources))).toEqual([]);
});
