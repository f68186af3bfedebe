import { beforeEach, describe, expect, test } from "vitest";
import { actorOf, placesOn, stageOf, testNow } from "../../../../test/support/register.ts";
import {
	beforeEachOnTheRegister,
	database,
	fieldsIn,
	get,
	officer,
	post,
	readerFrom,
	today,
} from "../../../../test/support/register-site.ts";
import { perform } from "../../../acts/index.ts";
import type { Reader } from "../../../kit/reader.ts";
import { appointDelegate, clearanceOf, delegatesOf, memberOf } from "../index.ts";

beforeEachOnTheRegister();

describe("a delegation’s people", () => {
	let delegation: string;
	let focalPoint: Reader;

	beforeEach(async () => {
		delegation = (await memberOf(database.db, { code: "NER" }))!.id;
		const occasion = { actor: actorOf(officer.person, "officer"), now: testNow };
		const incoming = { name: "Mariama", email: "mariama@example.org" };
		const { person } = await perform(
			stageOf(database),
			appointDelegate,
			{ delegation, incoming, role: "focalPoint" },
			occasion,
		);
		focalPoint = readerFrom(person, { name: "Mariama", seats: (await placesOn(database, person, today)).seats });
	});
	const people = async () => (await delegatesOf(database.db, delegation, today)).map(({ name, role }) => [name, role]);

	test("are shown to them and to nobody of another delegation", async () => {
		expect((await get(`/fr/desk/${delegation}/people`, focalPoint)).text).toContain("au nom du Niger");
		const stranger = readerFrom(focalPoint.person, { seats: [{ member: "elsewhere", role: "head" }] });
		expect((await get(`/fr/desk/${delegation}/people`, stranger)).status).toBe(403);
		expect((await post(`/fr/desk/${delegation}/people`, { name: "X" }, stranger)).status).toBe(403);
		expect((await get(`/fr/desk/${delegation}/people`)).status).toBe(303);
	});

	test("are managed from the page: add, hand over, clearance", async () => {
		const base = `/fr/desk/${delegation}/people`;
		const drafter = { name: "Abdou", email: "abdou@example.org", language: "fr", role: "drafter", function: "Attaché" };
		expect((await post(base, drafter, focalPoint)).headers.get("location")).toBe(`${base}?done`);
		await post(`${base}/clearance`, { clearance: "on" }, focalPoint);
		expect(await clearanceOf(database.db, delegation)).toBe(true);
		const page = await get(`${base}/${focalPoint.person}`, focalPoint);
		expect(page.text).toContain("Passation");
		const [, colleague] = /value="([^"]+)">Abdou/.exec(page.text) ?? [];
		await post(
			`${base}/${focalPoint.person}/handover`,
			{ ...fieldsIn(page.text), colleague: String(colleague) },
			focalPoint,
		);
		expect(await people()).toEqual([["Abdou", "focalPoint"]]);
		// Whoever was there before reads by whom and for whom, also what the Secretariat did.
		const changed = (await get(`/en/office/register/NER/people`, officer)).text;
		expect(changed).toContain("Mariama, followed by Abdou");
		expect(changed).toContain("officer@example.org, for the Secretariat");
	});

	test("keep what was typed when something is wrong", async () => {
		const typed = { name: "Abdou", email: "abdou", language: "fr", role: "drafter" };
		const answer = await post(`/fr/desk/${delegation}/people`, typed, focalPoint);
		const text = await answer.text();
		expect(answer.status).toBe(422);
		expect(text).toContain("«\u00a0abdou\u00a0» n’est pas une adresse électronique");
		expect(fieldsIn(text)).toMatchObject({ name: "Abdou", email: "abdou" });
	});

	test("cannot be changed by a reader of the delegation, who sees no form either", async () => {
		const reader = { ...focalPoint, seats: [{ member: delegation, role: "reader" as const }] };
		const { text } = await get(`/en/desk/${delegation}/people`, reader);
		expect(text).toContain("Mariama");
		expect(text).not.toContain("<form");
		expect((await get(`/en/desk/${delegation}/people/${focalPoint.person}`, reader)).status).toBe(403);
	});

	test("are kept by officers too, who register the head", async () => {
		const head = { name: "S. E.", email: "head@example.org", language: "fr", role: "head" };
		await post("/en/office/register/NER/people", head, officer);
		expect(await people()).toEqual([
			["S. E.", "head"],
			["Mariama", "focalPoint"],
		]);
		const { text } = await get("/en/office/register/NER/people", officer);
		expect(text).not.toContain("/clearance");
	});

	test("of two delegations see the way to the other", async () => {
		const other = (await memberOf(database.db, { code: "CIV" }))!.id;
		const occasion = { actor: actorOf(officer.person, "officer"), now: testNow };
		const input = { delegation: other, incoming: { name: "M", email: "mariama@example.org" }, role: "drafter" };
		await perform(stageOf(database), appointDelegate, input, occasion);
		const both = { ...focalPoint, seats: (await placesOn(database, focalPoint.person, today)).seats };
		const { text } = await get(`/fr/desk/${delegation}/people`, both);
		expect(text).toContain(`/fr/desk/${other}/people`);
		expect(text).toContain("la délégation de Côte d’Ivoire");
	});
});
