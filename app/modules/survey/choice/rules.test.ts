import { expect, test } from "vitest";
import type { Instant } from "../../../kit/clock.ts";
import { circulated, type Linked, uncirculated } from "./rules.ts";

const until = "2007-06-26T16:00:00.000Z" as Instant;
const before = "2007-06-26T15:59:59.999Z" as Instant;
const linked = (n: number, version: number, stands = version, retitled = false) =>
	({
		option: { id: `o${n}`, n },
		copied: { option: `p${n}`, optionVersion: 1, document: `d${n}`, version },
		dossier: { version: stands },
		retitled,
	}) as Linked;
const circulation = (...papers: readonly [number, number][]) => ({
	id: "c",
	choice: "x",
	at: before,
	workingDays: 2,
	until,
	papers: papers.map(([n, version]) => ({ option: `p${n}`, document: `d${n}`, version })),
});

const changed = (...options: number[]) => ({ lacks: "changedSince", options });
const stand = [linked(1, 2), linked(2, 1)];

test.each([
	["were never circulated", undefined, before, stand, { lacks: "notCirculated" }],
	[
		"may still be remarked on, to the millisecond",
		circulation([1, 2], [2, 1]),
		before,
		stand,
		{ lacks: "daysRunning", until },
	],
	["stand as they were circulated", circulation([1, 2], [2, 1]), until, stand, undefined],
	["are asked about as they were not circulated", circulation([1, 1], [2, 1]), until, stand, changed(1)],
	["are others than were circulated", circulation([2, 1]), until, stand, changed(1)],
	["stand otherwise since", circulation([1, 2], [2, 1]), until, [linked(1, 2, 3), linked(2, 1)], changed(1)],
	[
		"are called otherwise in the survey",
		circulation([1, 2], [2, 1]),
		until,
		[linked(1, 2), linked(2, 1, 1, true)],
		changed(2),
	],
	["have changed while remarks may still be made", circulation([1, 1], [2, 1]), before, stand, changed(1)],
])("options that %s", (_, sent, now, asked, found) => {
	expect(uncirculated(sent, asked, now)).toEqual(found);
});

test("a reason is good for the lack that was read of, and for no other", () => {
	const waiver = { lacks: "daysRunning" as const, reason: { en: "The session is tomorrow." } };
	expect(circulated(undefined, undefined)).toBeUndefined();
	expect(circulated({ lacks: "daysRunning", until }, waiver)).toBeUndefined();
	expect(circulated({ lacks: "daysRunning", until }, undefined)?.params).toEqual({ lacks: "daysRunning" });
	expect(circulated({ lacks: "notCirculated" }, waiver)?.params).toEqual({ lacks: "notCirculated" });
});
