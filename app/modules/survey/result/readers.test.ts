import type { Opening } from "@intersession/ledger";
import { describe, expect, test } from "vitest";
import { after, before, closes, survey } from "../../../../test/support/sealed-survey.ts";
import { type StaffRole, staffRoles } from "../../../kit/actor.ts";
import { type SealedSurvey, stateOf } from "../model.ts";
import { mint } from "./model.ts";
import { resultOf, seesReplies, seesResult, seesSurvey } from "./rules.ts";

describe("before the close", () => {
	test("nothing can be minted that could be counted", () => {
		expect(() => mint(survey())).toThrow("not closed");
		expect(() => mint(survey("recorded", { annulledAt: before, closedAt: closes }))).toThrow("not closed");
		expect(resultOf({ ...mint(survey("recorded", { closedAt: closes })), replies: [] }, new Map()).classes).toEqual([
			{ class: "member", consulted: 6, received: 0 },
			{ class: "observer", consulted: 6, received: 0 },
		]);
	});

	test.each([...staffRoles.map((role) => [role]), []] as StaffRole[][])("no one sees a result (%s)", (...staff) => {
		for (const publicity of [null, { survey: "s1", decision: { en: "d" } }])
			for (const members of [new Set<string>(), new Set(["member0"])]) {
				const sealed = survey("recorded", { publicity });
				expect(seesResult(sealed, stateOf(sealed, before), { staff, chairs: new Set(["council"]), members })).toBe(
					false,
				);
			}
	});
});

describe("between the close and the release", () => {
	const sealed = survey();
	const state = stateOf(sealed, after);
	test.each([
		["approvingOfficer", true],
		["chair", true],
		["auditor", true],
		["officer", false],
	] as const)("%s: %s", (role, sees) => {
		expect(
			seesResult(sealed, state, {
				staff: [role],
				chairs: new Set(role === "chair" ? ["council"] : []),
				members: new Set(),
			}),
		).toBe(sees);
	});

	test("not the Chair of another organ", () => {
		expect(seesResult(sealed, state, { staff: ["chair"], chairs: new Set(["bureau"]), members: new Set() })).toBe(
			false,
		);
	});

	test("no delegation and no public, whatever the body decided", () => {
		const open = survey("recorded", { publicity: { survey: "s1", decision: { en: "d" } } });
		expect(seesResult(open, state, { staff: [], chairs: new Set(), members: new Set(["member0"]) })).toBe(false);
	});
});

describe("after the release", () => {
	const nobody = { staff: [], chairs: new Set<string>(), members: new Set<string>() };
	const delegate = { staff: [], chairs: new Set<string>(), members: new Set(["observer0"]) };
	const released = (level: Opening["level"], publicity: SealedSurvey["publicity"] = null) =>
		survey(level, { releasedAt: after, closedAt: closes, publicity });

	test("those consulted see it; the public by the body's decision alone", () => {
		expect(seesResult(released("recorded"), "released", delegate)).toBe(true);
		expect(seesResult(released("recorded"), "released", nobody)).toBe(false);
		expect(seesSurvey(released("recorded"), nobody)).toBe(false);
		const decided = released("recorded", { survey: "s1", decision: { en: "d" } });
		expect(seesResult(decided, "released", nobody)).toBe(true);
	});

	test("single replies are shown at recorded level, and to auditors", () => {
		expect(seesReplies(released("recorded"), delegate)).toBe(true);
		expect(seesReplies(released("confidential"), delegate)).toBe(false);
		expect(seesReplies(released("confidential"), { staff: ["auditor"], chairs: new Set(), members: new Set() })).toBe(
			true,
		);
	});
});
