import { describe, expect, test } from "vitest";
import { mayEdit } from "./rules.ts";

describe("who edits a person", () => {
	test.each([
		["officer", "p1", "p2", { name: "N" }, undefined],
		["approvingOfficer", "p1", "p2", { name: "N" }, undefined],
		["public", "p1", "p1", {}, undefined],
		["public", "p1", "p1", { name: "N" }, "identity.nameByOfficer"],
		["public", "p1", "p2", {}, "identity.ownSettingsOnly"],
		["auditor", "p1", "p2", {}, "identity.ownSettingsOnly"],
		["public", null, "p2", {}, "identity.notSignedIn"],
	] as const)("%s %s edits %s %o: %s", (role, actor, person, edit, code) => {
		expect(mayEdit({ person: actor, roles: [role] }, person, edit)?.code).toBe(code);
	});
});
