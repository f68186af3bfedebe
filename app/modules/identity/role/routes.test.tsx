import { beforeEach, describe, expect, test } from "vitest";
import { putPerson, stageOf, testNow } from "../../../../test/support/register.ts";
import { send, siteOf, visit } from "../../../../test/support/site.ts";
import { type TestDatabase, testDatabase } from "../../../../test/support/test-database.ts";
import { type Ctx, perform } from "../../../acts/index.ts";
import type { StaffRole } from "../../../kit/actor.ts";
import { systemActor } from "../../../kit/actor.ts";
import type { Reader } from "../../../kit/reader.ts";
import { appoint } from "./acts.ts";
import { officerRoutes } from "./routes.tsx";

const path = "/en/office/officers";

let database: TestDatabase;
let first: Reader;
let second: Reader;
let officer: Reader;
beforeEach(async () => {
	database = await testDatabase();
	first = await holding("first@example.org", "approvingOfficer");
	second = await holding("second@example.org", "approvingOfficer");
	officer = await holding("officer@example.org", "officer");
	await putPerson(database, "ana@example.org");
});

async function holding(email: string, role: Exclude<StaffRole, "chair">): Promise<Reader> {
	const person = await putPerson(database, email);
	const input = { person, role, from: "2007-01-01" };
	await perform(stageOf(database), appoint, input, { actor: systemActor, now: testNow });
	return { person, name: email, email, language: "en", zone: "UTC", staff: [role], seats: [], chairs: [] };
}

const site = (reader: Reader | null) =>
	siteOf(
		officerRoutes(async () => "Europe/Zurich"),
		{ ctx: stageOf(database) as Ctx, reader, now: testNow },
	);
async function get(reader: Reader | null, at = path) {
	const answer = await visit(site(reader), at);
	return { ...answer, text: answer.text.replaceAll("\u00a0", " ") };
}
const post = async (reader: Reader | null, to: string, fields: Record<string, string> = {}) =>
	await send(site(reader), `${path}${to}`, fields);
const asked = { email: "ana@example.org", role: "auditor", from: "2007-06-28" };
const actionIn = (text: string, end: string): string =>
	new RegExp(`action="/en/office/officers([^"]+/${end})"`).exec(text)?.[1] ?? "";

describe("the page of officers", () => {
	test("says who holds which role and who granted it, to officers", async () => {
		const { status, text } = await get(officer);
		expect(status).toBe(200);
		for (const shown of ["first@example.org", "Approving officer", "since 1 January 2007", "The operator"])
			expect(text).toContain(shown);
		expect(text).not.toContain("Request the role");
		expect((await get(null)).status).toBe(303);
		expect((await get({ ...officer, staff: ["auditor"] })).status).toBe(403);
		expect((await post({ ...officer, staff: ["auditor"] }, "/people")).status).toBe(403);
	});

	test("leads a role from the request of one to the grant of another", async () => {
		expect((await post(first, "/requests", asked)).to).toBe(`${path}?done`);
		const own = (await get(first)).text;
		expect(actionIn(own, "grant")).toBe("");
		expect(own).toContain("Withdraw the request");
		const grant = actionIn((await get(second)).text, "grant");
		expect((await post(first, grant)).status).toBe(403);
		expect((await post(officer, grant)).status).toBe(403);
		expect((await post(second, grant)).to).toBe(`${path}?done`);
		const { text } = await get(officer);
		expect(text).toContain("Granted by second@example.org on Thursday 28 June 2007");
		expect(text).toContain("Requested by first@example.org on Thursday 28 June 2007");
		const again = await post(second, grant);
		expect(again.status).toBe(409);
		expect(again.text).toContain("granted or declined already");
	});

	test("declines a request", async () => {
		await post(first, "/requests", asked);
		expect((await post(second, actionIn((await get(second)).text, "decline"))).to).toBe(`${path}?done`);
		expect((await get(officer)).text).toContain("Declined by second@example.org");
	});

	test("registers a person; one address is one person", async () => {
		const typed = { name: "Béa", newEmail: "bea@example.org", language: "fr", zone: "Europe/Zurich" };
		expect((await post(officer, "/people", typed)).to).toBe(`${path}?done`);
		const again = await post(officer, "/people", { ...typed, newEmail: "BEA@Example.org" });
		expect(again.status).toBe(409);
		expect(again.text).toContain('value="BEA@Example.org"');
		expect(again.text).toContain('id="f-newEmail-error"');
		expect((await post(first, "/requests", { ...asked, email: "Bea@example.org" })).to).toBe(`${path}?done`);
	});

	test.each(["en", "fr", "es"])("keeps what was typed and says in %s what is to be corrected", async (lang) => {
		const answer = await send(site(first), `/${lang}/office/officers/requests`, {
			email: "nobody@example.org",
			role: "auditor",
			from: "2007-07-02",
		});
		expect(answer.status).toBe(404);
		expect(answer.text).toContain('value="nobody@example.org"');
		expect(answer.text).toMatch(/value="auditor" checked/);
		expect(answer.text).toContain('value="2007-07-02"');
		expect(answer.text).toContain('id="f-email-error"');
	});

	test("sends to the operator where nobody else could grant", async () => {
		const end = actionIn((await get(first)).text, "approvingOfficer/end");
		const [, person, role] = end.split("/");
		expect((await post(first, end, { [`${person}.${role}.until`]: "2007-06-28" })).to).toBe(`${path}?done`);
		const answer = await post(first, "/requests", asked);
		expect(answer.status).toBe(409);
		expect(answer.text).toContain("npx intersession appoint");
	});

	test("ends a role, and says at its field why not", async () => {
		const [, person] = actionIn((await get(first)).text, "officer/end").split("/");
		expect(person).toBe(officer.person);
		const field = `${person}.officer.until`;
		const early = await post(first, `/${person}/officer/end`, { [field]: "2006-12-31" });
		expect(early.status).toBe(422);
		expect(early.text).toContain('value="2006-12-31"');
		expect(early.text).toContain("The role would end before it begins");
		expect((await post(first, `/${person}/officer/end`, { [field]: "2007-06-28" })).to).toBe(`${path}?done`);
		expect((await get(first)).text).not.toContain("officer@example.org");
	});
});
