import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { distribute, medianOf } from "./index.ts";

const answers = fc.array(fc.option(fc.nat({ max: 4 })), { maxLength: 30 });

describe("answers on a scale", () => {
	test("are counted step by step, no preference apart", () => {
		expect(distribute([0, 4, null, 4, 2], 5)).toEqual({ counts: [1, 0, 1, 0, 2], counted: 4, blank: 1 });
	});

	test("have a median between two steps where the two in the middle differ, and on one where they do not", () => {
		expect(medianOf(distribute([0, 4, 4, 2], 5))).toEqual([2, 4]);
		expect(medianOf(distribute([3, 3, 0, 4], 5))).toEqual([3, 3]);
		expect(medianOf(distribute([1], 5))).toEqual([1, 1]);
	});

	test("have none where nobody names a step", () => {
		expect(medianOf(distribute([null], 5))).toBeUndefined();
	});

	test("off the scale are refused", () => {
		expect(() => distribute([5], 5)).toThrow("no step 5");
		expect(() => distribute([-1], 5)).toThrow("no step -1");
		expect(() => distribute([0.5], 5)).toThrow("no step 0.5");
	});

	test("have the median that sorting finds", () => {
		fc.assert(
			fc.property(answers, (given) => {
				const sorted = given.filter((answer) => answer !== null).sort((a, b) => a - b);
				const found = medianOf(distribute(given, 5));
				if (sorted.length === 0) return found === undefined;
				return found?.[0] === sorted[(sorted.length - 1) >> 1] && found?.[1] === sorted[sorted.length >> 1];
			}),
		);
	});
});
