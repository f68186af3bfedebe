import { describe, expect, test } from "vitest";
import { niger } from "../../../../test/support/register.ts";
import type { CalendarDate } from "../../../kit/clock.ts";
import { unrecorded } from "../model.ts";
import { admissionSchema, type Standing } from "./model.ts";
import { classMove, namesMove } from "./rules.ts";

const entry = admissionSchema.parse({ ...niger, since: "2001-01-01" });
const standing = (known: Partial<Standing> = {}): Standing => ({
	id: "ner",
	version: 1,
	entry,
	classesBefore: null,
	...known,
});
const day = (date: string) => date as CalendarDate;

describe("what a class and its first day do to the latest period", () => {
	const before = { classesBefore: day("2000-01-01") };
	const ended = { entry: { ...entry, until: day("2005-01-01") } };
	test.each([
		["the same again", {}, "memberState", "2001-01-01", "none"],
		["the same class on another day", {}, "memberState", "2000-06-01", "corrected"],
		["the same class before the one before it ended", before, "memberState", "1999-12-31", "membership.periodOverlaps"],
		["another class later", {}, "observerState", "2001-01-02", "begun"],
		["another class on the same day", {}, "observerState", "2001-01-01", "membership.periodOverlaps"],
		["another class earlier", {}, "observerState", "1990-01-01", "membership.periodOverlaps"],
		["the same class after its end", ended, "memberState", "2005-01-01", "begun"],
		["another class before the end recorded", ended, "observerState", "2004-12-31", "membership.periodOverlaps"],
	])("%s", (_what, known, to, since, expected) => {
		const answer = classMove(standing(known), { class: to, since: day(since) });
		expect("code" in answer ? answer.code : answer.move).toBe(expected);
	});
});

describe("what names and their first day do to the names in force", () => {
	const others = { ...entry.names, es: { ...entry.names.es!, short: "Nígeria" } };
	test.each([
		["the same again", entry.names, unrecorded, "none"],
		["others from the same day", others, unrecorded, "corrected"],
		["others from a later day", others, "2007-01-01", "followed"],
		["the same from another day", entry.names, "2007-01-01", "membership.namesSince"],
	])("%s", (_what, names, namesSince, expected) => {
		const answer = namesMove(standing(), { names, namesSince: day(namesSince) });
		expect("code" in answer ? answer.code : answer.move).toBe(expected);
	});
});
