import { describe, expect, test } from "vitest";
import { awaiting, type Progress } from "./rules.ts";

const untouched: Progress = { replied: false, drafted: false };
const drafted: Progress = { replied: false, drafted: true };
const replied: Progress = { replied: true, drafted: true };

describe("what awaits somebody", () => {
	test.each<[Parameters<typeof awaiting>, string]>([
		[["open", null, [untouched]], "reply"],
		[["open", null, [drafted]], "draft"],
		[["open", null, [replied]], "replied"],
		[["open", null, [replied, untouched]], "reply"],
		[["open", "chair", [untouched]], "reply"],
		[["open", "officer", []], "watch"],
		[["open", "approvingOfficer", []], "approve"],
		[["open", "auditor", []], "nothing"],
		[["establishing", "approvingOfficer", []], "release"],
		[["establishing", "chair", [replied]], "result"],
		[["establishing", "officer", []], "established"],
		[["establishing", null, [untouched]], "established"],
		[["released", null, [replied]], "result"],
		[["released", "auditor", []], "verify"],
		[["annulled", null, [replied]], "nothing"],
		[[undefined, "officer", []], "nothing"],
	])("%j: %s", (standing, found) => {
		expect(awaiting(...standing)).toBe(found);
	});
});
