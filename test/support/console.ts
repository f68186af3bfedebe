import { afterEach, beforeEach, expect, type MockInstance, vi } from "vitest";

let error: MockInstance<typeof console.error>;

/**
 * An error on the console fails the test that caused it. A test that means to cause one takes the same spy with
 * `vi.spyOn(console, "error")`, checks what was said, and clears it with `mockClear()`.
 */
beforeEach(() => {
	error = vi.spyOn(console, "error");
});

afterEach(() => {
	const said = error.mock.calls;
	error.mockRestore();
	expect(said, "unexpected console.error").toEqual([]);
});
