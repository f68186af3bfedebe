import { defineConfig } from "vitest/config";

/** What needs neither a database nor a browser. */
const pure = [
	"packages/**/*.test.{ts,tsx}",
	"demo/{data,messages,story}/**/*.test.ts",
	"demo/rules.test.ts",
	"test/architecture.test.ts",
];

/** What stores: run on both databases. */
const storing = [
	"{app,demo}/**/{store,*.store,acts,*.acts}.test.ts",
	"app/**/acts/*.test.ts",
	"test/{recovery,concurrency}/**/*.test.ts",
];

const journeys = ["test/journeys/**/*.test.ts"];

const shared = {
	setupFiles: ["test/support/console.ts"],
	// Generous: two cores are shared by two workers, their databases and, in the journeys, browsers.
	testTimeout: 60_000,
	hookTimeout: 60_000,
};

export default defineConfig({
	test: {
		// PGlite keeps hundreds of megabytes: a process of its own per file gives them back.
		pool: "forks",
		maxWorkers: 2,
		projects: [
			{ test: { ...shared, name: "packages", include: pure } },
			{
				test: {
					...shared,
					name: "postgresql",
					include: ["{app,demo}/**/*.test.{ts,tsx}", "test/**/*.test.{ts,tsx}"],
					exclude: [...pure, ...journeys],
					globalSetup: ["test/support/postgres.ts", "test/support/pglite.ts"],
					env: { INTERSESSION_TEST_ENGINE: "postgresql" },
				},
			},
			{
				test: {
					...shared,
					name: "pglite",
					include: storing,
					globalSetup: ["test/support/pglite.ts"],
					env: { INTERSESSION_TEST_ENGINE: "pglite" },
				},
			},
			{
				test: {
					...shared,
					name: "journeys",
					include: journeys,
					globalSetup: ["test/support/browser.ts"],
					// After everything else: a browser that waits for a busy machine would be taken for a page that does not come.
					sequence: { groupOrder: 1 },
					testTimeout: 300_000,
					hookTimeout: 300_000,
					env: { INTERSESSION_TEST_ENGINE: "pglite" },
				},
			},
		],
	},
});
