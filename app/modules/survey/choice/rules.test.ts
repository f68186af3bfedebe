import { expect, test } from "vitest";
import type { Instant } from "../../../kit/clock.ts";
import { type Linked, uncirculated } from "./rules.ts";

const until = "2007-06-26T16:00:00.000Z" as Instant;
const before = "2007-06-26T15:59:59.999Z" as Instant;
const linked = (n: number, version: number) =>
	({ option: { id: `o${n}`, n }, copied: { option: `p${n}`, optionVersion: 1, document: `d${n}`, version } }) as Linked;
const circulation = (...papers: readonly [number, number][]) => ({
	id: "c",
	choice: "x",
	at: before,
	workingDays: 2,
	until,
	papers: papers.map(([n, version]) => ({ option: `p${n}`, document: `d${n}`, version })),
});

test.each([
	["were never circulated", undefined, before, { kind: "none" }],
	["may still be remarked on, to the millisecond", circulation([1, 2], [2, 1]), before, { kind: "running", until }],
	["stand as they were circulated", circulation([1, 2], [2, 1]), until, undefined],
	["have changed since", circulation([1, 1], [2, 1]), until, { kind: "changed", options: [1] }],
	["are others than were circulated", circulation([2, 1]), until, { kind: "changed", options: [1] }],
])("options that %s", (_, sent, now, found) => {
	expect(uncirculated(sent, [linked(1, 2), linked(2, 1)], now)).toEqual(found);
});
