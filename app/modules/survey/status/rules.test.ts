import { expect, test } from "vitest";
import { partsOf } from "./rules.ts";

const consulted = (sizes: Record<string, number>) =>
	Object.entries(sizes).flatMap(([code, size]) =>
		Array.from({ length: size }, (_, n) => ({ member: `${code}${n}`, class: code, name: {}, group: null })),
	);
/** The first `n` of each class have replied. */
const first = (n: number) => (member: string) => Number(/\d+$/.exec(member)?.[0]) < n;

test("each class has its line, and a small one is told with the one before it", () => {
	const parts = partsOf({ consulted: consulted({ state: 9, observer: 6, other: 2 }) }, first(3), 5);
	expect(parts).toEqual([
		{ classes: ["state"], consulted: 9, received: 3, outstanding: 6 },
		{ classes: ["observer", "other"], consulted: 8, received: 5, outstanding: 3 },
	]);
});

test("a small class that comes first is told with the one after it", () => {
	const parts = partsOf({ consulted: consulted({ other: 1, state: 9 }) }, first(1), 5);
	expect(parts).toEqual([{ classes: ["other", "state"], consulted: 10, received: 2, outstanding: 8 }]);
});

test("a handful of members in all is one number", () => {
	const parts = partsOf({ consulted: consulted({ state: 2, observer: 2 }) }, first(1), 5);
	expect(parts).toEqual([{ classes: ["state", "observer"], consulted: 4, received: 2, outstanding: 2 }]);
});
