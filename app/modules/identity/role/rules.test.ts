import { describe, expect, test } from "vitest";
import { parseDate } from "../../../kit/clock.ts";
import type { Grant } from "./model.ts";
import { grantEndedBy, mayChangeRolesOf, mayDecide, mayGrant, mayRequest, mayRevoke } from "./rules.ts";

const grant = (role: Grant["role"], from: string, until: string | null = null): Grant => ({
	role,
	from: parseDate(from),
	until: until === null ? null : parseDate(until),
});

test("nobody changes their own roles", () => {
	expect(mayChangeRolesOf("p1", "p1")?.code).toBe("identity.ownRole");
	expect(mayChangeRolesOf("p1", "p2")).toBeUndefined();
	expect(mayChangeRolesOf(null, "p2")).toBeUndefined();
});

describe("a role is held once on each day", () => {
	test.each([
		["2007-06-01", [], undefined],
		["2007-06-01", [grant("officer", "2007-01-01")], "identity.roleHeld"],
		["2007-06-01", [grant("officer", "2007-01-01", "2007-06-02")], "identity.roleHeld"],
		["2007-06-01", [grant("officer", "2007-01-01", "2007-06-01")], undefined],
		["2007-06-01", [grant("officer", "2007-07-01")], "identity.roleHeld"],
		["2007-06-01", [grant("auditor", "2007-01-01")], undefined],
	])("from %s beside %o: %s", (from, held, code) => {
		expect(mayGrant(held, "officer", parseDate(from))?.code).toBe(code);
	});
});

describe("the end of a role", () => {
	const held = [grant("officer", "2006-01-01", "2006-06-01"), grant("officer", "2007-01-01", "2007-09-01")];
	test.each([
		["2007-06-01", "2007-01-01", undefined],
		["2007-01-01", "2007-01-01", undefined],
		["2006-12-31", "2007-01-01", "identity.endBeforeBeginning"],
		["2007-09-01", undefined, "identity.roleNotHeld"],
	])("on %s", (until, from, code) => {
		const ended = grantEndedBy(held, "officer", parseDate(until));
		expect(ended?.from).toBe(from);
		expect(mayRevoke(ended, parseDate(until))?.code).toBe(code);
	});
});

test("a role is granted by neither who requested it nor who receives it", () => {
	const request = { person: "p1", requestedBy: "p2" };
	expect(mayDecide("p1", request)?.code).toBe("identity.ownRole");
	expect(mayDecide("p2", request)?.code).toBe("identity.ownRequest");
	expect(mayDecide("p3", request)).toBeUndefined();
});

test("a role is requested only where somebody else could grant it", () => {
	expect(mayRequest(0)?.code).toBe("identity.nobodyGrants");
	expect(mayRequest(1)).toBeUndefined();
});
