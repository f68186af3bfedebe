import { beforeEach, describe, expect, test } from "vitest";
import { placesOn, putPerson, stageOf, testNow } from "../../../../test/support/register.ts";
import {
	beforeEachOnTheRegister,
	database,
	fieldsIn,
	get,
	post,
	readerFrom,
	officer as registrar,
	today,
} from "../../../../test/support/register-site.ts";
import { perform } from "../../../acts/index.ts";
import { systemActor } from "../../../kit/actor.ts";
import type { Reader } from "../../../kit/reader.ts";
import { appoint } from "../../identity/index.ts";
import { memberOf } from "../index.ts";

beforeEachOnTheRegister();

let officer: Reader;
let second: Reader;
beforeEach(async () => {
	officer = { ...registrar, staff: ["officer", "approvingOfficer"] };
	const person = await putPerson(database, "second@example.org");
	second = readerFrom(person, { email: "second@example.org", language: "en", staff: ["approvingOfficer"] });
	const role = { person, role: "approvingOfficer", from: today };
	await perform(stageOf(database), appoint, role, { actor: systemActor, now: testNow });
});

/** What the second officer presses on the page. */
async function confirm(): Promise<void> {
	const { text } = await get("/en/office/organs", second);
	const [, action = ""] = /action="(\S+\/confirm)"/.exec(text) ?? [];
	expect((await post(action, fieldsIn(text), second)).status).toBe(303);
}

describe("organs", () => {
	test("are composed and chaired from one page", async () => {
		const { id } = (await memberOf(database.db, { code: "NER" }))!;
		const seated = await post(
			"/en/office/organs/steeringGroup/seats",
			{ "steeringGroup.member": id, "steeringGroup.seatedFrom": "2007-01-01" },
			officer,
		);
		expect(seated.status).toBe(303);
		const { text } = await get("/en/office/organs", officer);
		expect(text).toContain("Composed of all Member States.");
		expect(text).toContain("/en/office/organs/steeringGroup/seats/NER/end");
		const chair = await putPerson(database, "chair@example.org");
		const unknown = await post(
			"/en/office/organs/council/chair",
			{ "council.email": "nobody@example.org", "council.from": "2007-01-01" },
			officer,
		);
		expect(unknown.status).toBe(422);
		expect(fieldsIn(await unknown.text())).toMatchObject({ "council.email": "nobody@example.org" });
		await post(
			"/en/office/organs/council/chair",
			{ "council.email": "chair@example.org", "council.from": "2007-01-01" },
			officer,
		);
		expect((await placesOn(database, chair, today)).chairs).toEqual([]);
		// Who entered it can only take it back; the other officer confirms.
		expect((await get("/en/office/organs", officer)).text).not.toContain("/confirm");
		await confirm();
		expect((await placesOn(database, chair, today)).chairs).toHaveLength(1);
		expect((await get("/en/office/organs", officer)).text).toContain("Confirmed by second@example.org");
	});

	test("say of a Chair that cannot be confirmed why, and name no field that is not on the page", async () => {
		const chair = await putPerson(database, "chair@example.org");
		const entered = { "council.email": "chair@example.org", "council.from": "2007-01-01" };
		await post("/en/office/organs/council/chair", entered, officer);
		const role = { person: chair, role: "officer", from: "2007-07-02" };
		await perform(stageOf(database), appoint, role, { actor: systemActor, now: testNow });
		const { text } = await get("/en/office/organs", second);
		const [, action = ""] = /action="(\S+\/confirm)"/.exec(text) ?? [];
		const answer = await post(action, fieldsIn(text), second);
		expect(answer.status).toBe(409);
		const page = await answer.text();
		expect(page).toContain("has a role of the Secretariat");
		const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
		for (const [, to] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(to);
	});

	test("show a vacant Chair, each on its day, and name the field of a day that cannot be", async () => {
		await putPerson(database, "chair@example.org");
		const chair = { "council.email": "chair@example.org", "council.from": "2007-01-01" };
		await post("/en/office/organs/council/chair", chair, officer);
		await confirm();
		const early = await post("/en/office/organs/council/chair/end", { "council.vacantFrom": "2006-01-01" }, officer);
		expect(early.status).toBe(422);
		expect(await early.text()).toContain('<a href="#f-council-vacantFrom">First day on which the Chair is vacant – ');
		await post("/en/office/organs/council/chair/end", { "council.vacantFrom": "2007-06-01" }, officer);
		const vacancies = async (day: string) =>
			[...(await get(`/en/office/organs?on=${day}`, officer)).text.matchAll(/>vacant</g)].length;
		expect([await vacancies("2007-05-31"), await vacancies("2007-06-01")]).toEqual([1, 2]);
	});
});
