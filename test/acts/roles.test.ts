import { beforeAll, describe, expect, test } from "vitest";
import { perform, type Stage } from "../../app/acts/index.ts";
import { allActs } from "../../app/every-act.ts";
import { type Actor, delegationRoles, type Role, staffRoles } from "../../app/kit/actor.ts";
import type { Instant } from "../../app/kit/clock.ts";
import { Refusal } from "../../app/kit/refusal.ts";
import { may as consultation } from "../../app/modules/consultation/index.ts";
import { may as decision } from "../../app/modules/decision/index.ts";
import { may as dialogue } from "../../app/modules/dialogue/index.ts";
import { may as document } from "../../app/modules/document/index.ts";
import { may as identity } from "../../app/modules/identity/index.ts";
import { may as membership } from "../../app/modules/membership/index.ts";
import { may as survey } from "../../app/modules/survey/index.ts";
import { testDatabase } from "../support/test-database.ts";

const own = "0000000000000000";
const other = "1111111111111111";
const now = "2007-06-28T10:00:00.000Z" as Instant;
const tables: Readonly<Record<string, readonly Role[]>> = {
	...identity,
	...membership,
	...document,
	...dialogue,
	...consultation,
	...survey,
	...decision,
};
const roles: readonly Role[] = [...staffRoles, ...delegationRoles, "public", "system"];
const isDelegationRole = (role: Role): boolean => (delegationRoles as readonly Role[]).includes(role);

let stage: Stage;
beforeAll(async () => {
	stage = { db: (await testDatabase()).db, baseUrl: "http://localhost", covered: async () => {} };
});

/** The codes with which an attempt is refused. What is asked carries nothing else, so an act that is allowed stops at its input. */
async function attempt(name: string, role: Role, delegation?: string): Promise<string[]> {
	const act = allActs.get(name);
	if (act === undefined) throw new Error(name);
	const actor: Actor = { person: own, roles: [role], delegation: isDelegationRole(role) ? own : null };
	try {
		await perform(stage, act, delegation === undefined ? {} : { delegation }, { actor, now });
		return [];
	} catch (error) {
		if (error instanceof Refusal) return error.reasons.map(({ code }) => code);
		throw error;
	}
}

test("every act has a line in its module's table, and every line an act", () => {
	expect([...allActs.keys()].sort()).toEqual(Object.keys(tables).sort());
	for (const [name, { may }] of allActs) expect(may, name).toBe(tables[name]);
});

describe.each([...allActs.keys()])("%s", (name) => {
	test.each(roles)("as %s", async (role) => {
		const codes = await attempt(name, role, own);
		expect(codes.includes("act.notAllowed")).toBe(!tables[name]?.includes(role));
		expect(codes).not.toContain("act.otherDelegation");
	});

	test.each(delegationRoles)("as %s of another delegation, it is refused whatever the table says", async (role) => {
		const [code] = await attempt(name, role, other);
		expect(code).toBe(tables[name]?.includes(role) ? "act.otherDelegation" : "act.notAllowed");
	});
});

test("no officer, Chair or auditor touches a delegation's draft", () => {
	for (const name of ["saveDraft", "clearDraft", "submitReply", "withdrawReply", "shareDraft", "commentDraft"] as const)
		for (const role of staffRoles) expect(survey[`survey.${name}`], name).not.toContain(role);
});

test("the public does nothing but comment by a link and change their own settings", () => {
	const open = Object.keys(tables).filter((name) => tables[name]?.includes("public"));
	expect(open).toEqual(["identity.editPerson", "survey.commentByLink"]);
});
