import { writeFileSync } from "node:fs";

/** Leaves the numbers of a test run in the file that INTERSESSION_TEST_COUNTS names, for the closing line. */
export default class ClosingReporter {
	onTestRunEnd(files, unhandledErrors) {
		const tests = files.flatMap((file) => [...file.children.allTests()]);
		const inState = (state) => tests.filter((test) => test.result().state === state).length;
		// A file that cannot be loaded has no tests to fail, and an error outside all tests belongs to none.
		const brokenFiles = files.filter((file) => file.errors().length > 0).length;
		const counts = { passed: inState("passed"), failed: inState("failed") + brokenFiles + unhandledErrors.length };
		writeFileSync(process.env.INTERSESSION_TEST_COUNTS, JSON.stringify(counts));
	}
}
